/* One disputed fact: its readings side by side, each with all claims that give it. */

const CONTEXT = 420; // characters of the paragraph on either side

const RELATION_WORDS = {
  contradiction: "Cannot both be true",
  update: "Both can be true, at different times",
  attributed: "Two speakers disagree; the articles do not",
  refinement: "One says more than the other",
};

function showDetail(dispute) {
  const pane = byId("detail");
  pane.replaceChildren(dispute ? card(dispute) : el("p", { class: "quiet" }, disputes.length ? "Nothing matches these filters." : ""));
  pane.scrollTop = 0;
  byId("actions").hidden = !dispute;
  if (dispute) showDecision(dispute);
}

function card(dispute) {
  return el(
    "article",
    { class: `card ${dispute.severity}`, "aria-labelledby": `subject-${dispute.number}` },
    cardHead(dispute),
    el("div", { class: "readings" }, dispute.readings.map((reading) => readingPanel(dispute, reading))),
    timeline(dispute),
    whySection(dispute),
    el("div", { class: "decision", id: `decision-${dispute.number}` }),
  );
}

function cardHead(dispute) {
  return el(
    "header",
    {},
    el(
      "p",
      { class: "kicker" },
      el("span", { class: `pill ${dispute.severity}` }, dispute.severity),
      el("span", { class: "relation" }, RELATION_WORDS[dispute.relation]),
      el("span", { class: "rule", title: ruleWords(dispute).summary }, dispute.rule),
    ),
    foreign(dispute.subject, "h2", { id: `subject-${dispute.number}` }),
    el("p", { class: "quiet" }, ruleWords(dispute).why),
  );
}

function readingPanel(dispute, reading) {
  const witnesses = unique(reading.claims.map(sourceOf));
  return el(
    "section",
    { class: "reading" },
    foreign(reading.value, "h3"),
    el("p", { class: "quiet" }, `${counted(reading.claims.length, "claim")} in ${counted(witnesses.length, "source")}`, isUnseen(dispute, reading) ? el("strong", { class: "news" }, " · new since it was decided") : null),
    reading.claims.map((claim) => witness(dispute, reading, claim)),
  );
}

function witness(dispute, reading, claim) {
  const article = articleOf(claim);
  return el(
    "figure",
    { class: "witness" },
    el(
      "figcaption",
      {},
      foreign(sourceOf(claim), "span", { class: "source" }),
      el("time", { datetime: claim.published }, dayWords(claim.published)),
      claim.attributed_to ? el("span", { class: "speaker" }, speakerWords(claim.attributed_to)) : null,
      claim.part === "title" ? el("span", { class: "speaker" }, "headline") : null,
    ),
    el("blockquote", { dir: "auto" }, passage(claim, (surface) => evidence(surface, dispute, reading))),
    copiesLine(claim),
    el("p", { class: "ways" }, openButton(article, claim), original(article?.url), foreign(placeOf(claim), "span", { class: "place" })),
  );
}

function speakerWords(speaker) {
  return speaker === "quotation" ? "quoted" : ["said by ", foreign(speaker)];
}

function openButton(article, claim) {
  if (!article || !contentOf(article, claim.part)) return null;
  return el("button", { type: "button", class: "link", click: () => openArticle(claim) }, "Whole article");
}

function copiesLine(claim) {
  if (!claim.copies?.length) return null;
  const copies = claim.copies.flatMap((id, place) => [place ? ", " : "", foreign(data.articles[id]?.source || id)]);
  return el("p", { class: "copies" }, "Word for word also in ", copies, "; counted once");
}

/* The sentence in its paragraph, its evidence marked. */
function passage(claim, marked) {
  const around = paragraphOf(claim);
  if (!around) return sentenceAlone(claim, marked);
  const { content, start, end } = around;
  const first = claim.sentence_start;
  const last = Math.max(first + Array.from(claim.sentence).length, claim.end);
  return [
    el("span", { class: "context" }, shown(cutStart(slice(content, start, first)))),
    el("span", { class: "sentence" }, shown(slice(content, first, claim.start)), marked(slice(content, claim.start, claim.end)), shown(slice(content, claim.end, last))),
    el("span", { class: "context" }, shown(cutEnd(slice(content, last, end)))),
  ];
}

function sentenceAlone(claim, marked) {
  const from = claim.start - claim.sentence_start;
  const to = claim.end - claim.sentence_start;
  const { sentence } = claim;
  return el("span", { class: "sentence" }, shown(slice(sentence, 0, from)), marked(slice(sentence, from, to)), shown(slice(sentence, to)));
}

/* The evidence with the words that differ marked. */
function evidence(surface, dispute, reading) {
  const rivals = dispute.readings.filter((other) => other !== reading).map((other) => ({ value: other.value, surface: other.claims[0].surface }));
  const pieces = markedWords(surface, reading.value, rivals).map(([text, differs]) => (differs ? el("strong", {}, shown(text)) : shown(text)));
  return el("mark", {}, pieces);
}

function cutStart(text) {
  return text.length > CONTEXT ? `… ${text.slice(-CONTEXT).replace(/^\S*\s/, "")}` : text;
}

function cutEnd(text) {
  return text.length > CONTEXT ? `${text.slice(0, CONTEXT).replace(/\s\S*$/, "")} …` : text;
}
