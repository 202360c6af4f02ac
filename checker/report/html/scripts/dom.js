/* Elements are made of text and attributes only: nothing that an article says is ever read as markup. */

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) setAttribute(node, name, value);
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

function setAttribute(node, name, value) {
  if (typeof value === "function") node.addEventListener(name, value);
  else if (value === true) node.setAttribute(name, "");
  else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
}

function svg(tag, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

function byId(id) {
  return document.getElementById(id);
}

/* What comes from articles stands apart in direction, so that right-to-left text disturbs nothing beside it. */
function foreign(text, tag = "bdi", attributes = {}) {
  return el(tag, { dir: "auto", ...attributes }, shown(text));
}

function announce(text) {
  byId("announcements").textContent = text;
}

/* Only the web's own addresses become links; any other is shown as text. */
function original(url) {
  if (!url) return null;
  if (!/^https?:\/\//i.test(url)) return foreign(url, "span", { class: "address" });
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, "Original", el("span", { class: "unseen" }, " (opens a new tab)"));
}
