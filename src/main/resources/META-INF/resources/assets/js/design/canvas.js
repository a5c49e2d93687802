// The form as it is being arranged: sections with their fields, moved by pointer or by keys.
import { button, h, icon, keepingFocus } from "./dom.js";
import { inWords } from "./conditions.js";
import { mock } from "./mock.js";
import { isRequired, keysIn, moveItem, place, sectionsOf, step } from "./model.js";
import { iconOf } from "./types.js";
import { say, t } from "./texts.js";

const folded = new Set();

/** @param actions {add(type, section, index), remove, duplicate, addSection, announce, faultsOf(kind, key)} */
export function canvas(root, store, actions) {
  root.addEventListener("click", click);
  root.addEventListener("keydown", keydown);
  root.addEventListener("focusin", focused);

  function render() {
    keepingFocus(root, () => root.replaceChildren(
      h("div.sheet", { role: "group", "aria-label": t("canvas") }, title(), h("div.sections", { dataset: { sections: "" } }, sectionsOf(store.doc).map(section)),
        button(t("addSection"), "plus", () => actions.addSection(), { class: "add-section" }))));
    draggable();
  }

  function title() {
    const selected = store.selection.kind === "template";
    return h("button.sheet-title", { type: "button", class: selected ? "selected" : "", dataset: { select: "template", at: "template" }, "aria-pressed": String(selected) },
      h("span.sheet-icon", {}, icon(store.doc.kedang.icon ?? "folder")), h("span.grow", {}, h("b", {}, say(store.doc.kedang.name, store.doc.kedang.key)),
        h("span", {}, say(store.doc.kedang.description) || t("templateHint"))), fault("template", ""), icon("settings"));
  }

  function section(each) {
    const keys = keysIn(store.doc, each.key);
    const selected = store.selection.kind === "section" && store.selection.key === each.key;
    const open = !folded.has(each.key);
    return h("section.sheet-section", { class: selected ? "selected" : "", dataset: { section: each.key } },
      h("div.section-bar", {},
        h("span.section-grip", { title: t("dragSection"), "aria-hidden": "true" }, icon("grip-vertical")),
        h("button.section-name", { type: "button", dataset: { select: "section", key: each.key, at: `s:${each.key}` }, "aria-pressed": String(selected), "aria-keyshortcuts": "Alt+ArrowUp Alt+ArrowDown F2" },
          h("span.truncate", {}, say(each.label, each.key)), each.visibleWhen && icon("bolt", "icon-sm"), fault("section", each.key), h("span.section-count", {}, keys.length)),
        button(t("addHere"), "plus", () => actions.addHere(each.key), { only: true, class: "section-add" }),
        h("button.btn.btn-quiet.btn-sm.btn-icon", { type: "button", dataset: { fold: each.key, at: `fold:${each.key}` }, "aria-expanded": String(open), "aria-label": t(open ? "fold" : "unfold", say(each.label, each.key)) }, icon(open ? "chevron-up" : "chevron-down"))),
      open && h("div.cards", { role: "listbox", "aria-label": say(each.label, each.key), dataset: { list: each.key }, class: `columns-${each.columns ?? 2}` }, keys.map(card)),
      open && !keys.length && h("p.cards-empty", {}, t("dropHere")));
  }

  function card(key) {
    const field = store.doc.properties[key];
    const ours = field.kedang ?? {};
    const selected = store.selection.kind === "field" && store.selection.key === key;
    return h("div.f-card", {
      role: "option", tabindex: selected || tabStop() === key ? "0" : "-1", "aria-selected": String(selected), class: `w-${ours.width ?? "half"}${selected ? " selected" : ""}`,
      dataset: { field: key, select: "field", key, at: `f:${key}` }, "aria-keyshortcuts": "Alt+ArrowUp Alt+ArrowDown Delete Control+D",
    },
    h("span.f-label", {}, icon(iconOf(ours.type), "icon-sm"), h("span.truncate", {}, say(ours.label, key)), isRequired(store.doc, key) && h("span.required", { "aria-hidden": "true" }, "*"),
      h("span.visually-hidden", {}, [t(`type.${ours.type}`), isRequired(store.doc, key) && t("isRequired")].filter(Boolean).join(", ")),
      store.doc.kedang.titleField === key && h("span.f-badge", {}, t("titleBadge")),       ["confidential", "restricted"].includes(ours.sensitivity) && icon("shield-lock", "icon-sm"), fault("field", key), icon("grip-vertical", "f-grip")),
    ours.visibleWhen && h("span.f-when", {}, icon("bolt", "icon-sm"), h("span.truncate", {}, t("shownIf", inWords(ours.visibleWhen, store.doc.properties)))),
    ours.requiredWhen && h("span.f-when", {}, icon("bolt", "icon-sm"), h("span.truncate", {}, t("requiredIf", inWords(ours.requiredWhen, store.doc.properties)))),
    mock(field), ours.help && h("span.f-help.truncate", {}, say(ours.help)));
  }

  function fault(kind, key) {
    const count = actions.faultsOf(kind, key).length;
    return count ? h("span.f-fault", { title: actions.faultsOf(kind, key)[0].message }, icon("alert-circle", "icon-sm"), h("span.visually-hidden", {}, t("faultsHere", count))) : null;
  }

  /** One field of the canvas can be reached by Tab; arrows lead to the others. */
  function tabStop() {
    if (store.selection.kind === "field" && store.doc.properties[store.selection.key]) return null;
    return sectionsOf(store.doc).flatMap((each) => keysIn(store.doc, each.key))[0];
  }

  function click(event) {
    const fold = event.target.closest("[data-fold]");
    if (fold) {
      folded.has(fold.dataset.fold) ? folded.delete(fold.dataset.fold) : folded.add(fold.dataset.fold);
      render();
      return;
    }
    const target = event.target.closest("[data-select]");
    if (target) store.select({ kind: target.dataset.select, key: target.dataset.key }, { origin: "click" });
  }

  function focused(event) {
    const target = event.target.closest(".f-card");
    if (target && event.target.matches(":focus-visible") && store.selection.key !== target.dataset.key) store.select({ kind: "field", key: target.dataset.key }, { origin: "keys" });
  }

  function keydown(event) {
    if (event.isComposing) return;
    const control = event.ctrlKey || event.metaKey;
    const target = event.target.closest("[data-select]");
    if (!target) return;
    const { select: kind, key } = target.dataset;
    const by = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[event.key];
    let done = true;
    if (by && event.altKey) move(kind, key, by);
    else if (by && !control) walk(target, by);
    else if ((event.key === "Delete" || event.key === "Backspace") && kind !== "template") actions.remove({ kind, key });
    else if (control && event.key.toLowerCase() === "d" && kind === "field") actions.duplicate(key);
    else if ((event.key === "Enter" || event.key === "F2") && kind === "field") actions.edit();
    else done = false;
    if (done) event.preventDefault();
  }

  function walk(from, by) {
    const stops = [...root.querySelectorAll("[data-select]")];
    stops[stops.indexOf(from) + by]?.focus();
  }

  function move(kind, key, by) {
    if (kind === "field") {
      let moved = false;
      store.change((doc) => { moved = step(doc, key, by); });
      if (moved) tellField(key); else store.undo();
    }
    if (kind === "section") {
      const at = sectionsOf(store.doc).findIndex((each) => each.key === key);
      if (!sectionsOf(store.doc)[at + by]) return;
      store.change((doc) => { moveItem(doc.kedang.sections, at, at + by); });
      actions.announce(t("movedSection", say(sectionsOf(store.doc)[at + by].label, key), at + by + 1));
    }
    focusOn(kind, key);
  }

  function tellField(key) {
    const home = store.doc.properties[key].kedang.section;
    const label = say(sectionsOf(store.doc).find((each) => each.key === home)?.label, home);
    actions.announce(t("moved", say(store.doc.properties[key].kedang.label, key), label, keysIn(store.doc, home).indexOf(key) + 1));
  }

  function focusOn(kind, key) {
    const found = [...root.querySelectorAll("[data-select]")].find((each) => each.dataset.select === kind && (each.dataset.key ?? "") === (key ?? ""));
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: "nearest" });
  }

  function draggable() {
    const { Sortable } = window;
    if (!Sortable) return;
    const common = { animation: 130, delay: 160, delayOnTouchOnly: true, touchStartThreshold: 5, ghostClass: "drag-ghost", chosenClass: "drag-chosen", dragClass: "drag-moving", emptyInsertThreshold: 14 };
    Sortable.create(root.querySelector("[data-sections]"), { ...common, handle: ".section-grip", draggable: ".sheet-section", onEnd: (event) => {
      if (event.oldIndex !== event.newIndex) store.change((doc) => { moveItem(doc.kedang.sections, event.oldIndex, event.newIndex); });
    } });
    for (const list of root.querySelectorAll("[data-list]")) {
      Sortable.create(list, { ...common, group: "fields", draggable: ".f-card", onEnd: dropped, onAdd: added });
    }
  }

  function dropped(event) {
    const key = event.item.dataset.field;
    if (!key || (event.from === event.to && event.oldIndex === event.newIndex)) return;
    const { newIndex } = event;
    store.change((doc) => { place(doc, key, event.to.dataset.list, newIndex); return { kind: "field", key }; });
    tellField(key);
  }

  /** From the palette: the item that was dragged only says which type. */
  function added(event) {
    const { type } = event.item.dataset;
    if (!type) return;
    const { newIndex } = event;
    event.item.remove();
    actions.add(type, event.to.dataset.list, newIndex);
  }

  return { render, focusOn };
}

/** The palette's items can be pulled onto the canvas; they stay where they are. */
export function paletteDrag(root) {
  for (const items of root.querySelectorAll("[data-palette]")) {
    window.Sortable?.create(items, { group: { name: "fields", pull: "clone", put: false }, sort: false, draggable: ".palette-item", delay: 160, delayOnTouchOnly: true, ghostClass: "drag-ghost" });
  }
}
