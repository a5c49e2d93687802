// The designer: puts its parts together around one document.
import { canvas, paletteDrag } from "./canvas.js";
import { conflictDialog } from "./conflict.js";
import { copied, copyField, foreign, picker } from "./copy.js";
import { button, h, icon } from "./dom.js";
import { faultList, makeFaults, tabBadge } from "./faults.js";
import { find, get, post } from "./api.js";
import { jsonView } from "./json-view.js";
import { addField, addSection, allInOrder, duplicateField, fieldKeys, freeKey, insertField, keysIn, removeField, removeSection, sectionsOf, setRequired, sound } from "./model.js";
import { palette } from "./palette.js";
import { panel } from "./panel.js";
import { preview } from "./preview.js";
import { publishDialog } from "./publish.js";
import { saver } from "./save.js";
import { makeStore } from "./store.js";
import { listTab, pageTab, rulesTab, stagesTab } from "./tabs.js";
import { both, say, t } from "./texts.js";

const TABS = [["form", "forms"], ["page", "id"], ["list", "table"], ["stages", "route"], ["rules", "scale"], ["json", "json"], ["preview", "eye"]];
const root = document.getElementById("designer");
if (root) start(root).catch((failure) => root.replaceChildren(h("div.note.note-danger", { role: "alert" }, icon("alert-triangle"), h("div", {}, t("loadFailed"), " ", failure.message))));

async function start(root) {
  const { key, company } = root.dataset;
  // The page says what there is: what is not is not asked for.
  const there = (what, from) => root.dataset[what] === "true" ? find(from) : null;
  const encryption = JSON.parse(root.dataset.encryption);
  const path = `/api/v1/templates/${encodeURIComponent(key)}`;
  const [draft, published, all] = await Promise.all([there("draft", `${path}/draft`), there("published", path), get("/api/v1/templates")]);
  const doc = draft?.body.document ?? published?.body;
  if (!doc) {
    root.replaceChildren(h("div.empty", {}, icon("template"), h("h2", {}, t("noTemplate")), h("a.btn", { href: "/templates" }, t("toTemplates"))));
    return;
  }
  design(root, { key, company, encryption, draft: draft?.body ?? null, published: published?.body ?? null, templates: all.body.map((each) => ({ key: each.key, name: say(each.name, each.key) })) }, sound(doc, both("newSection")));
}

