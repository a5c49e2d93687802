// The properties of what is selected: a field, a section, or the template itself.
import { button, h, icon, keepingFocus } from "./dom.js";
import { lost, notice } from "./encrypted.js";
import { expression } from "./expression.js";
import { settings } from "./settings.js";
import { changeType, fieldKeys, freeKey, goodKey, isRequired, keysIn, moveItem, place, put, putLabel, renameField, renameSection, sectionOf, sectionsOf, setRequired, setTitle } from "./model.js";
import { GROUPS, MASKS, iconOf, may, requirable, titled, typesOf } from "./types.js";
import { both, say, t } from "./texts.js";
import * as input from "./inputs.js";

const ICONS = ["address-book", "user", "users", "building", "briefcase", "heart-handshake", "stethoscope", "school", "ship", "package", "truck", "building-store", "building-factory", "building-hospital", "certificate", "report-medical", "presentation", "books", "home", "coin", "flag", "rocket", "folder", "file-text"];

/** @param ctx {published: document or null, templates, actions, faults, keyFor(label) → promise} */
export function panel(root, store, ctx) {
  const manual = new Set();
  let drawn = null;

  function render() {
    const same = drawn === signature();
    drawn = signature();
    keepingFocus(root, () => root.replaceChildren(...content()));
    if (!same) root.scrollTop = 0;
    faults();
  }

  const signature = () => `${store.selection.kind}:${store.selection.key ?? ""}`;

  function content() {
    const { kind, key } = store.selection;
    if (kind === "field" && store.doc.properties[key]) return fieldOrNote(key);
    if (kind === "section" && sectionOf(store.doc, key)) return sectionPanel(key);
    return templatePanel();
  }

  /** A field whose parts somebody wrote by hand and left unfinished can only be mended where it was written. */
  function fieldOrNote(key) {
    try {
      return fieldPanel(key);
    } catch {
      return [head("alert-triangle", key, say(store.doc.properties[key].kedang.label, key), button(t("removeField"), "trash", () => ctx.actions.remove({ kind: "field", key }), { only: true, danger: true })), h("div.note.note-warning.d-note", {}, icon("alert-triangle"), h("div", {}, t("mendInJson")))];
    }
  }

  function head(symbol, kindName, title, ...tools) {
    return h("div.p-head", {}, h("span.palette-icon", {}, icon(symbol)), h("div.grow", {}, h("span.muted.small", {}, kindName), h("h2.truncate", {}, title)), ...tools, button(t("closePanel"), "x", () => ctx.actions.closePanel(), { only: true, class: "p-close" }));
  }

  function fieldPanel(key) {
    const field = store.doc.properties[key];
    const ours = field.kedang;
    const edit = (work, tag) => store.change((doc) => { work(doc.properties[key], doc); }, { tag: tag && `${key}.${tag}`, origin: "panel" });
    const redraw = (work) => store.change((doc) => { work(doc.properties[key], doc); });
    const published = ctx.published?.properties?.[key];
    const own = settings({ key, field, all: store.doc.properties, edit, redraw, published, templates: ctx.templates });
    return [
      head(iconOf(ours.type), t(`type.${ours.type}`), say(ours.label, key), button(t("duplicate"), "copy", () => ctx.actions.duplicate(key), { only: true }), button(t("copyField"), "clipboard-copy", () => ctx.actions.copy(key), { only: true }),
        button(t("removeField"), "trash", () => ctx.actions.remove({ kind: "field", key }), { only: true, danger: true })),
      loose(),
      input.group("basics", "adjustments-horizontal", t("group.basics"), label(ours, "label", t("label"), edit, { at: "label", pointer: "/kedang/label", own: typeNames(ours.type), after: () => autoKey(key) }), keyInput(key, published), typeSelect(key, field),
        label(ours, "help", t("help"), edit, { at: "help", pointer: "/kedang/help", area: true, max: { zh: 500, en: 1000 }, optional: true, help: t("helpHelp") })),
      own.length > 0 && input.group("settings", iconOf(ours.type), t("group.settings", t(`type.${ours.type}`)), own),
      input.group("filling", "checkbox", t("group.filling"), filling(key, field, edit, redraw)),
      input.group("layout", "layout-columns", t("group.layout"), layout(key, field, edit, redraw)),
      ["searchable", "filterable", "sortable", "unique"].some((flag) => may(ours.type, flag)) && input.group("lists", "filter", t("group.lists"), flags(key, field, edit)),
      input.group("privacy", "shield-lock", t("group.privacy"), privacy(key, field, edit, redraw)),
    ].filter(Boolean);
  }

  const typeNames = (type) => Object.values(both(`type.${type}`)).flatMap((name) => [name, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${name} ${n}`)]);

  /** Both languages of a label of what is edited. */
  function label(holder, name, title, edit, { own = [], optional = false, after, ...more }) {
    const write = (lang, text) => {
      let made;
      edit((mine) => {
        const target = mine.kedang ?? mine;
        putLabel(target, name, lang, text, own);
        made = { ...target[name] };
        if (optional && !made.zh && !made.en) delete target[name];
      }, name);
      return made;
    };
    const element = input.bilingual(title, holder[name], write, more);
    if (after) element.addEventListener("change", after);
    return element;
  }

  function keyInput(key, published) {
    const to = (wanted) => {
      const next = wanted === key ? key : freeKey(wanted, fieldKeys(store.doc).filter((each) => each !== key));
      manual.add(next);
      if (next !== key) rename(key, next);
      else render();
    };
    return input.text(t("key"), key, to, { mono: true, commit: "change", maxlength: 48, at: "key", disabled: Boolean(published), help: t(published ? "keyLocked" : "keyHelp") });
  }

  /** The key follows the name until the field is published or somebody chose a key. */
  async function autoKey(key) {
    const field = store.doc.properties[key];
    if (!field || manual.has(key) || ctx.published?.properties?.[key]) return;
    const wanted = await ctx.keyFor(field.kedang.label);
    if (!wanted || !store.doc.properties[key] || manual.has(key)) return;
    const next = freeKey(wanted, fieldKeys(store.doc).filter((each) => each !== key));
    if (next !== key && goodKey(next)) rename(key, next);
  }

  function rename(from, to) {
    store.change((doc) => { renameField(doc, from, to); return store.selection.key === from ? { kind: "field", key: to } : undefined; }, { tag: `rename.${to}` });
  }

  function typeSelect(key, field) {
    const select = input.row(t("typeOf"), (attributes) => h("select.select.select-sm", { ...attributes, dataset: { at: "type" }, onchange: (event) => store.change((doc) => { changeType(doc, key, event.target.value); }) },
      GROUPS.map((group) => h("optgroup", { label: t(`group.${group}`) }, typesOf(group).map((type) => h("option", { value: type, selected: type === field.kedang.type }, t(`type.${type}`)))))), { help: ctx.published?.properties?.[key] ? t("typeHelp") : null });
    return select;
  }

  function filling(key, field, edit, redraw) {
    const ours = field.kedang;
    const computed = ours.type === "formula" || ours.type === "autonumber";
    const isTitle = store.doc.kedang.titleField === key;
    const when = (name) => expression({ label: t(name), help: t(`${name}.help`), value: ours[name], choices: true, fields: store.doc.properties, at: name, pointer: `/kedang/${name}`, except: key, placeholder: t("whenExample") }, (text) => edit((mine) => put(mine.kedang, name, text), name));
    return [
      input.toggle(t("required"), isRequired(store.doc, key), (on) => store.change((doc) => setRequired(doc, key, on)), { at: "required", disabled: !requirable(ours.type) || isTitle, help: isTitle ? t("requiredTitle") : requirable(ours.type) ? null : t("requiredNever") }),
      requirable(ours.type) && !isTitle && when("requiredWhen"), when("visibleWhen"),
      !computed && ours.type !== "file" && ours.type !== "table" && defaults(field, edit, redraw),
      titled(ours.type) && input.toggle(t("titleField"), isTitle, (on) => { if (on) store.change((doc) => setTitle(doc, key)); else render(); }, { at: "titleField", help: t("titleFieldHelp") }),
    ];
  }

  /** A default is an expression; for most types one can simply be chosen. */
  function defaults(field, edit, redraw) {
    const ours = field.kedang;
    const set = (text) => edit((mine) => put(mine.kedang, "default", text), "default");
    const chosen = { choice: (ours.options ?? []).filter((each) => !each.retired).map((each) => [JSON.stringify(each.value), say(each.label, each.value)]), boolean: [["true", t("yes")], ["false", t("no")]], date: [["today()", t("today")], ["add_days(today(), 7)", t("inDays", 7)], ["add_days(today(), 30)", t("inDays", 30)]] }[ours.type];
    const known = !ours.default || chosen?.some(([text]) => text === ours.default);
    if (chosen && known) {
      return input.choose(t("default"), ours.default ?? "", [["", t("noDefault")], ...chosen, ["?", t("byExpressionDots")]], (text) => { if (text === "?") redraw((mine) => { mine.kedang.default = ours.default || " "; }); else set(text); }, { at: "default", pointer: "/kedang/default" });
    }
    return expression({ label: t("default"), help: t("defaultHelp"), value: ours.default?.trim(), fields: {}, at: "default", pointer: "/kedang/default", except: store.selection.key, placeholder: t("defaultExample") }, set);
  }

  function layout(key, field, edit, redraw) {
    const ours = field.kedang;
    const section = ours.section;
    const keys = keysIn(store.doc, section);
    return [
      input.segments(t("width"), ours.width ?? "half", ["third", "half", "full"].map((width) => [width, t(`width.${width}`)]), (width) => store.change((doc) => { put(doc.properties[key].kedang, "width", width === "half" ? null : width); }), { at: "width" }),
      input.choose(t("section"), section, sectionsOf(store.doc).map((each) => [each.key, say(each.label, each.key)]), (to) => redraw((_, doc) => place(doc, key, to, Number.MAX_SAFE_INTEGER)), { at: "section" }),
      h("div.row", {}, button(t("up"), "chevron-up", () => redraw((_, doc) => place(doc, key, section, keys.indexOf(key) - 1)), { disabled: keys.indexOf(key) === 0, "data-at": "up" }), button(t("down"), "chevron-down", () => redraw((_, doc) => place(doc, key, section, keys.indexOf(key) + 1)), { disabled: keys.indexOf(key) === keys.length - 1, "data-at": "down" })),
    ];
  }

  function flags(key, field, edit) {
    const sealed = lost(store.doc, key, ctx.encryption);
    return ["searchable", "filterable", "sortable", "unique"].filter((flag) => may(field.kedang.type, flag))
      .map((flag) => input.toggle(t(flag), field.kedang[flag], (on) => edit((mine) => put(mine.kedang, flag, on)), { at: flag, help: t(`${flag}.help`), warning: sealed[flag] }));
  }

  function privacy(key, field, edit, redraw) {
    const ours = field.kedang;
    const sealed = notice(store.doc, key, ctx.encryption);
    return [
      input.choose(t("sensitivity"), ours.sensitivity ?? "internal", ["public", "internal", "confidential", "restricted"].map((level) => [level, t(`sensitivity.${level}`)]), (level) => redraw((mine) => put(mine.kedang, "sensitivity", level === "internal" ? null : level)), { at: "sensitivity", pointer: "/kedang/sensitivity", help: t(`sensitivity.${ours.sensitivity ?? "internal"}.help`) }),
      sealed && h("p.help.p-warning", {}, icon("lock", "icon-sm"), " ", sealed),
      input.choose(t("mask"), ours.mask ?? "none", MASKS.map((mask) => [mask, t(`mask.${mask}`)]), (mask) => edit((mine) => put(mine.kedang, "mask", mask === "none" ? null : mask)), { at: "mask", help: t("maskHelp") }),
    ];
  }

  function sectionPanel(key) {
    const section = sectionOf(store.doc, key);
    const at = sectionsOf(store.doc).indexOf(section);
    const edit = (work, tag) => store.change((doc) => { work(sectionOf(doc, key)); }, { tag: tag && `s.${key}.${tag}`, origin: "panel" });
    const base = `/kedang/sections/${at}`;
    const move = (by) => store.change((doc) => { moveItem(doc.kedang.sections, at, at + by); });
    const rename = (wanted) => {
      const next = wanted === key ? key : freeKey(wanted, sectionsOf(store.doc).map((each) => each.key).filter((each) => each !== key));
      if (next !== key) store.change((doc) => { renameSection(doc, key, next); return { kind: "section", key: next }; }); else render();
    };
    return [
      head("layout-list", t("section"), say(section.label, key), button(t("up"), "chevron-up", () => move(-1), { only: true, disabled: at === 0 }), button(t("down"), "chevron-down", () => move(1), { only: true, disabled: at === sectionsOf(store.doc).length - 1 }),
        button(t("removeSection"), "trash", () => ctx.actions.remove({ kind: "section", key }), { only: true, danger: true, disabled: sectionsOf(store.doc).length === 1 })),
      loose(),
      input.group("s-basics", "adjustments-horizontal", t("group.basics"), label(section, "label", t("label"), edit, { at: "label", pointer: `${base}/label`, own: [...Object.values(both("newSection"))] }), label(section, "help", t("sectionHelp"), edit, { at: "help", pointer: `${base}/help`, area: true, optional: true, max: { zh: 500, en: 1000 } }),
        input.text(t("key"), key, rename, { mono: true, commit: "change", maxlength: 48, at: "key", pointer: `${base}/key` })),
      input.group("s-layout", "layout-columns", t("group.layout"), input.segments(t("columns"), section.columns ?? 2, [1, 2, 3].map((n) => [n, n]), (n) => store.change((doc) => { put(sectionOf(doc, key), "columns", Number(n) === 2 ? null : Number(n)); }), { at: "columns" }),
        input.toggle(t("collapsed"), section.collapsed, (on) => edit((mine) => put(mine, "collapsed", on)), { at: "collapsed", help: t("collapsedHelp") })),
      input.group("s-filling", "bolt", t("visibleWhen"), expression({ label: t("visibleWhen"), help: t("sectionWhenHelp"), value: section.visibleWhen, choices: true, fields: store.doc.properties, at: "visibleWhen", pointer: `${base}/visibleWhen`, placeholder: t("whenExample") }, (text) => edit((mine) => put(mine, "visibleWhen", text), "visibleWhen"))),
    ];
  }

  function templatePanel() {
    const ours = store.doc.kedang;
    const edit = (work, tag) => store.change((doc) => { work(doc.kedang); }, { tag: tag && `t.${tag}`, origin: "panel" });
    const titles = fieldKeys(store.doc).filter((key) => titled(store.doc.properties[key].kedang?.type));
    return [
      head(ours.icon ?? "folder", t("template"), say(ours.name, ours.key)),
      loose(),
      input.group("t-basics", "adjustments-horizontal", t("group.basics"), label(ours, "name", t("name"), edit, { at: "name", pointer: "/kedang/name" }), label(ours, "description", t("description"), edit, { at: "description", pointer: "/kedang/description", area: true, optional: true, max: { zh: 500, en: 1000 } }),
        input.choose(t("titleField"), ours.titleField ?? "", [...(ours.titleField ? [] : [["", t("choose")]]), ...titles.map((key) => [key, say(store.doc.properties[key].kedang.label, key)])], (key) => { if (key) store.change((doc) => setTitle(doc, key)); }, { at: "titleField", pointer: "/kedang/titleField", help: t("titleFieldHelp") }),
        h("div.field", {}, h("span.label", {}, t("key")), h("code.p-key", {}, ours.key))),
      input.group("t-icon", "sparkles", t("icon"), h("div.icons", { role: "group", "aria-label": t("icon") }, ICONS.map((name) => h("button.icon-pick", { type: "button", "aria-pressed": String(name === ours.icon), "aria-label": name, title: name, dataset: { at: `icon-${name}` }, onclick: () => store.change((doc) => { doc.kedang.icon = name; }) }, icon(name))))),
      input.group("t-retention", "history", t("retention"), input.numeric(t("retentionMonths"), ours.retention?.months, (n) => edit((mine) => { if (n) mine.retention = { ...mine.retention, months: n }; else delete mine.retention; }, "months"), { min: 1, max: 1200, step: 1, at: "months", pointer: "/kedang/retention", help: t("retentionHelp") }),
        label(ours.retention ?? {}, "rule", t("retentionRule"), (work, tag) => edit((mine) => { if (mine.retention) work(mine.retention); }, tag), { at: "rule", optional: true, max: { zh: 500, en: 1000 } })),
    ];
  }

  /** Faults that no input claims. */
  function loose() {
    return h("div.note.note-danger.p-loose", { hidden: true, role: "note" }, icon("alert-triangle"), h("div"));
  }

  function faults() {
    const { kind, key } = store.selection;
    const base = kind === "field" ? `/properties/${key}` : "";
    const mine = ctx.faults.of(kind, key).map((fault) => ({ ...fault, pointer: fault.pointer.startsWith(`${base}/`) || fault.pointer === base ? fault.pointer.slice(base.length) : fault.pointer }));
    const left = input.showFaults(root, mine);
    const note = root.querySelector(".p-loose");
    if (!note) return;
    note.hidden = !left.length;
    note.lastElementChild.replaceChildren(...left.map((fault) => h("div", {}, fault.message)));
  }

  return { render, faults, focus: () => (root.querySelector("[data-at^=label], [data-at^=name]") ?? root.querySelector("input, select, button"))?.focus() };
}
