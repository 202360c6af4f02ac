/* On paper stand all disputed facts that the filters leave, one after the other. */

function watchPrint() {
  addEventListener("beforeprint", () => byId("paper").replaceChildren(...rows.filter((row) => row.listed).map(({ dispute }) => paperCard(dispute))));
  addEventListener("afterprint", () => byId("paper").replaceChildren());
}

function paperCard(dispute) {
  const node = card(dispute);
  const decision = decisionOn(dispute);
  const status = statusOf(dispute);
  for (const named of node.querySelectorAll("[id]")) named.removeAttribute("id");
  node.removeAttribute("aria-labelledby");
  if (decision && status !== "open") node.querySelector(".decision").append(el("h3", {}, "Decision"), el("p", {}, decisionWords(decision, status)));
  return node;
}
