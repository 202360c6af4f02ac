/* Which disputed facts are listed. */

const NO_FILTER = { severity: "", rule: "", source: "", story: "", status: "", text: "" };
const filters = { ...NO_FILTER };

const MATCHES = {
  severity: (dispute, value) => dispute.severity === value,
  rule: (dispute, value) => dispute.rule === value,
  source: (dispute, value) => dispute.sources.includes(value),
  story: (dispute, value) => dispute.stories.includes(value),
  status: (dispute, value) => (value === "open" ? !isSettled(dispute) : statusOf(dispute) === value),
  text: (dispute, value) => value.toLowerCase().split(/\s+/).every((word) => searchable(dispute).includes(word)),
};

function matches(dispute) {
  return Object.entries(filters).every(([name, value]) => !value || MATCHES[name](dispute, value));
}

/* The values to choose from, each with how many disputed facts have it. */
function choices(valuesOf) {
  const counts = new Map();
  for (const dispute of disputes) for (const value of unique(valuesOf(dispute))) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}

function fillChoice(id, valuesOf, all) {
  const counts = [...choices(valuesOf)].filter(([value]) => value).sort(([one], [two]) => one.localeCompare(two, "en"));
  const select = byId(id);
  const options = counts.map(([value, number]) => el("option", { value }, `${shown(value)} (${number})`));
  select.replaceChildren(el("option", { value: "" }, all), ...options);
  select.value = filters[id.replace("filter-", "")];
  select.closest("label").hidden = counts.length < 2;
}

function fillFilters() {
  fillChoice("filter-rule", (dispute) => [dispute.rule], "All rules");
  fillChoice("filter-source", (dispute) => dispute.sources, "All sources");
  fillChoice("filter-story", (dispute) => dispute.stories, "All stories");
  const counts = choices((dispute) => [dispute.severity]);
  for (const button of document.querySelectorAll("[data-severity]")) {
    const severity = button.dataset.severity;
    const number = counts.get(severity) || 0;
    button.replaceChildren(el("span", { class: `dot ${severity}`, "aria-hidden": "true" }), severity === "" ? "All" : counted(number, severity));
    button.hidden = severity !== "" && !number;
  }
}

function setFilter(name, value) {
  filters[name] = value;
  for (const button of document.querySelectorAll("[data-severity]")) button.setAttribute("aria-pressed", String(button.dataset.severity === filters.severity));
  showMatching();
}

function clearFilters() {
  for (const name of Object.keys(NO_FILTER)) if (byId(`filter-${name}`)) byId(`filter-${name}`).value = "";
  Object.assign(filters, NO_FILTER);
  setFilter("severity", "");
}

function watchFilters() {
  for (const name of ["rule", "source", "story", "status"]) byId(`filter-${name}`).addEventListener("change", (event) => setFilter(name, event.target.value));
  byId("filter-text").addEventListener("input", (event) => setFilter("text", event.target.value.trim()));
  for (const button of document.querySelectorAll("[data-severity]")) button.addEventListener("click", () => setFilter("severity", button.dataset.severity));
}
