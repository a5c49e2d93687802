// The tabs beside the form: stages, rules, lists, and the record's page.
import { button, h, icon, keepingFocus } from "./dom.js";
import { cards, ordered } from "./cards.js";
import { kindOf } from "./conditions.js";
import { expression } from "./expression.js";
import { tabNote } from "./faults.js";
import { allInOrder, freeKey, put, putLabel, sectionsOf } from "./model.js";
import { COLORS } from "./types.js";
import { both, say, t } from "./texts.js";
import * as input from "./inputs.js";

const sheet = (title, text, ...content) => h("div.sheet.d-tab", {}, h("div.d-tab-head", {}, h("h2", {}, title), h("p.muted", {}, text)), ...content);
const labelOf = (edit, own = []) => (name) => (lang, text) => { let made; edit((mine) => { putLabel(mine, name, lang, text, own); made = { ...mine[name] }; }, name); return made; };
const redrawn = (root, work) => keepingFocus(root, () => root.replaceChildren(...work().filter(Boolean)));

export function stagesTab(root, store, faults) {
  return () => redrawn(root, () => [sheet(t("tab.stages"), t("stagesText"), tabNote(faults, "stages"), cards({
    store, list: "stages", name: (stage) => h("span.chip.chip-dot", { class: `hue-${stage.color ?? "gray"}` }, say(stage.label, stage.key)),
    add: { text: t("addStage"), make: (list) => { const key = freeKey("stage", list.map((each) => each.key)); return { key, label: both("newStage", list.length + 1), color: COLORS[(list.length * 3) % COLORS.length] }; } },
    empty: { symbol: "route", title: t("noStages"), text: t("noStagesText") },
    removed: (gone, doc) => { for (const stage of doc.kedang.stages) if (stage.moves) stage.moves = stage.moves.filter((key) => key !== gone.key); },
    body: (stage, i, edit) => {
      const write = labelOf(edit, [both("newStage", i + 1).zh, both("newStage", i + 1).en]);
      const others = store.doc.kedang.stages.filter((each) => each.key !== stage.key);
      return [h("div.d-two", {}, input.bilingual(t("label"), stage.label, write("label"), { at: `stage-${i}` }),
        h("div.stack-sm", {}, input.row(t("colour"), () => h("div.hue-row", {}, COLORS.map((color) => h("button.hue-one", { type: "button", class: `hue-${color}`, "aria-label": t(`color.${color}`), title: t(`color.${color}`), "aria-pressed": String(color === stage.color), dataset: { at: `stage-${i}-${color}` }, onclick: () => edit((mine) => { mine.color = color; }) }, h("i.hue-dot")))), { group: true }),
          input.text(t("key"), stage.key, (wanted) => edit((mine, doc, list) => renameStage(mine, list, freeKey(wanted, list.filter((each) => each !== mine).map((each) => each.key)))), { mono: true, commit: "change", maxlength: 48, at: `stage-key-${i}` }))),
      others.length > 0 && h("div.stack-sm", {}, input.segments(t("moves"), stage.moves ? "some" : "any", [["any", t("movesAny")], ["some", t("movesSome")]], (kind) => edit((mine) => { if (kind === "any") delete mine.moves; else mine.moves = others.map((each) => each.key); }), { at: `moves-${i}` }),
        stage.moves && input.ticks(t("movesTo"), stage.moves, others.map((each) => [each.key, say(each.label, each.key)]), (keys) => edit((mine) => { mine.moves = keys; }, "moves"), { at: `moves-to-${i}`, help: stage.moves.length ? null : t("movesNone") }))];
    },
  }))]);
}

function renameStage(stage, list, to) {
  for (const each of list) if (each.moves) each.moves = each.moves.map((key) => key === stage.key ? to : key);
  stage.key = to;
}

export function rulesTab(root, store, faults) {
  return () => redrawn(root, () => {
    const fields = store.doc.properties;
    const names = allInOrder(store.doc).map((key) => [key, say(fields[key].kedang.label, key)]);
    return [sheet(t("tab.rules"), t("rulesText"), tabNote(faults, "rules"), cards({
      store, list: "rules", name: (rule) => h("span.row", {}, icon("scale", "icon-sm"), h("b.truncate", {}, say(rule.message, rule.key))),
      add: { text: t("addRule"), make: (list) => ({ key: freeKey("rule", list.map((each) => each.key)), check: "", message: both("newRule"), ...(names[0] && { field: names[0][0] }) }) },
      empty: { symbol: "scale", title: t("noRules"), text: t("noRulesText") },
      body: (rule, i, edit) => [
        expression({ label: t("ruleCheck"), help: t("ruleCheckHelp"), value: rule.check, choices: true, fields, at: `rule-${i}`, pointer: `/kedang/rules/${i}/check`, placeholder: "delivery_date >= order_date" }, (text) => edit((mine) => { mine.check = text; }, "check")),
        h("div.d-two", {}, input.bilingual(t("ruleMessage"), rule.message, labelOf(edit, [both("newRule").zh, both("newRule").en])("message"), { at: `rule-m-${i}`, max: { zh: 500, en: 1000 } }),
          input.choose(t("ruleField"), rule.field ?? "", [["", t("ruleNoField")], ...names], (key) => edit((mine) => put(mine, "field", key)), { at: `rule-f-${i}`, help: t("ruleFieldHelp") }))],
    }))];
  });
}

