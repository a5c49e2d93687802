// An input for expressions: by choices where that is enough, as text with names offered where it is not.
import { button, h, icon } from "./dom.js";
import { OPERATORS, comparable, compose, kindOf, operands, read } from "./conditions.js";
import { iconOf } from "./types.js";
import { say, t } from "./texts.js";

const FUNCTIONS = [["filled(x)", "fn.filled"], ["empty(x)", "fn.empty"], ["if_empty(x, y)", "fn.if_empty"], ["round(x, 2)", "fn.round"], ["abs(x)", "fn.abs"], ["today()", "fn.today"], ["date(\"2026-01-31\")", "fn.date"],
  ["days(a - b)", "fn.days"], ["add_days(d, 30)", "fn.add_days"], ["size(x)", "fn.size"], ["t.sum(r, r.price)", "fn.sum"]];
let number = 0;

/**
 * @param about {label, help, value, fields, at, pointer, choices: whether a condition can be chosen, check(text) → faults, except: a name not offered}
 * @param write called with the expression when it changes
 */
export function expression(about, write) {
  const root = h("div.field.expr", { role: "group", "aria-label": about.label });
  const state = { text: about.value ?? "", raw: about.choices ? read(about.value, about.fields) === null : true };
  const fault = h("div.error.p-fault", { hidden: true, dataset: { pointer: about.pointer }, onclick: toCharacter });
  draw();
  return root;

  function draw() {
    const conditions = about.choices && !state.raw ? read(state.text, about.fields) : null;
    root.replaceChildren(h("div.expr-head", {}, h("span.label", {}, about.label), about.choices && switcher()), conditions ? builder(conditions) : editor(), about.help && h("p.help", {}, about.help), fault);
  }

  /** A fault names the character that it is about: a click on it leads there. */
  function toCharacter(event) {
    const at = Number(/\d+/.exec(event.target.textContent)?.[0] ?? 0);
    if (!state.raw) { state.raw = true; draw(); }
    const area = root.querySelector("textarea");
    area.focus();
    if (at > 0) area.setSelectionRange(at - 1, Math.min(at, area.value.length));
  }

  function switcher() {
    const possible = !state.raw || read(state.text, about.fields) !== null;
    return h("button.btn.btn-link.expr-switch", { type: "button", disabled: !possible, dataset: { at: `${about.at}-mode` }, onclick: () => { state.raw = !state.raw; draw(); root.querySelector("select, textarea, button")?.focus(); } },
      t(state.raw ? "byChoice" : "byExpression"));
  }

  function put(text) {
    state.text = text;
    write(text);
  }

  function builder(conditions) {
    const set = (list, joint = conditions.joint, redraw = true) => { put(compose({ joint, list }, about.fields)); if (redraw) draw(); };
    const usable = Object.keys(about.fields).filter((key) => key !== about.except);
    const first = () => usable.find((key) => kindOf(about.fields[key]) === "choice") ?? usable[0];
    const fresh = () => { const field = first(); const kind = kindOf(about.fields[field]); return { field, operator: OPERATORS[kind][0], value: about.fields[field]?.kedang?.options?.[0]?.value ?? "" }; };
    return h("div.conds", {}, conditions.list.length > 1 && h("select.select.select-sm.cond-joint", { "aria-label": t("joint"), onchange: (event) => set(conditions.list, event.target.value) },
      h("option", { value: "&&", selected: conditions.joint === "&&" }, t("allOf")), h("option", { value: "||", selected: conditions.joint === "||" }, t("anyOf"))),
    conditions.list.map((each, i) => condition(each, i, conditions, usable, set)),
    usable.length > 0 && button(t(conditions.list.length ? "addCondition" : "setCondition"), "plus", () => set([...conditions.list, fresh()]), { class: "cond-add", "data-at": `${about.at}-add` }));
  }

  function condition(each, i, conditions, usable, set) {
    const field = about.fields[each.field];
    const kind = kindOf(field);
    const change = (patch, redraw = true) => set(conditions.list.map((old, n) => n === i ? Object.assign(redraw ? { ...old } : old, patch) : old), conditions.joint, redraw);
    const pickField = (key) => { const next = kindOf(about.fields[key]); change({ field: key, operator: OPERATORS[next][0], other: undefined, value: about.fields[key].kedang.options?.[0]?.value ?? "" }); };
    return h("div.cond", {},
      h("select.select.select-sm", { "aria-label": t("condField"), onchange: (event) => pickField(event.target.value) }, !field && h("option", { value: each.field, selected: true }, each.field),
        usable.map((key) => h("option", { value: key, selected: key === each.field }, say(about.fields[key].kedang?.label, key)))),
      h("select.select.select-sm", { "aria-label": t("condOperator"), onchange: (event) => change({ operator: event.target.value }) },
        (OPERATORS[kind] ?? OPERATORS.other).map((operator) => h("option", { value: operator, selected: operator === each.operator }, t(`op.${operator}`)))),
      operands(each.operator) > 0 && operand(each, field, kind, change, usable),
      button(t("removeCondition"), "x", () => set(conditions.list.filter((_, n) => n !== i)), { only: true }));
  }

  function operand(each, field, kind, change, usable) {
    const choices = field?.kedang?.options;
    if (choices) {
      return h("select.select.select-sm", { "aria-label": t("condValue"), onchange: (event) => change({ value: event.target.value }) },
        choices.map((option) => h("option", { value: option.value, selected: option.value === each.value }, say(option.label, option.value))));
    }
    const others = comparable(kind) ? usable.filter((key) => key !== each.field && kindOf(about.fields[key]) === kind) : [];
    const value = valueInput(each, kind, change);
    if (!others.length) return value;
    return h("div.cond-operand", {}, h("select.select.select-sm", { "aria-label": t("compareWith"), onchange: (event) => change(event.target.value ? { other: event.target.value } : { other: undefined, value: "" }) },
      h("option", { value: "", selected: !each.other }, t(kind === "date" ? "aDate" : "aValue")), others.map((key) => h("option", { value: key, selected: key === each.other }, say(about.fields[key].kedang?.label, key)))), !each.other && value);
  }

  function valueInput(each, kind, change) {
    return h("input.input.input-sm", { "aria-label": t("condValue"), type: kind === "date" ? "date" : kind === "number" || kind === "money" ? "number" : "text", step: "any", value: each.value ?? "", onchange: (event) => change({ value: event.target.value }) });
  }

  function editor() {
    const id = `x${++number}`;
    const list = h("ul.expr-list", { role: "listbox", id: `${id}-l`, hidden: true, "aria-label": t("names") });
    const area = h("textarea.textarea.expr-text.mono", { id, rows: 2, maxlength: 2000, spellcheck: "false", autocapitalize: "off", "aria-label": about.label, role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}-l`,
      placeholder: about.placeholder ?? t("exprPlaceholder"), value: state.text, dataset: { at: about.at }, oninput: () => { put(area.value); offer(); }, onkeydown: keys, onblur: () => setTimeout(close, 120), onclick: close });
    let chosen = 0;
    return h("div.expr-box", {}, area, list, h("details.expr-help", {}, h("summary", {}, icon("info-circle", "icon-sm"), t("exprHelp")), help()));

    function offer() {
      const word = /[a-z_]\w*$/i.exec(area.value.slice(0, area.selectionStart))?.[0] ?? "";
      const found = word ? suggestions(word.toLowerCase()).slice(0, 8) : [];
      chosen = 0;
      list.replaceChildren(...found.map(([text, shown, symbol], i) => h("li", { role: "option", id: `${id}-${i}`, "aria-selected": String(i === 0), onpointerdown: (event) => { event.preventDefault(); take(i, found, word); } }, icon(symbol, "icon-sm"), h("code", {}, text), h("span", {}, shown))));
      list.found = found;
      list.word = word;
      open(found.length > 0);
    }

    function suggestions(word) {
      const names = Object.entries(about.fields).filter(([key, field]) => key !== about.except && (key.includes(word) || say(field.kedang?.label).toLowerCase().includes(word))).map(([key, field]) => [key, say(field.kedang?.label), iconOf(field.kedang?.type)]);
      return [...names, ...FUNCTIONS.filter(([form]) => form.startsWith(word)).map(([form, key]) => [form, t(key), "math-function"])].filter(([text]) => text !== word);
    }

    function open(wanted) {
      list.hidden = !wanted;
      area.setAttribute("aria-expanded", String(wanted));
      if (wanted) area.setAttribute("aria-activedescendant", `${id}-${chosen}`); else area.removeAttribute("aria-activedescendant");
    }

    function close() { open(false); }

    function take(i, found, word) {
      const end = area.selectionStart;
      area.setRangeText(found[i][0], end - word.length, end, "end");
      put(area.value);
      close();
    }

    function keys(event) {
      if (list.hidden || event.isComposing) return;
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (by) {
        chosen = (chosen + by + list.children.length) % list.children.length;
        [...list.children].forEach((entry, i) => entry.setAttribute("aria-selected", String(i === chosen)));
        open(true);
      } else if (event.key === "Enter" || event.key === "Tab") take(chosen, list.found, list.word);
      else if (event.key === "Escape") { event.stopPropagation(); close(); } else return;
      event.preventDefault();
    }

    function help() {
      const add = (text) => { area.setRangeText(text, area.selectionStart, area.selectionEnd, "end"); put(area.value); area.focus(); };
      return h("div.expr-chips", {}, Object.entries(about.fields).filter(([key]) => key !== about.except).map(([key, field]) => h("button.expr-chip", { type: "button", title: key, onclick: () => add(key) }, icon(iconOf(field.kedang?.type), "icon-sm"), say(field.kedang?.label, key))),
        FUNCTIONS.map(([form, key]) => h("button.expr-chip", { type: "button", title: t(key), onclick: () => add(form) }, h("code", {}, form))));
    }
  }
}
