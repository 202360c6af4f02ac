/* Starting up, and following the program where one serves the page. */

const POLL = 2000; // milliseconds

function show() {
  byId("summary").replaceChildren(summaryWords());
  fillFilters();
  buildList();
  showStatuses();
  fillSilence();
  current = -1;
  showMatching();
}

function summaryWords() {
  const { articles, stories, claims, compared } = data.report.summary;
  const { error, warning, note } = data.report.summary;
  const found = [counted(error, "error"), counted(warning, "warning"), counted(note, "note")].join(", ");
  return `${found} in ${counted(articles, "article")} of ${counted(stories, "story", "stories")}; ${counted(claims, "claim")}, ${counted(compared, "pair")} compared`;
}

function tellTrouble(problem) {
  byId("trouble").textContent = problem;
  byId("trouble").hidden = !problem;
}

/* The report anew where articles or decisions have changed; what is being looked at stays in sight. */
async function follow() {
  sending = sending.then(flush);
  await sending;
  try {
    const busy = document.querySelector("dialog[open]") || Object.keys(unsaved).length;
    const payload = busy ? null : await fetchReport();
    if (payload) refresh(payload);
  } catch (error) {
    tellTrouble(`The program that serves this page does not answer: ${error.message}`);
  }
  setTimeout(follow, POLL);
}

function refresh(payload) {
  const looked = disputes[current]?.fingerprint;
  const focused = document.activeElement?.closest("#list") !== null;
  adoptReport(payload);
  adoptDecisions();
  show();
  const again = disputes.findIndex((dispute) => dispute.fingerprint === looked);
  if (again >= 0) select(again, { focus: focused });
  tellTrouble(data.trouble);
  announce("The report is new: articles or decisions have changed.");
}

function watchButtons() {
  const acts = { accept: () => ask("accept"), dismiss: () => ask("dismiss"), undecided: takeBack, undo: undoLast, next: () => move(1), previous: () => move(-1) };
  for (const [name, act] of Object.entries(acts)) byId(`action-${name}`).addEventListener("click", act);
  byId("back").addEventListener("click", () => {
    document.body.classList.remove("looking");
    rows[current]?.button.focus();
  });
  byId("filters-clear").addEventListener("click", clearFilters);
  byId("open-help").addEventListener("click", () => byId("help").showModal());
  byId("open-export").addEventListener("click", () => byId("export").showModal());
  byId("print").addEventListener("click", () => print());
  for (const button of document.querySelectorAll("[data-close]")) button.addEventListener("click", () => button.closest("dialog").close());
  for (const button of document.querySelectorAll("[data-export]")) button.addEventListener("click", () => download(button.dataset.export));
  byId("ask-form").addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
  });
  byId("who").value = readKept("checker who").name || "";
  byId("who").addEventListener("input", (event) => keep("checker who", { name: event.target.value.trim() }));
}

/* The articles, most of the page, stand behind the script, so that the list need not wait for them. */
function addArticles() {
  adoptArticles(JSON.parse(byId("articles").textContent));
  fillFilters();
  fillSilence();
  select(current);
}

function start() {
  adoptReport(JSON.parse(byId("data").textContent));
  document.addEventListener("DOMContentLoaded", addArticles);
  adoptDecisions();
  document.body.classList.toggle("served", data.served);
  watchFilters();
  watchTabs();
  watchButtons();
  watchKeys();
  watchPrint();
  showTab("disputed");
  show();
  performance.mark("ready");
  if (!data.served) return;
  tellTrouble(data.trouble);
  addEventListener("beforeunload", (event) => Object.keys(unsaved).length && event.preventDefault());
  setTimeout(follow, POLL);
}

start();
