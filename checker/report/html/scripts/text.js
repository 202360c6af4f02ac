/* Offsets count code points, as in the report; a string of this language counts halves of some of them. */

const widePoints = new Map();

function slice(text, start, end) {
  if (!widePoints.has(text)) widePoints.set(text, /[\ud800-\udfff]/.test(text) ? Array.from(text) : null);
  const points = widePoints.get(text);
  return points ? points.slice(start, end).join("") : text.slice(start, end);
}

/* Characters that would turn the direction of text, or that nobody sees, become visible. */
function shown(text) {
  return String(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/* A publication time as the article gives it: in the outlet's own zone, whatever the reader's. */
function dayWords(iso) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::[\d.]+)?(.*))?$/.exec(iso || "");
  if (!parts) return iso || "no date";
  const day = `${Number(parts[3])} ${MONTHS[Number(parts[2]) - 1]} ${parts[1]}`;
  return parts[4] ? `${day}, ${parts[4]}${zoneWords(parts[5])}` : day;
}

function zoneWords(zone) {
  if (!zone) return "";
  return zone === "Z" || zone === "+00:00" ? " UTC" : ` UTC${zone.slice(0, 6)}`;
}

function counted(number, noun, many = `${noun}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : many}`;
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function unique(values) {
  return [...new Set(values)];
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
