/* Accepting, dismissing and taking back, with the forms that ask for the reason. */

function showDecision(dispute) {
  const place = byId(`decision-${dispute.number}`);
  const decision = decisionOn(dispute);
  const status = statusOf(dispute);
  const parts = decision && status !== "open" ? decisionWords(decision, status) : [];
  place.replaceChildren(...(parts.length ? [el("h3", {}, "Decision"), el("p", {}, parts)] : []));
  byId("action-undecided").disabled = !decision;
  byId("action-undo").disabled = !undoable.length;
}

function decisionWords(decision, status) {
  const facts = [
    capital(status === "updated" ? `${decision.state} before there was a new reading` : decision.state),
    decision.reason ? `: ${decision.reason}` : "",
    decision.right ? [": right is ", foreign(decision.right)] : "",
    decision.note ? [" — ", foreign(decision.note)] : "",
    decision.who || decision.decided ? [" (", foreign([decision.who, dayWords(decision.decided || decision.first_seen)].filter(Boolean).join(", ")), ")"] : "",
  ];
  return facts.flat();
}

function ask(kind) {
  const dispute = disputes[current];
  if (!dispute) return;
  const choicesNode = kind === "accept" ? rightChoices(dispute) : reasonChoices(dispute);
  byId("ask-title").textContent = kind === "accept" ? "It is an error. Which reading is right?" : "It is no error. Why?";
  byId("ask-choices").replaceChildren(...choicesNode);
  byId("ask-note").value = decisionOn(dispute)?.note || "";
  fillScopes(dispute);
  byId("ask").dataset.kind = kind;
  byId("ask").showModal();
  (byId("ask-choices").querySelector("input:checked") || byId("ask-choices").querySelector("input")).focus();
}

function choiceRow(name, value, number, words, checked) {
  const input = el("input", { type: "radio", name, value, checked, required: true, "data-number": number });
  return el("label", { class: "choice" }, input, el("kbd", { "aria-hidden": "true" }, number), el("span", {}, words));
}

function rightChoices(dispute) {
  const right = decisionOn(dispute)?.right;
  const rows = dispute.readings.map((reading, place) => choiceRow("choice", String(place), place + 1, foreign(reading.value), reading.value === right));
  return [...rows, choiceRow("choice", "", dispute.readings.length + 1, "None of these, or not known yet", !right)];
}

function reasonChoices(dispute) {
  const reason = decisionOn(dispute)?.reason;
  return REASONS.map((words, place) => choiceRow("choice", words, place + 1, capital(words), words === reason));
}

/* A decision can hold for all that are still open under one rule, or on one subject. */
function fillScopes(dispute) {
  const scopes = { one: [dispute], subject: alike(dispute, "subject"), rule: alike(dispute, "rule") };
  const words = { one: "This one", subject: "All open ones on this subject", rule: "All open ones of this rule" };
  const options = Object.entries(scopes).filter(([name, found]) => name === "one" || found.length > 1);
  byId("ask-scope").replaceChildren(...options.map(([name, found]) => el("option", { value: name }, name === "one" ? words[name] : `${words[name]} (${found.length})`)));
  byId("ask-scope").closest("label").hidden = options.length < 2;
}

function alike(dispute, key) {
  return disputes.filter((other) => other === dispute || (other[key] === dispute[key] && !isSettled(other) && matches(other)));
}

function answer() {
  const dispute = disputes[current];
  const chosen = byId("ask-choices").querySelector("input:checked");
  if (!chosen) return;
  const scope = byId("ask-scope").value;
  const note = byId("ask-note").value.trim();
  const accepting = byId("ask").dataset.kind === "accept";
  const right = chosen.value === "" ? "" : dispute.readings[Number(chosen.value)]?.value;
  const choice = accepting ? { state: "accepted", right, note } : { state: "dismissed", reason: chosen.value, note };
  const concerned = scope === "one" ? [dispute] : alike(dispute, scope);
  byId("ask").close();
  settle(concerned, choice);
}

function settle(concerned, choice) {
  decideAll(concerned, choice);
  const words = choice ? `${capital(choice.state)}${choice.reason ? `: ${choice.reason}` : ""}` : "Undecided again";
  afterChange(`${words}${concerned.length > 1 ? `, ${concerned.length} disputed facts` : ""}. Press z to undo.`);
  const next = choice ? nextOpen(current) : -1;
  if (next >= 0) select(next, { focus: true });
  else rows[current]?.button.focus();
}

function takeBack() {
  const dispute = disputes[current];
  if (dispute && decisionOn(dispute)) settle([dispute], null);
}

function undoLast() {
  afterChange(undo() ? "Undone." : "There is nothing to undo.");
}

/* What is shown follows what is decided; a filter on the status lets go of what it no longer fits only when it is set. */
function afterChange(words) {
  showStatuses();
  if (disputes[current]) showDecision(disputes[current]);
  byId("told").textContent = words;
  announce(words);
}