/** Columns that a list can show, and what it can be ordered by. */
function columnsOf(doc) {
  const names = allInOrder(doc).filter((key) => !["table", "file", "richtext"].includes(doc.properties[key].kedang.type)).map((key) => [key, say(doc.properties[key].kedang.label, key)]);
  return [...names, ...(doc.kedang.stages?.length ? [["_stage", t("stage")]] : []), ["_updated_at", t("updatedAt")]];
}

function sortsOf(doc) {
  return [["updated_at", t("updatedAt")], ["created_at", t("createdAt")], ...allInOrder(doc).filter((key) => doc.properties[key].kedang.sortable).map((key) => [key, say(doc.properties[key].kedang.label, key)])];
}

function sorting(sort, doc, write, at) {
  const now = sort ?? "-updated_at";
  const down = now.startsWith("-");
  const key = now.replace("-", "");
  return h("div.d-two", {}, input.choose(t("sortBy"), key, sortsOf(doc), (next) => write((down ? "-" : "") + next), { at: `${at}-sort`, help: t("sortHelp") }),
    input.segments(t("direction"), down ? "-" : "", [["", t("ascending")], ["-", t("descending")]], (sign) => write(sign + key), { at: `${at}-dir` }));
}

export function listTab(root, store, faults) {
  const edit = (work, how) => store.change((doc) => { work((doc.kedang.list ??= {})); if (!Object.keys(doc.kedang.list).length) delete doc.kedang.list; }, how);
  return () => redrawn(root, () => {
    const { doc } = store;
    const list = doc.kedang.list ?? {};
    return [sheet(t("tab.list"), t("listText"), tabNote(faults, "list"),
      ordered({ label: t("listColumns"), help: t("listColumnsHelp"), chosen: list.columns ?? [], options: columnsOf(doc), most: 20, at: "columns", write: (columns) => edit((mine) => { if (columns.length) mine.columns = columns; else delete mine.columns; }) }),
      sorting(list.sort, doc, (sort) => edit((mine) => { mine.sort = sort; }), "list"), h("hr"), h("h3", {}, t("views")), h("p.muted", {}, t("viewsText")), cards({
        store, list: "views", name: (view) => h("span.row", {}, icon("filter", "icon-sm"), h("b.truncate", {}, say(view.label, view.key))),
        add: { text: t("addView"), make: (all) => ({ key: freeKey("view", all.map((each) => each.key)), label: both("newView", all.length + 1), columns: list.columns ?? allInOrder(doc).slice(0, 4), sort: list.sort ?? "-updated_at", conditions: [] }) },
        empty: { symbol: "filter", title: t("noViews"), text: t("noViewsText") },
        body: (view, i, editView) => [input.bilingual(t("label"), view.label, labelOf(editView, [both("newView", i + 1).zh, both("newView", i + 1).en])("label"), { at: `view-${i}` }),
          ordered({ label: t("listColumns"), chosen: view.columns ?? [], options: columnsOf(doc), most: 20, at: `view-${i}`, write: (columns) => editView((mine) => { mine.columns = columns; }) }),
          sorting(view.sort, doc, (sort) => editView((mine) => { mine.sort = sort; }), `view-${i}`), viewConditions(view, i, doc, editView)],
      }))];
  });
}

const VIEW_OPERATORS = { text: ["eq", "ne", "contains", "empty", "filled"], number: ["eq", "ne", "gte", "lte", "empty", "filled"], money: ["gte", "lte", "empty", "filled"], date: ["eq", "gte", "lte", "empty", "filled"], boolean: ["eq"], choice: ["eq", "ne", "empty", "filled"], list: ["has", "empty", "filled"], other: ["empty", "filled"] };

