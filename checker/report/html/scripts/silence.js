/* What was compared and agreed, what could not be read, and what did not run: silence is explained. */

function fillSilence() {
  byId("panel-agreed").replaceChildren(...agreedPanel());
  byId("panel-unread").replaceChildren(...unreadPanel());
  byId("panel-idle").replaceChildren(...idlePanel());
}

function table(headers, lines) {
  const kinds = (lines[0] || []).map((cell) => (typeof cell === "number" ? "number" : ""));
  const head = el("tr", {}, headers.map((words, place) => el("th", { scope: "col", class: kinds[place] }, words)));
  const rowsOf = lines.map((line) => el("tr", {}, line.map((cell, place) => el("td", { class: kinds[place] }, typeof cell === "number" ? cell.toLocaleString("en") : cell))));
  return el("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": headers.join(", ") }, el("table", {}, el("thead", {}, head), el("tbody", {}, rowsOf)));
}

function agreedPanel() {
  const counts = choices((dispute) => [dispute.rule]);
  const lines = Object.entries(data.rules).filter(([, rule]) => rule.compared).map(([id, rule]) => [el("code", {}, id), rule.summary, rule.compared, counts.get(id) || 0]);
  const compared = data.report.summary.compared;
  return [
    el("p", {}, compared ? `${counted(compared, "pair")} of claims about the same thing were compared. All but the disputed ones agree.` : nothingWords()),
    lines.length ? table(["Rule", "What has to agree", "Pairs compared", "Disputed facts"], lines) : null,
    agreementList(),
  ].filter(Boolean);
}

function agreementList() {
  const agreements = data.report.agreements || [];
  if (!agreements.length) return null;
  const items = agreements.map(({ rule, subject, readings }) => {
    const sources = unique(readings.flatMap((reading) => reading.claims.map(sourceOf))).join(", ");
    const values = readings.map((reading) => reading.value).join(" = ");
    return el("li", {}, el("code", {}, rule), " ", foreign(subject), ": ", foreign(values), " ", foreign(sources, "span", { class: "quiet" }));
  });
  return el("section", {}, el("h3", {}, "What agrees"), el("ul", { class: "agreements" }, items));
}

function unreadPanel() {
  const { unreadable, undated } = data.report.summary;
  const problems = data.problems.map((problem) => [foreign(problem.path), foreign(problem.place), foreign(problem.reason)]);
  const silent = Object.entries(data.articles).filter(([, article]) => article.own && !article.claims.length);
  const parts = [el("p", {}, unreadable ? `${counted(unreadable, "article")} could not be read.` : "Every article could be read.")];
  if (problems.length) parts.push(table(["File", "Place", "Reason"], problems));
  if (undated) parts.push(el("p", {}, `${counted(undated, "article")} without a publication time: what changed over time cannot be told from a contradiction there.`));
  if (silent.length) parts.push(el("h3", {}, "Read, but without anything to compare"), el("ul", {}, silent.map(([id, article]) => el("li", {}, foreign(article.title || id), " ", foreign(article.source, "span", { class: "quiet" })))));
  return parts;
}

function idlePanel() {
  const types = Object.entries(data.report.summary.by_claim_type).map(([name, { claims, aligned }]) => [name, claims, aligned, claims - aligned]);
  return [
    el("h3", {}, "Claims that had nothing to be compared with"),
    el("p", {}, "A claim is compared only where another one is about the same thing."),
    table(["Kind of claim", "Found", "Aligned", "Alone"], types),
    ...idleRules(),
  ];
}

/* A saved report does not tell which rules ran. */
function idleRules() {
  const rules = Object.entries(data.rules);
  const idle = rules.filter(([, rule]) => !rule.compared).map(([id, rule]) => [el("code", {}, id), rule.summary]);
  const told = idle.length ? table(["Rule", "What has to agree"], idle) : el("p", {}, "Every rule compared something.");
  return rules.length ? [el("h3", {}, "Rules that compared nothing"), told] : [];
}

const TABS = ["disputed", "agreed", "unread", "idle"];

function showTab(name, { focus = false } = {}) {
  for (const tab of TABS) {
    const button = byId(`tab-${tab}`);
    button.setAttribute("aria-selected", String(tab === name));
    button.tabIndex = tab === name ? 0 : -1;
    byId(`panel-${tab}`).hidden = tab !== name;
    if (focus && tab === name) button.focus();
  }
}

function watchTabs() {
  for (const name of TABS) byId(`tab-${name}`).addEventListener("click", () => showTab(name));
  byId("tabs").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const place = TABS.findIndex((name) => byId(`tab-${name}`).tabIndex === 0);
    showTab(TABS[(place + step + TABS.length) % TABS.length], { focus: true });
  });
}
