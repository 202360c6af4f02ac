/* Out again: the decisions file, and what becomes of decisions outside of the checker. */

const EXPORTS = {
  decisions: ["checker-decisions.toml", "application/toml", decisionsFile],
  markdown: ["corrections.md", "text/markdown", correctionsMarkdown],
  csv: ["corrections.csv", "text/csv", correctionsCsv],
  jsonld: ["corrections.jsonld", "application/ld+json", correctionsJsonLd],
  examples: ["extraction-errors.toml", "application/toml", ruleExamples],
};

const DATES = ["first_seen", "decided", "expires"];
const ENTRY_KEYS = ["state", "rule", "subject", "readings", "first_seen", "decided", "who", "reason", "right", "note", "expires"];

function tomlText(text) {
  const whole = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  return JSON.stringify(whole).replace(/\u007f/g, "\\u007f");
}

function tomlValue(key, value) {
  if (Array.isArray(value)) return `[${value.map(tomlText).join(", ")}]`;
  return DATES.includes(key) ? value : tomlText(value);
}

function decisionsFile() {
  const entries = allDecisions().map(([fingerprint, decision]) => {
    const lines = ENTRY_KEYS.filter((key) => key === "readings" || (decision[key] && decision[key].trim())).map((key) => `${key} = ${tomlValue(key, decision[key])}\n`);
    return `[${tomlText(fingerprint)}]\n${lines.join("")}`;
  });
  return ["# What people have decided about discrepancies, by fingerprint. Comments are not kept: use note.\n", ...entries].join("\n");
}

/* One line for each place that prints a reading which is not the right one. */
function corrections() {
  return disputes.filter((dispute) => statusOf(dispute) === "accepted").flatMap((dispute) => {
    const { right, note } = decisionOn(dispute);
    return dispute.readings.filter((reading) => reading.value !== right).flatMap((reading) =>
      reading.claims.map((claim) => ({ dispute, claim, reading: reading.value, right: right || "", note: note || "", article: articleOf(claim) || {} })),
    );
  });
}

function correctionCells({ dispute, claim, reading, right, note, article }) {
  return {
    source: sourceOf(claim),
    published: claim.published || "",
    headline: article.title || "",
    url: article.url || "",
    place: placeOf(claim),
    subject: dispute.subject,
    printed: claim.surface,
    reading,
    right,
    note,
    sentence: oneLine(claim.sentence),
    rule: dispute.rule,
    fingerprint: dispute.fingerprint,
  };
}

/* A cell that a spreadsheet would take for a formula begins with a quotation mark instead. */
function csvCell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function correctionsCsv() {
  const lines = corrections().map(correctionCells);
  const keys = ["source", "published", "headline", "url", "place", "subject", "printed", "reading", "right", "note", "sentence", "rule", "fingerprint"];
  return [keys, ...lines.map((line) => keys.map((key) => line[key]))].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

function markdownText(text) {
  return oneLine(shown(text)).replace(/[\\`*_{}[\]()<>#+\-!|~&]/g, "\\$&");
}

function correctionsMarkdown() {
  const items = corrections().map((one) => {
    const cells = correctionCells(one);
    const right = cells.right ? `should be **${markdownText(cells.right)}**` : "the right reading is not known yet";
    const note = cells.note ? ` ${markdownText(cells.note)}` : "";
    return `- [ ] **${markdownText(cells.source)}**, ${dayWords(cells.published)}, ${markdownText(cells.place)}: “${markdownText(cells.printed)}” — ${right}.${note}\n  > ${markdownText(cells.sentence)}\n`;
  });
  return `# Corrections\n\n${items.length ? items.join("\n") : "Nothing has been accepted as an error.\n"}`;
}

function correctionsJsonLd() {
  const nodes = corrections().map(({ claim, right, note, article }) => ({
    "@type": "NewsArticle",
    ...(article.title ? { headline: article.title } : {}),
    ...(article.url ? { url: article.url } : {}),
    ...(claim.published ? { datePublished: claim.published } : {}),
    publisher: { "@type": "NewsMediaOrganization", name: sourceOf(claim) },
    correction: {
      "@type": "CorrectionComment",
      text: [`An earlier version of this article read “${oneLine(claim.surface)}”.`, right ? `It should be: ${right}.` : "", note].filter(Boolean).join(" "),
      datePublished: today(),
    },
  }));
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": nodes }, null, 2)}\n`;
}

/* For each extraction error an example that its rule should pass, in the notation of rule files. */
function ruleExamples() {
  const wrong = disputes.filter((dispute) => statusOf(dispute) === "dismissed" && decisionOn(dispute).reason === "extraction error");
  const blocks = wrong.map((dispute) => {
    const lines = exampleClaims(dispute).map((claim) => `    ${tomlText(exampleArticle(claim))},\n`);
    const because = decisionOn(dispute).note || `not disputed: ${dispute.subject}`;
    return `# for ${dispute.rule}\n[[examples]]\nverdict = "apart"\nbecause = ${tomlText(oneLine(because))}\narticles = [\n${lines.join("")}]\n`;
  });
  return blocks.length ? blocks.join("\n") : "# Nothing has been dismissed as an extraction error.\n";
}

/* One claim of each reading, each article once. */
function exampleClaims(dispute) {
  const first = dispute.readings.map((reading) => reading.claims[0]);
  return first.filter((claim, place) => first.findIndex((other) => other.article === claim.article && other.sentence === claim.sentence) === place);
}

function exampleArticle(claim) {
  const day = /^\d{4}-\d\d-\d\d/.exec(claim.published || "")?.[0] || "";
  const source = sourceOf(claim).replace(/[|«»]/g, " ");
  const words = oneLine(claim.sentence.replace(/[|«»]/g, " "));
  const text = claim.part === "title" ? `${words} || ${words}` : words;
  return `${oneLine(`${day} ${source}`)} | ${text}`;
}

function exportText(kind) {
  return EXPORTS[kind][2]();
}

function download(kind) {
  const [name, type] = EXPORTS[kind];
  const address = URL.createObjectURL(new Blob([exportText(kind)], { type: `${type};charset=utf-8` }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  announce(`${name} is saved.`);
}