function design(root, given, doc) {
  const store = makeStore(doc, { kind: "template" });
  const faults = makeFaults(store);
  const parts = frame(root, store);
  const announce = (text) => { parts.live.textContent = ""; requestAnimationFrame(() => { parts.live.textContent = text; }); };
  const { title } = document;
  let tab = "form";

  const actions = {
    announce,
    faultsOf: (kind, key) => faults.of(kind, key),
    clipboard: copied,
    add(type, section = homeSection(), index = placeInSection(section)) {
      let key;
      store.change((next) => { key = addField(next, type, freshLabel(next, type), section, index); return { kind: "field", key }; });
      announce(t("added", t(`type.${type}`), say(sectionsOf(store.doc).find((each) => each.key === section)?.label, section)));
      reveal(key);
    },
    addHere(section) { store.select({ kind: "section", key: section }); parts.palette.focus(); },
    addSection() {
      store.change((next) => ({ kind: "section", key: addSection(next, both("newSection")) }));
      view.canvas.focusOn("section", store.selection.key);
      openPanel();
    },
    remove({ kind, key }) {
      if (kind === "field") removeWithNeighbour(key);
      if (kind === "section") store.change((next) => removeSection(next, key) ? { kind: "template" } : undefined);
      toast(t(kind === "field" ? "removed" : "removedSection"));
    },
    duplicate(key) {
      store.change((next) => ({ kind: "field", key: duplicateField(next, key, (label) => ({ zh: `${label.zh} 副本`.slice(0, 60), en: `${label.en} copy`.slice(0, 100) })) }));
      announce(t("duplicated"));
      view.canvas.focusOn("field", store.selection.key);
    },
    copy(key = store.selection.key) {
      const field = store.doc.properties[key];
      if (!field) return;
      copyField(key, field, (store.doc.required ?? []).includes(key));
      parts.palette.refresh();
      toast(t("copiedField", say(field.kedang.label, key)), false);
    },
    paste() { const found = copied(); if (found) take([found]); },
    fromOther: () => picker(given.templates.filter((each) => each.key !== given.key), take),
    edit: () => { openPanel(); view.panel.focus(); },
    closePanel: () => { root.classList.remove("panel-open"); view.canvas.focusOn(store.selection.kind, store.selection.key); },
  };

  const saving = saver({ key: given.key, company: given.company, store, draft: given.draft, published: given.published, on: { state: saveState, violations: faults.set, conflict: conflictDialog } });
  const view = {
    canvas: canvas(parts.canvas, store, actions),
    panel: panel(parts.panel, store, { published: given.published, templates: given.templates, encryption: given.encryption, faults, actions, keyFor }),
    json: jsonView(parts.tabs.json, store, faults, actions), preview: preview(parts.tabs.preview, store, `/templates/${encodeURIComponent(given.key)}/preview`),
    stages: stagesTab(parts.tabs.stages, store, faults), rules: rulesTab(parts.tabs.rules, store, faults), list: listTab(parts.tabs.list, store, faults), page: pageTab(parts.tabs.page, store, faults),
  };
  parts.palette = palette(parts.paletteRoot, actions);
  paletteDrag(parts.paletteRoot);
  const showFaults = faultList(parts.faultRoot, store, faults, go);

  store.subscribe((event) => {
    if (event.kind === "faults") { showFaults(); badges(); view.panel.faults(); if (tab === "form") view.canvas.render(); else if (tab === "json") view.json.faults(); return; }
    if (event.kind === "select") { selected(event); return; }
    parts.undo.disabled = !store.canUndo;
    parts.redo.disabled = !store.canRedo;
    draw(event.origin);
  });
  document.addEventListener("keydown", shortcuts);
  parts.undo.addEventListener("click", () => back("undo"));
  parts.redo.addEventListener("click", () => back("redo"));
  parts.publish.addEventListener("click", () => publishDialog({ key: given.key, store, saver: saving, faults }));
  parts.tabList.addEventListener("click", (event) => { const to = event.target.closest("[role=tab]"); if (to) show(to.dataset.tab); });
  parts.tabList.addEventListener("keydown", tabKeys);
  parts.sheetClose.addEventListener("click", () => actions.closePanel());
  window.addEventListener("storage", () => parts.palette.refresh());
  begin();

  function begin() {
    const unsent = saving.unsent();
    if (unsent) { saving.resume(unsent); toast(t("resumed"), false); }
    saveState(given.draft ? "saved" : "fresh", given.draft?.updated_at ? new Date(given.draft.updated_at) : null);
    show(new URLSearchParams(window.location.hash.slice(1)).get("tab") ?? "form");
    check();
    proposed();
  }

  /** What was guessed when the draft was made from a spreadsheet. */
  function proposed() {
    const place = `kedang.design.notes.${given.key}`;
    const notes = JSON.parse(sessionStorage.getItem(place) ?? "null");
    sessionStorage.removeItem(place);
    if (!notes) return;
    const note = h("div.note.d-note", { role: "note" }, icon("file-spreadsheet"), h("div.grow", {}, h("div.strong", {}, t("proposed")), h("ul", {}, notes.slice(0, 30).map((text) => h("li", {}, text)))), button(t("close"), "x", () => note.remove(), { only: true }));
    root.insertBefore(note, parts.tabs.form);
  }

  async function check() {
    try {
      const { body } = await post(`/api/v1/templates/${encodeURIComponent(given.key)}/draft/check`, store.doc);
      faults.set(body.violations);
    } catch { /* the next save says what is wrong */ }
  }

  function draw(origin) {
    if (tab === "form") {
      view.canvas.render();
      if (origin !== "panel") view.panel.render();
    } else if (tab === "json") view.json.render(origin);
    else if (tab === "preview") view.preview.changed();
    else if (origin !== (tab === "list" ? "views" : tab)) view[tab]();
    parts.name.textContent = say(store.doc.kedang.name, given.key);
    document.title = `${parts.name.textContent} · ${title}`;
  }

  function selected(event) {
    view.canvas.render();
    view.panel.render();
    if (event.origin === "click") openPanel();
  }

  function openPanel() { root.classList.add("panel-open"); }

  function show(next) {
    tab = TABS.some(([name]) => name === next) ? next : "form";
    for (const each of parts.tabList.children) {
      const here = each.dataset.tab === tab;
      each.setAttribute("aria-selected", String(here));
      each.tabIndex = here ? 0 : -1;
    }
    for (const [name] of TABS) parts.tabs[name].hidden = name !== tab;
    history.replaceState(null, "", tab === "form" ? window.location.pathname : `#tab=${tab}`);
    if (tab === "preview") view.preview.show(); else { view.preview.hide(); draw(); }
  }

  function tabKeys(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const names = TABS.map(([name]) => name);
    show(names[(names.indexOf(tab) + by + names.length) % names.length]);
    parts.tabList.querySelector("[aria-selected=true]").focus();
  }

  function go(fault) {
    show(fault.place.tab);
    if (fault.place.tab !== "form") return;
    store.select({ kind: fault.place.kind, key: fault.place.key });
    openPanel();
    (parts.panel.querySelector(".field.invalid input, .field.invalid select, .field.invalid textarea") ?? parts.panel).focus();
  }

  function badges() {
    for (const each of parts.tabList.children) each.querySelector(".badge-danger")?.remove();
    for (const each of parts.tabList.children) each.append(...[tabBadge(faults, each.dataset.tab)].filter(Boolean));
  }

  function back(way) {
    if (!store[way]()) return;
    announce(t(way === "undo" ? "undone" : "redone"));
  }

  function shortcuts(event) {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const control = event.ctrlKey || event.metaKey;
    const typing = event.target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select");
    const letter = event.key.toLowerCase();
    if (control && letter === "s") { event.preventDefault(); saving.now(); return; }
    if (typing && !(control && (letter === "z" || letter === "y") && !nativeUndo(typing))) return;
    if (control && letter === "z") { event.preventDefault(); back(event.shiftKey ? "redo" : "undo"); }
    else if (control && letter === "y") { event.preventDefault(); back("redo"); }
    else if (control && letter === "c" && tab === "form" && store.selection.kind === "field" && !String(getSelection())) actions.copy();
    else if (control && letter === "v" && tab === "form" && event.target.closest?.(".d-canvas, body") && copied()) { event.preventDefault(); actions.paste(); }
    else if (event.key === "/" && !control) { event.preventDefault(); show("form"); root.classList.add("palette-open"); parts.palette.focus(); }
    else if (event.key === "Escape") { root.classList.remove("panel-open", "palette-open"); }
  }

  /** In a text of several lines, and in the JSON view, undo belongs to the text. */
  function nativeUndo(element) { return element.matches("textarea"); }

  function homeSection() {
    const { kind, key } = store.selection;
    if (kind === "field" && store.doc.properties[key]) return store.doc.properties[key].kedang.section;
    return kind === "section" ? key : sectionsOf(store.doc).at(-1).key;
  }

  function placeInSection(section) {
    const { kind, key } = store.selection;
    const at = kind === "field" ? keysIn(store.doc, section).indexOf(key) : -1;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at + 1;
  }

  function freshLabel(next, type) {
    const label = both(`type.${type}`);
    const taken = new Set(Object.values(next.properties).map((field) => field.kedang?.label?.zh));
    for (let n = 1; ; n++) {
      const numbered = n === 1 ? label : { zh: `${label.zh} ${n}`, en: `${label.en} ${n}` };
      if (!taken.has(numbered.zh)) return numbered;
    }
  }

  function take(found) {
    const section = homeSection();
    let last;
    store.change((next) => {
      for (const { key, field, required } of found) {
        last = insertField(next, freeKey(key, fieldKeys(next)), foreign(field), section, Number.MAX_SAFE_INTEGER);
        if (required) setRequired(next, last, true);
      }
      return { kind: "field", key: last };
    });
    toast(t("pasted", found.length));
    reveal(last);
  }

  function removeWithNeighbour(key) {
    const order = allInOrder(store.doc);
    const at = order.indexOf(key);
    const next = order[at + 1] ?? order[at - 1];
    store.change((doc) => { removeField(doc, key); return next ? { kind: "field", key: next } : { kind: "template" }; });
    if (next) view.canvas.focusOn("field", next);
  }

  function reveal(key) {
    root.classList.remove("palette-open");
    parts.canvas.querySelector(`[data-field="${CSS.escape(key)}"]`)?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  function toast(text, undo = true) {
    const box = document.querySelector(".toasts");
    const own = h("div.toast", {}, icon("circle-check"), h("span.grow", {}, text), undo && button(t("undo"), null, () => { back("undo"); own.remove(); }), button(t("close"), "x", () => own.remove(), { only: true, class: "close" }));
    box.replaceChildren(own);
    setTimeout(() => own.remove(), 6000);
  }

  function saveState(name, detail) {
    const time = detail instanceof Date ? new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).format(detail) : "";
    const symbol = { saved: "cloud-check", fresh: "cloud-check", dirty: "pencil", saving: "refresh", offline: "cloud-off", failed: "cloud-off", refused: "alert-circle", signedOut: "lock", conflict: "git-merge" }[name];
    parts.state.dataset.state = name;
    parts.state.replaceChildren(icon(symbol, "icon-sm"), h("span", {}, t(`save.${name}`, time)), name === "signedOut" ? h("a", { href: window.location.pathname, target: "_blank" }, t("signInAgain")) : ["failed", "offline", "refused", "signedOut"].includes(name) ? button(t("retryNow"), null, () => saving.now()) : "");
    if (name === "refused") parts.state.title = typeof detail === "string" ? detail : "";
  }

  async function keyFor(label) {
    if (/^[\x20-\x7e]+$/.test(label.en ?? "")) return label.en;
    try {
      const { body } = await get(`/templates/key?label=${encodeURIComponent(label.zh || label.en)}`);
      return body.key;
    } catch { return null; }
  }
}

