/* The report that the page holds, and what is looked up in it. */

let data;
let disputes = [];

function adoptReport(payload) {
  data = payload;
  disputes = payload.report.discrepancies.map((found, number) => {
    const claims = found.readings.flatMap((reading) => reading.claims);
    return {
      ...found,
      number,
      claims,
      evidence: payload.evidence[number] || [],
      sources: unique(claims.map(sourceOf)),
      stories: unique(claims.map((claim) => (payload.articles[claim.article] || {}).story || "")),
      words: null,
    };
  });
}

function sourceOf(claim) {
  return claim.source || claim.article;
}

function articleOf(claim) {
  return data.articles[claim.article] || null;
}

function contentOf(article, part) {
  return part === "title" ? article.title : article.text;
}

/* All that a search looks at, put together once. */
function searchable(dispute) {
  if (dispute.words === null) {
    const told = dispute.claims.flatMap((claim) => [sourceOf(claim), claim.sentence, claim.attributed_to || "", claim.article]);
    const values = dispute.readings.map((reading) => reading.value);
    dispute.words = [dispute.subject, dispute.message, dispute.rule, dispute.fingerprint, ...values, ...told].join("\n").toLowerCase();
  }
  return dispute.words;
}

function ruleWords(dispute) {
  return data.rules[dispute.rule] || { summary: "", why: "" };
}

/* Where a claim stands in the file, as an editor of files would want it. */
function placeOf(claim) {
  return [claim.path || claim.article, claim.line, claim.column].filter((part) => part !== null && part !== undefined).join(":");
}

/* The paragraph around a claim; its sentence alone where the report came without articles. */
function paragraphOf(claim) {
  const article = articleOf(claim);
  if (!article || !contentOf(article, claim.part)) return null;
  const around = paragraphsOf(article, claim.part).find(([start, end]) => start <= claim.start && claim.end <= end);
  return around ? { content: contentOf(article, claim.part), start: around[0], end: around[1] } : null;
}

function paragraphsOf(article, part) {
  const given = (article.paragraphs || {})[part];
  if (given) return given;
  const content = contentOf(article, part);
  let start = 0;
  return content.split("\n").map((line) => {
    const length = Array.from(line).length;
    start += length + 1;
    return [start - length - 1, start - 1];
  });
}
