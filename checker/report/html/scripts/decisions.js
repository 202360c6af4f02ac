/* What has been decided, what is undone, and what follows from it. */

const REASONS = ["update over time", "different event", "different person or thing", "rounding", "attributed", "wording only", "extraction error", "other"];
const SETTLED = ["accepted", "dismissed", "known"];

let decided = {}; // made in this page and not yet part of the report: fingerprint -> decision, null where one is withdrawn
const undoable = []; // maps of what was there before, the latest last

function adoptDecisions() {
  decided = data.served ? {} : readKept(storageKey());
}

function decisionOn(dispute) {
  return dispute.fingerprint in decided ? decided[dispute.fingerprint] : data.decisions[dispute.fingerprint] || null;
}

/* open, updated (a reading is new since it was decided), accepted, dismissed or known */
function statusOf(dispute) {
  if (dispute.fingerprint in decided) return decided[dispute.fingerprint]?.state || "open";
  return dispute.state === "new" ? "open" : dispute.state;
}

/* Whether a reading was not there, in any of its forms, when the disputed fact was decided. */
function isUnseen(dispute, reading) {
  if (statusOf(dispute) !== "updated") return false;
  return ![reading.value, ...(reading.also || [])].some((form) => decisionOn(dispute).readings.includes(form));
}

function isSettled(dispute) {
  return SETTLED.includes(statusOf(dispute));
}

function newDecision(dispute, choice) {
  const earlier = decisionOn(dispute);
  return {
    state: choice.state,
    rule: dispute.rule,
    subject: dispute.subject,
    readings: unique(dispute.readings.map((reading) => reading.value)).sort(),
    first_seen: earlier?.first_seen || today(),
    decided: today(),
    who: readKept("checker who").name || "",
    reason: choice.reason || "",
    right: dispute.readings.some((reading) => reading.value === choice.right) ? choice.right : "",
    note: choice.note || "",
    expires: earlier?.expires > today() ? earlier.expires : "",
  };
}

function decideAll(chosen, choice) {
  change(Object.fromEntries(chosen.map((dispute) => [dispute.fingerprint, choice && newDecision(dispute, choice)])));
}

function change(changes) {
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, name in decided ? decided[name] : data.decisions[name] || null]));
  undoable.push(before);
  apply(changes);
}

function undo() {
  const before = undoable.pop();
  if (!before) return false;
  apply(before);
  return true;
}

function apply(changes) {
  Object.assign(decided, changes);
  if (data.served) serve(changes);
  else keep(storageKey(), decided);
}

/* Changes reach the program one after the other; what it could not take is sent again, a later change first. */
let unsaved = {};
let sending = Promise.resolve();

function serve(changes) {
  Object.assign(unsaved, changes);
  sending = sending.then(flush);
}

async function flush() {
  const changes = unsaved;
  if (!Object.keys(changes).length) return;
  unsaved = {};
  try {
    await sendChanges(changes);
    tellTrouble(data.trouble || "");
  } catch (error) {
    unsaved = { ...changes, ...unsaved };
    tellTrouble(`Not saved yet: ${error.message}`);
  }
}

/* All entries for a decisions file: those that came with the report, and what was decided here. What only the settings
   suppress was never seen by anybody for a first time, and is no entry. */
function allDecisions() {
  return Object.entries({ ...data.decisions, ...decided })
    .filter(([, decision]) => decision && decision.first_seen)
    .sort(([one], [two]) => (one < two ? -1 : 1));
}
