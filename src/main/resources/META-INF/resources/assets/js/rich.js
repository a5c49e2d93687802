// Formatted text: a small editor over the text box that the form sends. What it writes, and what is pasted, is made of the allowed elements only;
// the server checks that again. The browser's own editing commands keep undo, input methods and spelling as people know them.
const SAME = { B: "strong", STRONG: "strong", I: "em", EM: "em", U: "u", S: "s", STRIKE: "s", DEL: "s", P: "p", DIV: "p", UL: "ul", OL: "ol", LI: "li",
  H1: "h3", H2: "h3", H3: "h3", H4: "h4", H5: "h4", H6: "h4", BLOCKQUOTE: "blockquote", A: "a", BR: "br" };
const BLOCKS = new Set(["p", "ul", "ol", "li", "h3", "h4", "blockquote"]);
const NOT_READ = new Set(["SCRIPT", "STYLE", "HEAD", "TEMPLATE", "TITLE", "NOSCRIPT", "IFRAME", "OBJECT", "SVG", "MATH"]);
const STATES = ["bold", "italic", "underline", "strikeThrough", "insertUnorderedList", "insertOrderedList"];

export function rich(root) {
  root.querySelectorAll?.("[data-rich]").forEach((editor) => start(editor, editor.querySelector("[data-rich-area]"), editor.querySelector("textarea")));
}

function start(editor, area, box) {
  const link = linkPanel(editor, area);
  const write = () => { box.value = markup(area); box.dispatchEvent(new Event("input", { bubbles: true })); };
  area.addEventListener("focus", () => { document.execCommand("defaultParagraphSeparator", false, "p"); document.execCommand("styleWithCSS", false, "false"); });
  area.addEventListener("input", (event) => { event.stopPropagation(); write(); });
  area.addEventListener("paste", paste);
  area.addEventListener("drop", (event) => event.preventDefault());
  document.querySelector(`label[for="${CSS.escape(box.id)}"]`)?.addEventListener("click", (event) => { event.preventDefault(); area.focus(); });
  const bar = editor.querySelector("[role=toolbar]");
  bar.addEventListener("mousedown", (event) => { if (event.target.closest("button")) event.preventDefault(); });
  bar.addEventListener("click", (event) => act(event.target.closest("[data-rich-act]"), area, link));
  bar.addEventListener("keydown", (event) => along(bar, event));
  document.addEventListener("selectionchange", () => { if (area.contains(document.getSelection().anchorNode)) show(bar, area); });
  [...bar.querySelectorAll("button")].forEach((button, i) => { button.tabIndex = i === 0 ? 0 : -1; });
}

// The toolbar is one stop of the Tab key; arrows go along it.
function along(bar, event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const all = [...bar.querySelectorAll("button")];
  const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
  all.forEach((button) => { button.tabIndex = button === next ? 0 : -1; });
  next.focus();
  event.preventDefault();
}

function act(button, area, link) {
  if (!button) return;
  const name = button.dataset.richAct;
  if (name === "link") { link.open(); return; }
  area.focus();
  if (name === "plain") { document.execCommand("removeFormat"); document.execCommand("formatBlock", false, "p"); }
  else if (["h3", "h4", "blockquote"].includes(name)) document.execCommand("formatBlock", false, within(area, name) ? "p" : name);
  else document.execCommand(name);
}

function show(bar, area) {
  bar.querySelectorAll("[data-rich-act]").forEach((button) => {
    const name = button.dataset.richAct;
    const on = STATES.includes(name) ? document.queryCommandState(name) : name === "link" ? within(area, "a") : within(area, name);
    button.setAttribute("aria-pressed", String(Boolean(on)));
  });
}

function within(area, name) {
  let node = document.getSelection().anchorNode;
  for (; node && node !== area; node = node.parentNode) {
    if (node.nodeName === name.toUpperCase()) return node;
  }
  return null;
}

function linkPanel(editor, area) {
  const panel = editor.querySelector("[data-rich-link]");
  const input = panel.querySelector("input");
  let range = null;
  const back = () => {
    panel.hidden = true;
    area.focus();
    if (range) { document.getSelection().removeAllRanges(); document.getSelection().addRange(range); }
  };
  const set = () => {
    const address = webAddress(input.value);
    if (!address) { input.setAttribute("aria-invalid", "true"); return; }
    back();
    if (document.getSelection().isCollapsed && !within(area, "a")) document.execCommand("insertHTML", false, `<a href="${escaped(address)}">${escaped(address)}</a>`);
    else document.execCommand("createLink", false, address);
  };
  input.addEventListener("input", (event) => event.stopPropagation());
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); event.stopPropagation(); set(); }
    if (event.key === "Escape") back();
  });
  panel.querySelector("[data-rich-link-set]").addEventListener("click", set);
  panel.querySelector("[data-rich-link-remove]").addEventListener("click", () => { back(); document.execCommand("unlink"); });
  return { open() {
    const selection = document.getSelection();
    range = selection.rangeCount && area.contains(selection.anchorNode) ? selection.getRangeAt(0).cloneRange() : null;
    input.value = within(area, "a")?.getAttribute("href") ?? "";
    input.removeAttribute("aria-invalid");
    panel.hidden = false;
    input.focus();
  } };
}

function webAddress(text) {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : text.trim() && `https://${text.trim()}`;
  return /^(https?:\/\/|mailto:|tel:)[^\s"'<>]+$/i.test(address) ? address : null;
}

// What is pasted is parsed where nothing runs, and written again from the allowed elements.
function paste(event) {
  event.preventDefault();
  const html = event.clipboardData.getData("text/html");
  if (html) document.execCommand("insertHTML", false, markup(new DOMParser().parseFromString(html, "text/html").body));
  else document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
}

/** The allowed elements below a node as text; nothing when there are no words. */
function markup(node) {
  const text = [...node.childNodes].map(written).join("");
  return node.textContent.trim() === "" ? "" : text;
}

function written(node) {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.data.replaceAll("\u200b", ""));
  if (node.nodeType !== Node.ELEMENT_NODE || NOT_READ.has(node.nodeName.toUpperCase())) return "";
  const inner = [...node.childNodes].map(written).join("");
  const name = SAME[node.nodeName];
  if (!name) return inner;
  if (name === "br") return "<br>";
  if (name === "p" && node.nodeName === "DIV" && [...node.children].some((child) => BLOCKS.has(SAME[child.nodeName]))) return inner;
  if (name === "a") return webAddress(node.getAttribute("href") ?? "") ? `<a href="${escaped(node.getAttribute("href").trim())}">${inner}</a>` : inner;
  return `<${name}>${inner}</${name}>`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
