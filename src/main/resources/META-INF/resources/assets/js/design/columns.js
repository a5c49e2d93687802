// The columns of a sub-table.
import { button, h, icon } from "./dom.js";
import { COLUMN_TYPES, iconOf, newColumn, setOptions } from "./types.js";
import { freeKey, putLabel } from "./model.js";
import { LANG, both, say, t } from "./texts.js";
import * as input from "./inputs.js";

export const columnsOf = (field) => Object.entries(field.items?.properties ?? {}).sort(([, a], [, b]) => (a.kedang?.order ?? 0) - (b.kedang?.order ?? 0));

export function columnsEditor(field, locked, write) {
  const columns = columnsOf(field);
  const edit = (work, tag) => write((mine) => { work(mine.items.properties, mine.items); }, tag);
  const reorder = (from, to) => write((mine) => {
    const order = columnsOf(mine).map(([key]) => key);
    order.splice(to, 0, ...order.splice(from, 1));
    order.forEach((key, i) => { mine.items.properties[key].kedang.order = (i + 1) * 10; });
  });
  const root = h("div.field", { role: "group", "aria-label": t("columnsOfTable") }, h("div.expr-head", {}, h("span.label", {}, t("columnsOfTable")), h("span.muted.p-count", {}, columns.length)),
    h("ul.opts", { dataset: { columns: "" } }, columns.map(line)), h("div.opt-tools", {}, adder()), h("div.error.p-fault", { hidden: true, dataset: { pointer: "/items" } }));
  window.Sortable?.create(root.querySelector("[data-columns]"), { animation: 120, handle: ".opt-grip", onEnd: ({ oldIndex, newIndex }) => { if (oldIndex !== newIndex) reorder(oldIndex, newIndex); } });
  return root;

  function adder() {
    return h("select.select.select-sm", { "aria-label": t("addColumn"), disabled: columns.length >= 20, dataset: { at: "col-add" }, onchange: (event) => add(event.target.value) },
      h("option", { value: "" }, `+ ${t("addColumn")}`), COLUMN_TYPES.map((type) => h("option", { value: type }, t(`type.${type}`))));
  }

  function add(type) {
    if (!type) return;
    edit((all) => {
      const key = freeKey(type, Object.keys(all));
      all[key] = newColumn(type, both(`type.${type}`));
      all[key].kedang.order = 10 * (Object.keys(all).length);
    });
  }

  function line([key, column], i) {
    const ours = column.kedang;
    return h("li.opt.col", {}, h("span.opt-grip", { "aria-hidden": "true" }, icon("grip-vertical", "icon-sm")), h("span.hue-pick", { title: t(`type.${ours.type}`) }, icon(iconOf(ours.type), "icon-sm")),
      h("input.input.input-sm", { value: ours.label?.[LANG] ?? "", maxlength: 60, "aria-label": t("columnName", i + 1), dataset: { at: `col-${i}` }, oninput: (event) => { if (!event.isComposing) label(key, event.target.value); }, oncompositionend: (event) => label(key, event.target.value) }),
      ...input.more(t("moreOf", say(ours.label, key)), `col-more-${key}`, details(key, column, i)));
  }

  function label(key, text) {
    edit((all) => putLabel(all[key].kedang, "label", LANG, text, [both(`type.${all[key].kedang.type}`)[LANG === "zh" ? "en" : "zh"]]), `col-${key}`);
  }

  function details(key, column, i) {
    const required = (field.items.required ?? []).includes(key);
    return [
      input.text(t("key"), key, (to) => rename(key, to), { mono: true, commit: "change", maxlength: 48, wide: false, ...(locked.has(key) && { disabled: true }) }),
      input.choose(t("typeOf"), column.kedang.type, COLUMN_TYPES.map((type) => [type, t(`type.${type}`)]), (type) => edit((all) => { const old = all[key].kedang; all[key] = newColumn(type, old.label); all[key].kedang.order = old.order; }), { wide: false }),
      column.kedang.type === "number" && input.text(t("unit"), say(column.kedang.unit), (text) => edit((all) => { if (text) all[key].kedang.unit = { zh: text, en: text }; else delete all[key].kedang.unit; }, `col-u-${key}`), { wide: false }),
      column.kedang.options && input.row(t("options"), (attributes) => h("textarea.textarea", { ...attributes, rows: 3, value: column.kedang.options.map((each) => say(each.label, each.value)).join("\n"), onchange: (event) => choices(key, event.target.value) }), { help: t("oneALine") }),
      input.toggle(t("required"), required, (on) => edit((_, items) => { const rest = (items.required ?? []).filter((each) => each !== key); items.required = on ? [...rest, key] : rest; if (!items.required.length) delete items.required; })),
      h("div.row", {}, button(t("up"), "chevron-up", () => reorder(i, i - 1), { only: true, disabled: i === 0 }), button(t("down"), "chevron-down", () => reorder(i, i + 1), { only: true, disabled: i === columns.length - 1 }),
        button(t("remove"), "trash", () => edit((all, items) => { delete all[key]; if (items.required) items.required = items.required.filter((each) => each !== key); }), { danger: true, disabled: columns.length === 1 })),
    ];
  }

  /** Options that are still named keep their values. */
  function choices(key, lines) {
    edit((all) => {
      const old = all[key].kedang.options;
      const taken = [];
      const next = lines.split("\n").map((each) => each.trim()).filter(Boolean).map((text, n) => old.find((each) => say(each.label) === text) ?? { value: freeKey(text.replace(/[^\x20-\x7e]/g, "").trim() || `option_${n + 1}`, [...old.map((each) => each.value), ...taken]), label: { zh: text, en: text } });
      next.forEach((each) => taken.push(each.value));
      if (next.length) setOptions(all[key], next);
    });
  }

  function rename(from, to) {
    const key = freeKey(to, Object.keys(field.items.properties).filter((each) => each !== from));
    write((mine) => {
      mine.items.properties = Object.fromEntries(Object.entries(mine.items.properties).map(([each, column]) => [each === from ? key : each, column]));
      if (mine.items.required) mine.items.required = mine.items.required.map((each) => each === from ? key : each);
    });
  }
}
