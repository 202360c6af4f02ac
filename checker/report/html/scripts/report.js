/* The report that the page holds, and what is looked up in it. */

let data;
let disputes = [];

function adoptReport(payload) {
  data = { articles: {}, ...payload };
  disputes = payload.report.discrepancies.map((found, number) => {
    const claims = found.readings.flatMap((reading) => reading.claims);
    return {
      ...found,
      number,
      claims,
      sources: unique(claims.map(sourceOf)),
      stories: [],
      words: null,
    };
  });
  adoptArticles(data.articles);
  data.decisions = givenDecisions();
}

/* All decisions that came with the report, also on what is no longer found: whoever exports them loses none. */
function givenDecisions() {
  const found = disputes.filter((dispute) => dispute.decision).map((dispute) => [dispute.fingerprint, dispute.decision]);
  const others = [...(data.report.gone || []), ...(data.report.expired || [])].map((decision) => [decision.fingerprint, decision]);
  return Object.fromEntries([...others, ...found].map(([name, { fingerprint, ...decision }]) => [name, decision]));
}

function adoptArticles(articles) {
  data.articles = articles;
  for (const dispute of disputes) dispute.stories = unique(dispute.claims.map((claim) => articleOf(claim)?.story || ""));
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
