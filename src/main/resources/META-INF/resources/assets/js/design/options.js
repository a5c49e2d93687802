// The options of a choice: labels, colours, order, and retiring without loss.
import { button, h, icon } from "./dom.js";
import { COLORS, setOptions } from "./types.js";
import { freeKey, moveItem } from "./model.js";
import { more } from "./inputs.js";
import { LANG, say, t } from "./texts.js";

/** @param kept values that published records may hold: these are retired instead of removed */
export function optionsEditor(options, kept, write) {
  const other = LANG === "zh" ? "en" : "zh";
  const edit = (work, tag) => write((field) => { const list = structuredClone(field.kedang.options ?? []); work(list); setOptions(field, list); }, tag);
  const root = h("div.field", { role: "group", "aria-label": t("options") }, h("div.expr-head", {}, h("span.label", {}, t("options")), h("span.muted.p-count", {}, options.length)),
    h("ul.opts", { dataset: { opts: "" } }, options.map(line)),
    h("div.opt-tools", {}, button(t("addOption"), "plus", () => edit((list) => list.push(fresh(list))), { "data-at": "opt-add" }), h("details.opt-many", {}, h("summary", {}, t("addMany")), many())),
    h("div.error.p-fault", { hidden: true, dataset: { pointer: "/kedang/options" } }), h("div.error.p-fault", { hidden: true, dataset: { pointer: "/enum" } }));
  window.Sortable?.create(root.querySelector("[data-opts]"), { animation: 120, handle: ".opt-grip", onEnd: ({ oldIndex, newIndex }) => { if (oldIndex !== newIndex) edit((list) => moveItem(list, oldIndex, newIndex)); } });
  return root;

  function fresh(list, label = { zh: `选项 ${list.length + 1}`, en: `Option ${list.length + 1}` }) {
    return { value: freeKey(label.en.replace(/[^\w ]/g, "").trim() || `option_${list.length + 1}`, list.map((each) => each.value)), label, color: COLORS[1 + list.length % (COLORS.length - 1)] };
  }

  function line(option, i) {
    const name = say(option.label, option.value);
    return h("li.opt", { class: option.retired ? "retired" : "" }, h("span.opt-grip", { "aria-hidden": "true" }, icon("grip-vertical", "icon-sm")), colour(option, i, name),
      h("input.input.input-sm", { value: option.label?.[LANG] ?? "", maxlength: 60, "aria-label": t("optionName", i + 1), dataset: { at: `opt-${i}` },
        oninput: (event) => { if (!event.isComposing) rename(i, event.target.value); }, oncompositionend: (event) => rename(i, event.target.value), onkeydown: (event) => keys(event, i) }),
      ...more(t("moreOf", name), `opt-more-${i}`,
        h("label.bi", {}, h("span.bi-lang", {}, t(`lang.${other}.short`)), h("input.input.input-sm", { value: option.label?.[other] ?? "", maxlength: 100, "aria-label": t("optionOther", name), oninput: (event) => edit((list) => { list[i].label[other] = event.target.value; }, `opt-o-${i}`) })),
        h("label.bi", {}, h("span.bi-lang", {}, t("valueShort")), h("input.input.input-sm.mono", { value: option.value, maxlength: 48, pattern: "[a-z0-9][a-z0-9_\\-]{0,47}", disabled: kept.has(option.value), "aria-label": t("optionValue", name),
          onchange: (event) => { if (event.target.checkValidity() && event.target.value) edit((list) => { list[i].value = event.target.value; }); } })),
        h("div.row", {}, button(t("up"), "chevron-up", () => edit((list) => moveItem(list, i, i - 1)), { only: true, disabled: i === 0 }), button(t("down"), "chevron-down", () => edit((list) => moveItem(list, i, i + 1)), { only: true, disabled: i === options.length - 1 }),
          button(t(option.retired ? "unretire" : "retire"), option.retired ? "archive-off" : "archive", () => edit((list) => { if (option.retired) delete list[i].retired; else list[i].retired = true; })),
          button(t("remove"), "trash", () => edit((list) => list.splice(i, 1)), { danger: true, disabled: kept.has(option.value) || options.length === 1, title: kept.has(option.value) ? t("optionKept") : null }))));
  }

  function colour(option, i, name) {
    return h("details.hue-pick", { "data-menu": "" }, h("summary", { class: `hue-${option.color ?? "gray"}`, "aria-label": t("colourOf", name) }, h("i.hue-dot")),
      h("div.hue-list", {}, COLORS.map((color) => h("button.hue-one", { type: "button", class: `hue-${color}`, "aria-label": t(`color.${color}`), title: t(`color.${color}`), "aria-pressed": String(color === option.color), onclick: () => edit((list) => { list[i].color = color; }) }, h("i.hue-dot")))));
  }

  function rename(i, text) {
    edit((list) => {
      const { label } = list[i];
      const follows = !label[other] || label[other] === label[LANG] || /^(选项|Option) \d+$/.test(label[other]);
      list[i].label = { ...label, [LANG]: text, ...(follows && { [other]: text }) };
    }, `opt-${i}`);
  }

  /** Enter goes on with the next option; Alt and an arrow moves one. */
  function keys(event, i) {
    if (event.isComposing) return;
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : 0;
    if (by) {
      event.preventDefault();
      edit((list) => moveItem(list, i, i + by));
      document.querySelector(`[data-at="opt-${Math.max(0, Math.min(options.length - 1, i + by))}"]`)?.focus();
    } else if (event.key === "Enter") {
      event.preventDefault();
      edit((list) => list.splice(i + 1, 0, fresh(list)));
      const next = document.querySelector(`[data-at="opt-${i + 1}"]`);
      next?.focus();
      next?.select();
    }
  }

  function many() {
    const area = h("textarea.textarea", { rows: 4, "aria-label": t("addMany"), placeholder: t("addManyHint") });
    return h("div.stack-sm", {}, area, button(t("addThese"), "check", () => {
      const lines = area.value.split("\n").map((each) => each.trim()).filter(Boolean).slice(0, 500);
      if (lines.length) edit((list) => lines.forEach((each) => { const [zh, en] = each.split(/\s*[|｜]\s*/); list.push(fresh(list, { zh: zh.slice(0, 60), en: (en ?? zh).slice(0, 100) })); }));
    }, { quiet: false }));
  }
}
