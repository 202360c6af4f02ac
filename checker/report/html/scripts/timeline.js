/* When each reading was published, and, for readings that are days, the day that it states. */

const DAY = 86400000;

function timeline(dispute) {
  const lanes = dispute.readings.map((reading) => ({ reading, points: points(reading), stated: statedDays(reading.value) }));
  const times = lanes.flatMap((lane) => [...lane.points.map((point) => point.time), ...lane.stated]);
  if (unique(times).length < 2 || lanes.some((lane) => !lane.points.length && !lane.stated.length)) return null;
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  const place = (time) => 4 + (92 * (time - first)) / span;
  return el(
    "section",
    { class: "timeline", "aria-label": "Timeline" },
    el("h3", {}, dispute.relation === "update" ? "How it moved" : "When it was said"),
    sortedLanes(lanes).map((lane) => laneRow(lane, place)),
    axis(first, first + span),
    lanes.some((lane) => lane.stated.length) ? el("p", { class: "quiet legend" }, "● published   ◆ the day that is stated") : null,
  );
}

/* Days alone stand at their noon, so that they lie beside times of the same day. */
function points(reading) {
  return reading.claims.flatMap((claim) => {
    const time = Date.parse((claim.published || "").length === 10 ? `${claim.published}T12:00:00Z` : claim.published);
    return Number.isNaN(time) ? [] : [{ time, claim }];
  });
}

function statedDays(value) {
  return [...value.matchAll(/\b\d{4}-\d\d-\d\d\b/g)].map(([day]) => Date.parse(`${day}T12:00:00Z`)).filter((time) => !Number.isNaN(time));
}

/* Numbers rise upwards, everything else stands as it was first said. */
function sortedLanes(lanes) {
  const numbers = lanes.map((lane) => Number.parseFloat(lane.reading.value.replace(/[^\d.-]/g, "")));
  const isDay = lanes.some((lane) => lane.stated.length);
  if (isDay || numbers.some(Number.isNaN)) return lanes;
  return lanes.map((lane, place) => [numbers[place], lane]).sort(([one], [two]) => two - one).map(([, lane]) => lane);
}

function laneRow(lane, place) {
  const dots = lane.points.map(({ time }) => svg("circle", { cx: `${place(time)}%`, cy: "50%", r: "5" }));
  const days = lane.stated.map((time) => svg("text", { x: `${place(time)}%`, y: "50%", class: "stated" }, "◆"));
  const track = svg("svg", { class: "track", role: "img", "aria-label": laneWords(lane) }, svg("line", { x1: "0", x2: "100%", y1: "50%", y2: "50%" }), ...dots, ...days);
  return el("div", { class: "lane" }, foreign(lane.reading.value, "span", { class: "lane-value" }), track);
}

function laneWords(lane) {
  const published = lane.points.map(({ claim }) => `${sourceOf(claim)}, ${dayWords(claim.published)}`);
  return shown(`${lane.reading.value}: ${published.join("; ") || "no date"}`);
}

function axis(first, last) {
  const words = (time) => dayWords(new Date(time).toISOString().slice(0, 10));
  const length = Math.round((last - first) / DAY);
  return el("div", { class: "axis", "aria-hidden": "true" }, el("span", {}, words(first)), length ? el("span", {}, counted(length, "day")) : null, el("span", {}, words(last)));
}