/** Conditions of a saved view, as a list's address writes them: field:operator:value. */
function viewConditions(view, i, doc, edit) {
  const filterable = allInOrder(doc).filter((key) => doc.properties[key].kedang.filterable);
  const split = (condition) => { const [field, operator, ...rest] = condition.split(":"); return { field, operator, value: rest.join(":") }; };
  const join = ({ field, operator, value }) => ["empty", "filled"].includes(operator) ? `${field}:${operator}` : `${field}:${operator}:${value}`;
  const write = (n, patch, quiet) => edit((mine) => { mine.conditions[n] = join({ ...split(mine.conditions[n]), ...patch }); }, quiet ? `cond-${n}` : null);
  const operand = (condition, field, n) => {
    const options = field?.kedang?.options ?? (kindOf(field) === "boolean" ? [{ value: "true", label: both("yes") }, { value: "false", label: both("no") }] : null);
    if (["empty", "filled"].includes(condition.operator)) return null;
    if (options) return h("select.select.select-sm", { "aria-label": t("condValue"), onchange: (event) => write(n, { value: event.target.value }) }, options.map((each) => h("option", { value: each.value, selected: each.value === condition.value }, say(each.label, each.value))));
    return h("input.input.input-sm", { "aria-label": t("condValue"), type: kindOf(field) === "date" ? "date" : "text", value: condition.value, onchange: (event) => write(n, { value: event.target.value }, true) });
  };
  const line = (text, n) => {
    const condition = split(text);
    const field = doc.properties[condition.field];
    return h("div.cond", {}, h("select.select.select-sm", { "aria-label": t("condField"), onchange: (event) => write(n, { field: event.target.value, operator: VIEW_OPERATORS[kindOf(doc.properties[event.target.value])][0], value: first(doc.properties[event.target.value]) }) }, !filterable.includes(condition.field) && h("option", { value: condition.field, selected: true }, condition.field), filterable.map((key) => h("option", { value: key, selected: key === condition.field }, say(doc.properties[key].kedang.label, key)))),
      h("select.select.select-sm", { "aria-label": t("condOperator"), onchange: (event) => write(n, { operator: event.target.value }) }, (VIEW_OPERATORS[kindOf(field)] ?? VIEW_OPERATORS.other).map((operator) => h("option", { value: operator, selected: operator === condition.operator }, t(`view.${operator}`)))),
      operand(condition, field, n), button(t("removeCondition"), "x", () => edit((mine) => { mine.conditions.splice(n, 1); }), { only: true }));
  };
  const first = (field) => field?.kedang?.options?.[0]?.value ?? (kindOf(field) === "boolean" ? "true" : "");
  const add = () => edit((mine) => { const key = filterable[0]; (mine.conditions ??= []).push(join({ field: key, operator: VIEW_OPERATORS[kindOf(doc.properties[key])][0], value: first(doc.properties[key]) })); });
  return h("div.field", { role: "group", "aria-label": t("viewConditions") }, h("span.label", {}, t("viewConditions")), h("div.conds", {}, (view.conditions ?? []).map(line), filterable.length ? button(t("addCondition"), "plus", add, { "data-at": `view-${i}-cond` }) : h("p.help", {}, t("nothingFilterable"))));
}

export function pageTab(root, store, faults) {
  const edit = (work) => store.change((doc) => { const page = (doc.kedang.page ??= {}); work(page); for (const name of Object.keys(page)) if (!page[name].length) delete page[name]; if (!Object.keys(page).length) delete doc.kedang.page; });
  return () => redrawn(root, () => {
    const { doc } = store;
    const page = doc.kedang.page ?? {};
    const order = [...(page.sections ?? []), ...sectionsOf(doc).map((each) => each.key).filter((key) => !(page.sections ?? []).includes(key))];
    const names = sectionsOf(doc).map((each) => [each.key, say(each.label, each.key)]);
    const fields = allInOrder(doc).filter((key) => !["table", "file", "richtext", "longtext"].includes(doc.properties[key].kedang.type) && key !== doc.kedang.titleField).map((key) => [key, say(doc.properties[key].kedang.label, key)]);
    return [sheet(t("tab.page"), t("pageText"), tabNote(faults, "page"), h("div.page-sketch", { "aria-hidden": "true" }, h("div.sketch-head", {}, h("span.avatar", {}, icon(doc.kedang.icon ?? "folder")), h("b", {}, say(doc.properties[doc.kedang.titleField]?.kedang.label, "…"))),
      h("div.sketch-facts", {}, (page.highlights ?? []).map((key) => h("span", {}, h("i", {}, say(doc.properties[key]?.kedang.label, key)), h("b", {}, "—")))), order.map((key) => h("div.sketch-section", {}, say(sectionsOf(doc).find((each) => each.key === key)?.label, key)))),
    ordered({ label: t("highlights"), help: t("highlightsHelp"), chosen: page.highlights ?? [], options: fields, most: 6, at: "highlights", write: (highlights) => edit((mine) => { mine.highlights = highlights; }) }),
    ordered({ label: t("pageSections"), help: t("pageSectionsHelp"), chosen: order.filter((key) => names.some(([each]) => each === key)), options: names, most: 20, at: "sections", write: (sections) => edit((mine) => { mine.sections = sections; }) }))];
  });
}
