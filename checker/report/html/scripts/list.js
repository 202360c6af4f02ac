/* The list of disputed facts, the worst first, and the one that is looked at. */

let rows = [];
let current = -1; // a number of `disputes`, -1 where none is looked at
let offered = null; // the row that takes part in the tab order
let listing = 0; // the timer that lists the rows out of sight
const AT_ONCE = 60;

const STATUS_WORDS = { open: "", updated: "a new reading", accepted: "accepted", dismissed: "dismissed", known: "known" };

function buildList() {
  rows = disputes.map((dispute) => new Row(dispute));
  byId("nothing-found").hidden = disputes.length > 0;
  byId("nothing-found").textContent = nothingWords();
}

function nothingWords() {
  return data.report.summary.compared ? "No discrepancies. What was compared agrees." : "Nothing was comparable: no two claims are about the same thing.";
}

/* A row of the list; its elements are made when it is first listed. */
class Row {
  constructor(dispute) {
    this.dispute = dispute;
    this.listed = false;
  }

  get item() {
    if (!this.made) this.make();
    return this.made;
  }

  get button() {
    return this.item.firstChild;
  }

  make() {
    const { dispute } = this;
    this.status = el("span", { class: "status" });
    const button = el(
      "button",
      { type: "button", class: "row", tabindex: "-1", click: () => select(dispute.number, { open: true }) },
      el("span", { class: `dot ${dispute.severity}`, "aria-hidden": "true" }),
      el("span", { class: "unseen" }, `${dispute.severity}: `),
      foreign(dispute.subject, "span", { class: "row-subject" }),
      rowReadings(dispute),
      el("span", { class: "row-rule" }, `${dispute.rule} · ${counted(dispute.sources.length, "source")}`),
      this.status,
    );
    this.made = el("li", {}, button);
    this.showStatus();
  }

  showStatus() {
    const status = statusOf(this.dispute);
    if (!this.made || this.shown === status) return;
    this.shown = status;
    this.status.textContent = STATUS_WORDS[status];
    this.status.className = `status ${status}`;
    this.made.className = isSettled(this.dispute) ? "settled" : "";
  }
}

function rowReadings(dispute) {
  const values = dispute.readings.flatMap((reading, place) => [place ? el("span", { class: "versus" }, " / ") : null, foreign(reading.value)]);
  return el("span", { class: "row-readings" }, values);
}

function showStatuses() {
  for (const row of rows) row.showStatus();
  const done = disputes.filter(isSettled).length;
  byId("progress").max = Math.max(disputes.length, 1);
  byId("progress").value = done;
  byId("progress-words").textContent = `${done} of ${disputes.length} decided`;
}

function showMatching() {
  const found = rows.filter((row) => (row.listed = matches(row.dispute)));
  listRows(found);
  const number = found.length;
  const words = number === rows.length ? `${counted(number, "disputed fact")}` : `${number} of ${counted(rows.length, "disputed fact")}`;
  byId("matching").textContent = words;
  byId("filters-clear").hidden = Object.values(filters).every((value) => !value);
  if (current < 0 || !rows[current].listed) select(firstListed());
  else offerFocus();
}

/* Putting rows in anew is much faster than hiding them one by one; those out of sight come right after the first. */
function listRows(found) {
  clearTimeout(listing);
  byId("list").replaceChildren(...found.slice(0, AT_ONCE).map((row) => row.item));
  listing = setTimeout(() => byId("list").append(...found.slice(AT_ONCE).map((row) => row.item)));
}

/* One row at a time takes part in the tab order: the one that is looked at. */
function offerFocus() {
  if (offered) offered.button.tabIndex = -1;
  offered = rows[current];
  if (offered) offered.button.tabIndex = 0;
}

function nextListed(from, step) {
  for (let place = from + step; place >= 0 && place < rows.length; place += step) if (rows[place].listed) return place;
  return -1;
}

function firstListed() {
  const open = nextOpen(-1);
  return open < 0 ? nextListed(-1, 1) : open;
}

function nextOpen(from) {
  for (let place = from + 1; place < rows.length; place++) if (rows[place].listed && !isSettled(rows[place].dispute)) return place;
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
  const next = nextListed(current, step);
  if (next < 0) return announce(step > 0 ? "This is the last one." : "This is the first one.");
  select(next, { focus: true });
  const { severity, rule, subject } = disputes[next];
  announce(`${next + 1} of ${disputes.length}: ${severity}, ${rule}, ${subject}`);
}
