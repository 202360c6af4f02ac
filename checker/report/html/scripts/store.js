/* Where decisions are kept: in this browser, keyed by report, or by the program that serves the page. */

function storageKey() {
  return `checker ${data.key}`;
}

function readKept(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) || {};
  } catch {
    return {};
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    announce("This browser keeps nothing here: export your decisions before you close the page.");
  }
}

/* Send changes, each a fingerprint with its decision or null, to the program; it alone writes the file.
   The key is new then, and the page already shows what is new, unless others have changed something meanwhile. */
async function sendChanges(changes) {
  const answer = await fetch("decisions", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ seen: data.key, changes }),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.error);
  data.key = told.key || data.key;
}

/* Ask for the report again; null where nothing has changed since. */
async function fetchReport() {
  const answer = await fetch(`report?seen=${encodeURIComponent(data.key)}`);
  if (!answer.ok) throw new Error(`the program answered ${answer.status}`);
  return answer.status === 204 ? null : answer.json();
}
