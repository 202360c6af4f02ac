/* Why the claims were compared, why they cannot both be true, and what would clear it. */

const STRENGTHS = ["faint", "weak", "strong"];

function whySection(dispute) {
  const told = { aligned: [], differs: [], cleared: [], also: [] };
  for (const reason of dispute.why) {
    const [, kind, words] = /^(aligned because|differs because|cleared|also) ([\s\S]*)$/.exec(reason) || [null, "also", reason];
    told[kind.split(" ")[0]].push(words);
  }
  return el(
    "section",
    { class: "why", "aria-label": "Why" },
    whyPart("Why compared", bars(dispute, "aligned", told.aligned)),
    whyPart(dispute.relation === "contradiction" ? "Why both cannot be true" : "What differs", [bars(dispute, "differs", told.differs), el("p", { class: "quiet" }, apartWords(dispute))].flat()),
    whyPart("What would clear it", told.cleared.map((words) => el("p", {}, foreign(capital(words))))),
    told.also.length ? whyPart("Also", told.also.map((words) => foreign(words, "p"))) : null,
    whyPart("How often such a finding is right", confidence(dispute)),
  );
}

function whyPart(title, body) {
  return el("div", { class: "why-part" }, el("h3", {}, title), el("div", {}, body));
}

/* How far apart the articles were published: what is days apart may have changed meanwhile. */
function apartWords(dispute) {
  const days = unique(dispute.claims.map((claim) => (claim.published || "").slice(0, 10))).sort();
  if (days.includes("") || unique(dispute.claims.map((claim) => claim.article)).length < 2) return "";
  if (days.length === 1) return `All were published on ${dayWords(days[0])}.`;
  return `Published ${counted(Math.round((Date.parse(days.at(-1)) - Date.parse(days[0])) / DAY), "day")} apart.`;
}

/* A bar for each reason; the words alone where the report came without them. */
function bars(dispute, kind, words) {
  const reasons = dispute.evidence.filter((one) => one.kind === kind);
  if (!reasons.length) return words.map((reason) => foreign(capital(reason), "p"));
  return el("ul", { class: "bars" }, reasons.map((one) => el("li", {}, bar(one), foreign(capital(one.reason), "span"))));
}

function bar(reason) {
  const level = STRENGTHS.indexOf(reason.strength) + 1;
  const cells = STRENGTHS.map((_, place) => el("i", { class: place < level ? "full" : "" }));
  return el("span", { class: "bar", role: "img", "aria-label": `${reason.strength}:`, title: reason.strength }, cells);
}

function confidence(dispute) {
  const share = Math.round(dispute.confidence * 100);
  return el("p", {}, `About ${share} of 100, by what was measured for this rule and evidence this strong.`);
}
