// The document as text, in both directions: what is typed is designed, and faults stand at their lines.
import { button, h, icon } from "./dom.js";
import { lineOf, linesOf, syntaxError } from "./json-lines.js";
import { t } from "./texts.js";

const PAUSE = 500;

export function jsonView(root, store, faults, actions) {
  const gutter = h("div.json-gutter", { "aria-hidden": "true" });
  const area = h("textarea.json-text.mono", { spellcheck: "false", autocapitalize: "off", autocomplete: "off", wrap: "off", "aria-label": t("jsonLabel"), "aria-describedby": "json-problems", dataset: { at: "json" } });
  const problems = h("ul.json-problems", { id: "json-problems", "aria-live": "polite" });
  const copy = button(t("copyJson"), "copy", () => navigator.clipboard?.writeText(area.value).then(() => actions.announce(t("copied"))), { quiet: false });
  root.replaceChildren(h("div.json-bar", {}, h("p.muted.small.grow", {}, t("jsonHint")), copy), h("div.json-box", {}, gutter, area), problems);
  let timer = 0;
  let count = 0;
  area.addEventListener("scroll", () => { gutter.scrollTop = area.scrollTop; });
  area.addEventListener("input", () => { number(); clearTimeout(timer); timer = setTimeout(take, PAUSE); });
  area.addEventListener("blur", () => { clearTimeout(timer); take(); });
  area.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && !event.shiftKey && event.altKey) { event.preventDefault(); area.setRangeText("  ", area.selectionStart, area.selectionEnd, "end"); }
  });

  /** What is typed becomes the document as soon as it is one. */
  function take() {
    const typed = parse();
    if (!typed) return;
    if (JSON.stringify(typed) !== JSON.stringify(store.doc)) store.change((doc) => { Object.keys(doc).forEach((name) => delete doc[name]); Object.assign(doc, typed); }, { tag: "json", origin: "json" });
    mark();
  }

  function parse() {
    try {
      const doc = JSON.parse(area.value);
      const wrong = !doc || typeof doc !== "object" || Array.isArray(doc) || typeof doc.kedang !== "object" || doc.kedang === null ? t("jsonNotTemplate") : doc.kedang.key !== store.doc.kedang.key ? t("jsonKey", store.doc.kedang.key) : shape(doc);
      if (wrong) { tell([{ line: 1, message: wrong }]); return null; }
      return doc;
    } catch (failure) {
      const { line, column } = syntaxError(area.value, failure);
      tell([{ line, message: t("jsonSyntax", line, column) }]);
      return null;
    }
  }

  /** What the other tabs need to be there to show anything. */
  function shape(doc) {
    const fields = doc.properties;
    if (!fields || typeof fields !== "object" || Array.isArray(fields)) return t("jsonProperties");
    const bad = Object.entries(fields).find(([, field]) => !field || typeof field !== "object" || !field.kedang || typeof field.kedang !== "object" || typeof field.kedang.type !== "string" || ("options" in field.kedang && !Array.isArray(field.kedang.options)));
    if (bad) return t("jsonField", bad[0]);
    return Array.isArray(doc.kedang.sections) && doc.kedang.sections.length && doc.kedang.sections.every((each) => typeof each?.key === "string") ? null : t("jsonSections");
  }

  function mark() {
    try {
      JSON.parse(area.value);
      const lines = linesOf(area.value);
      tell(faults.all.map((fault) => ({ line: lineOf(lines, fault.pointer), message: fault.message })));
    } catch { /* the text is not JSON at the moment, and says so itself */ }
  }

  function tell(found) {
    number(new Set(found.map((each) => each.line)));
    problems.replaceChildren(...found.slice(0, 50).map(({ line, message }) => h("li", {}, h("button.btn-link", { type: "button", onclick: () => reveal(line) }, icon("alert-circle", "icon-sm"), h("b", {}, t("line", line)), " ", message))));
  }

  function reveal(line) {
    const from = area.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    const end = area.value.indexOf("\n", from);
    area.focus();
    area.setSelectionRange(from, end < 0 ? area.value.length : end);
    area.scrollTop = (line - 6) * parseFloat(getComputedStyle(area).lineHeight);
  }

  function number(bad = null) {
    const next = area.value.split("\n").length;
    if (next === count && !bad) return;
    count = next;
    gutter.replaceChildren(...Array.from({ length: next }, (_, i) => h(bad?.has(i + 1) ? "div.bad" : "div", {}, i + 1)));
    gutter.scrollTop = area.scrollTop;
  }

  return {
    render(origin) {
      if (origin !== "json") area.value = JSON.stringify(store.doc, null, 2);
      mark();
    },
    faults: mark,
  };
}
