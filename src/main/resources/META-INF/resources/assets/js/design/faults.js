// What is wrong with the document, and where in the designer that can be mended.
import { h, icon } from "./dom.js";
import { fieldOf, sectionsOf } from "./model.js";
import { say, t } from "./texts.js";

const unescape = (part) => part.replaceAll("~1", "/").replaceAll("~0", "~");

/** The place that a pointer leads to: {tab, kind, key} */
export function placeOf(pointer, doc) {
  const [, first, second, third] = pointer.split("/").map(unescape);
  if (first === "properties" && second) return fieldOf(doc, second) ? { tab: "form", kind: "field", key: second } : { tab: "form", kind: "template" };
  if (first !== "kedang") return { tab: "form", kind: "template" };
  if (second === "sections") return { tab: "form", kind: "section", key: sectionsOf(doc)[Number(third)]?.key };
  const tab = { stages: "stages", rules: "rules", list: "list", views: "list", page: "page" }[second];
  return tab ? { tab, kind: tab } : { tab: "form", kind: "template" };
}

export function makeFaults(store) {
  let all = [];
  const placed = () => all.map((fault) => ({ ...fault, place: placeOf(fault.pointer, store.doc) }));
  return {
    set(violations) { all = violations ?? []; store.announce({ kind: "faults" }); },
    get all() { return placed(); },
    get count() { return all.length; },
    of: (kind, key) => placed().filter((fault) => fault.place.kind === kind && (kind === "template" || (fault.place.key ?? "") === (key ?? ""))),
    onTab: (tab) => placed().filter((fault) => fault.place.tab === tab),
  };
}

/** The list of what is wrong, with a way to each. */
export function faultList(root, store, faults, go) {
  const summary = h("summary.btn.btn-sm");
  const list = h("ul.fault-items");
  const menu = h("details.menu.fault-menu", { "data-menu": "" }, summary, h("div.menu-list", {}, h("div.menu-note.strong", {}, t("faultsTitle")), list));
  menu.hidden = true;
  root.replaceChildren(menu);
  return () => {
    menu.hidden = faults.count === 0;
    summary.classList.toggle("has-faults", faults.count > 0);
    summary.replaceChildren(icon("alert-triangle"), t("faultCount", faults.count));
    list.replaceChildren(...faults.all.slice(0, 100).map((fault) => h("li", {}, h("button.menu-item", { type: "button", onclick: () => { menu.removeAttribute("open"); go(fault); } },
      h("span.grow", {}, h("b", {}, nameOf(fault, store.doc)), h("span", {}, fault.message))))));
  };
}

function nameOf({ place }, doc) {
  if (place.kind === "field") return say(fieldOf(doc, place.key)?.kedang?.label, place.key);
  if (place.kind === "section") return say(sectionsOf(doc).find((each) => each.key === place.key)?.label, t("section"));
  return place.kind === "template" ? t("template") : t(`tab.${place.tab}`);
}

/** Beside a heading of another tab. */
export const tabBadge = (faults, tab) => faults.onTab(tab).length ? h("span.badge-danger", {}, faults.onTab(tab).length) : null;

/** Faults of a tab that has no panel, as a note above it. */
export function tabNote(faults, tab) {
  const mine = faults.onTab(tab);
  return mine.length ? h("div.note.note-danger", { role: "note" }, icon("alert-triangle"), h("div", {}, mine.slice(0, 8).map((fault) => h("div", {}, fault.message)))) : null;
}

