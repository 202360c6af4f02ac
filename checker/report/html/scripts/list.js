/* The list of disputed facts, the worst first, and the one that is looked at. */

let rows = [];
let current = -1; // a number of `disputes`, -1 where none is looked at

const STATUS_WORDS = { open: "", updated: "a new reading", accepted: "accepted", dismissed: "dismissed", known: "known" };

function buildList() {
  rows = disputes.map(buildRow);
  byId("list").replaceChildren(...rows.map((row) => row.item));
  byId("nothing-found").hidden = disputes.length > 0;
  byId("nothing-found").textContent = nothingWords();
}

function nothingWords() {
  return data.report.summary.compared ? "No discrepancies. What was compared agrees." : "Nothing was comparable: no two claims are about the same thing.";
}

function buildRow(dispute) {
  const status = el("span", { class: "status" });
  const button = el(
    "button",
    { type: "button", class: "row", tabindex: "-1", click: () => select(dispute.number, { open: true }) },
    el("span", { class: `dot ${dispute.severity}`, "aria-hidden": "true" }),
    el("span", { class: "unseen" }, `${dispute.severity}: `),
    foreign(dispute.subject, "span", { class: "row-subject" }),
    rowReadings(dispute),
    el("span", { class: "row-rule" }, `${dispute.rule} · ${counted(dispute.sources.length, "source")}`),
    status,
  );
  return { dispute, button, status, item: el("li", {}, button) };
}

function rowReadings(dispute) {
  const values = dispute.readings.flatMap((reading, place) => [place ? el("span", { class: "versus" }, " / ") : null, foreign(reading.value)]);
  return el("span", { class: "row-readings" }, values);
}

function showStatuses() {
  for (const row of rows) {
    const status = statusOf(row.dispute);
    if (row.shown === status) continue;
    row.shown = status;
    row.status.textContent = STATUS_WORDS[status];
    row.status.className = `status ${status}`;
    row.item.className = isSettled(row.dispute) ? "settled" : "";
  }
  const done = disputes.filter(isSettled).length;
  byId("progress").max = Math.max(disputes.length, 1);
  byId("progress").value = done;
  byId("progress-words").textContent = `${done} of ${disputes.length} decided`;
}

function showMatching() {
  let number = 0;
  for (const row of rows) {
    row.item.hidden = !matches(row.dispute);
    if (!row.item.hidden) number++;
  }
  const words = number === rows.length ? `${counted(number, "disputed fact")}` : `${number} of ${counted(rows.length, "disputed fact")}`;
  byId("matching").textContent = words;
  byId("filters-clear").hidden = Object.values(filters).every((value) => !value);
  if (current < 0 || rows[current].item.hidden) select(nextVisible(-1, 1));
  else offerFocus();
}

/* One row at a time takes part in the tab order: the one that is looked at. */
function offerFocus() {
  for (const row of rows) if (row.button.tabIndex === 0) row.button.tabIndex = -1;
  const row = rows[current];
  if (row) row.button.tabIndex = 0;
}

function nextVisible(from, step) {
  for (let place = from + step; place >= 0 && place < rows.length; place += step) if (!rows[place].item.hidden) return place;
  return -1;
}

function nextOpen(from) {
  for (let place = from + 1; place < rows.length; place++) if (!rows[place].item.hidden && !isSettled(rows[place].dispute)) return place;
  return -1;
}

function select(number, { open = false, focus = false } = {}) {
  if (rows[current]) rows[current].button.removeAttribute("aria-current");
  current = number;
  const row = rows[number];
  if (row) row.button.setAttribute("aria-current", "true");
  offerFocus();
  showDetail(row ? row.dispute : null);
  if (row && focus) row.button.focus();
  if (row) row.item.scrollIntoView({ block: "nearest" });
  if (open) document.body.classList.add("looking");
}

function move(step) {
  const next = nextVisible(current, step);
  if (next < 0) return announce(step > 0 ? "This is the last one." : "This is the first one.");
  select(next, { focus: true });
  const { severity, rule, subject } = disputes[next];
  announce(`${next + 1} of ${disputes.length}: ${severity}, ${rule}, ${subject}`);
}
