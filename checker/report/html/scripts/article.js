/* The whole article in a drawer, scrolled to the claim, all its claims marked. */

function openArticle(claim) {
  const article = articleOf(claim);
  const body = byId("article-body");
  byId("article-title").replaceChildren(foreign(article.title || article.source || claim.article));
  byId("article-facts").replaceChildren(foreign(article.source || ""), " · ", dayWords(article.published), " · ", foreign(article.path || claim.article), " ", original(article.url) || "");
  body.replaceChildren(...(article.title ? [partNode(article, "title", claim)] : []), partNode(article, "text", claim));
  byId("article").showModal();
  const target = body.querySelector(".target") || body;
  target.scrollIntoView({ block: "center" });
}

function partNode(article, part, claim) {
  const here = claim.part === part ? claim : null;
  const spans = article.claims.filter(([where]) => where === part);
  const paragraphs = paragraphsOf(article, part).map(([start, end]) => paragraphNode(article, part, [start, end], spans, here));
  return el("div", { class: `part-${part}` }, paragraphs);
}

function paragraphNode(article, part, [start, end], spans, claim) {
  const content = contentOf(article, part);
  const inside = spans.filter(([, from, to]) => from < end && to > start);
  const target = claim && claim.start < end && claim.end > start ? [claim.start, claim.end] : null;
  const pieces = cuts(start, end, inside, target).map(([from, to]) => pieceNode(slice(content, from, to), from, to, inside, target));
  return el("p", { dir: "auto" }, pieces);
}

/* Claims overlap: the paragraph is cut wherever one begins or ends. */
function cuts(start, end, spans, target) {
  const edges = [start, end, ...spans.flatMap(([, from, to]) => [from, to]), ...(target || [])];
  const places = unique(edges.filter((edge) => edge >= start && edge <= end)).sort((one, two) => one - two);
  return places.slice(1).map((place, index) => [places[index], place]);
}

function pieceNode(text, from, to, spans, target) {
  const types = unique(spans.filter(([, start, end]) => start <= from && to <= end).map(([, , , type]) => type));
  const isTarget = target && target[0] <= from && to <= target[1];
  if (isTarget) return el("mark", { class: "target" }, shown(text));
  return types.length ? el("span", { class: "claimed", title: `claim: ${types.join(", ")}` }, shown(text)) : shown(text);
}