/** The page's frame: bar, tabs, three panes. */
function frame(root, store) {
  const tabs = Object.fromEntries(TABS.map(([name]) => [name, h(name === "form" ? "div.d-form" : "div.d-pane", { role: "tabpanel", id: `tab-${name}`, "aria-labelledby": `tabname-${name}`, hidden: name !== "form" })]));
  const tabList = h("div.d-tabs", { role: "tablist", "aria-label": t("tabs") }, TABS.map(([name, symbol]) => h("button.d-tabname", { type: "button", role: "tab", id: `tabname-${name}`, "aria-controls": `tab-${name}`, dataset: { tab: name } }, icon(symbol, "icon-sm"), t(`tab.${name}`))));
  const name = h("h1.d-name.truncate", {}, say(store.doc.kedang.name, store.doc.kedang.key));
  const state = h("span.d-state", { role: "status" });
  const undo = button(t("undo"), "arrow-back-up", null, { only: true, disabled: true, "aria-keyshortcuts": "Control+Z" });
  const redo = button(t("redo"), "arrow-forward-up", null, { only: true, disabled: true, "aria-keyshortcuts": "Control+Shift+Z" });
  const publish = button(t("publish"), "rocket", null, { primary: true });
  const faultRoot = h("div.d-faults");
  const live = h("div.visually-hidden", { role: "status", "aria-live": "assertive" });
  const paletteRoot = h("aside.d-palette", { "aria-label": t("palette") });
  const canvas = h("div.d-canvas", { tabindex: "-1" });
  const panel = h("aside.d-panel", { "aria-label": t("properties"), tabindex: "-1" });
  const sheetClose = h("div.d-scrim", { "aria-hidden": "true" });
  const open = button(t("addField"), "plus", () => { root.classList.add("palette-open"); paletteRoot.querySelector("input").focus(); }, { primary: true, small: false, class: "d-add" });
  tabs.form.append(paletteRoot, canvas, panel, sheetClose, open);
  sheetClose.addEventListener("click", () => root.classList.remove("palette-open"));
  root.replaceChildren(h("header.d-bar", {}, name, state, h("div.d-tools", {}, faultRoot, undo, redo, publish)), tabList, ...Object.values(tabs), live);
  return { tabs, tabList, name, state, undo, redo, publish, faultRoot, live, paletteRoot, canvas, panel, sheetClose };
}
