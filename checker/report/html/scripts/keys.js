/* Everything can be done by keyboard; `?` shows how. */

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  a: () => ask("accept"),
  d: () => ask("dismiss"),
  u: takeBack,
  z: undoLast,
  o: () => byId("detail").querySelector("button.link")?.click(),
  "/": () => byId("filter-text").focus(),
  "?": () => byId("help").showModal(),
};

function watchKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const dialog = document.querySelector("dialog[open]");
    if (dialog) return dialog.id === "ask" ? chooseByNumber(event) : undefined;
    if (event.target.closest("input, select, textarea")) return leaveField(event);
    if (byId("panel-disputed").hidden && event.key !== "?") return;
    const act = KEYS[event.key] || (event.target.closest("#list") && { ArrowDown: KEYS.j, ArrowUp: KEYS.k }[event.key]);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function chooseByNumber(event) {
  if (event.target.closest("textarea")) return;
  const input = byId("ask-choices").querySelector(`[data-number="${CSS.escape(event.key)}"]`);
  if (!input) return;
  event.preventDefault();
  input.checked = true;
  input.focus();
}

function leaveField(event) {
  if (event.key === "Escape") rows[current]?.button.focus();
}
