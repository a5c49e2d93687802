// Pure functions on a template's document. Each changes the copy it is given; the store makes the copies.
import { newField, requirable, retyped, titled } from "./types.js";

const STEP = 10;
const RESERVED = new Set(["id", "template", "version", "revision", "stage", "title", "data", "created_at", "created_by", "updated_at", "updated_by"]);
const KEY = /^[a-z][a-z0-9_]{0,47}$/;

export const goodKey = (key) => KEY.test(key) && !RESERVED.has(key);

/** `wanted`, or with a number behind it when it is taken. */
export function freeKey(wanted, taken) {
  const base = wanted.toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^[^a-z]+|_+$/g, "").slice(0, 40) || "field";
  const free = (key) => goodKey(key) && !taken.includes(key);
  if (free(base)) return base;
  for (let n = 2; ; n++) if (free(`${base}_${n}`)) return `${base}_${n}`;
}

export const fieldKeys = (doc) => Object.keys(doc.properties ?? {});
export const fieldOf = (doc, key) => doc.properties?.[key];
export const sectionsOf = (doc) => doc.kedang.sections ?? [];
export const sectionOf = (doc, key) => sectionsOf(doc).find((section) => section.key === key);

/** Keys of a section's fields in the order of the form; fields of no known section belong to the first. */
export function keysIn(doc, section) {
  const known = new Set(sectionsOf(doc).map((each) => each.key));
  const first = sectionsOf(doc)[0]?.key;
  const home = (key) => { const at = fieldOf(doc, key)?.kedang?.section; return known.has(at) ? at : first; };
  const order = (key) => fieldOf(doc, key)?.kedang?.order ?? 0;
  return fieldKeys(doc).filter((key) => home(key) === section).sort((a, b) => order(a) - order(b));
}

export const allInOrder = (doc) => sectionsOf(doc).flatMap((section) => keysIn(doc, section.key));

/** Puts a field at a place of a section; only the orders that must change do, so that two admins' moves rarely meet. */
export function place(doc, key, section, index) {
  const keys = keysIn(doc, section).filter((each) => each !== key);
  const at = Math.max(0, Math.min(index, keys.length));
  const orderOf = (each) => fieldOf(doc, each)?.kedang?.order ?? 0;
  const before = at === 0 ? 0 : orderOf(keys[at - 1]);
  const after = at === keys.length ? before + 2 * STEP : orderOf(keys[at]);
  const mine = fieldOf(doc, key).kedang;
  mine.section = section;
  mine.order = at === keys.length ? before + STEP : Math.floor((before + after) / 2);
  if (mine.order <= before || (at < keys.length && mine.order >= after)) {
    keys.splice(at, 0, key);
    keys.forEach((each, i) => { fieldOf(doc, each).kedang.order = (i + 1) * STEP; });
  }
}

export function addField(doc, type, label, section, index) {
  const key = freeKey(type, fieldKeys(doc));
  return insertField(doc, key, newField(type, label, section), section, index);
}

export function insertField(doc, key, field, section, index) {
  doc.properties ??= {};
  doc.properties[key] = field;
  place(doc, key, section, index);
  if (!doc.kedang.titleField && titled(field.kedang.type)) setTitle(doc, key);
  return key;
}

/** The field that names a record is required, unless the service gives it. */
export function setTitle(doc, key) {
  doc.kedang.titleField = key;
  setRequired(doc, key, true);
}

export const isRequired = (doc, key) => (doc.required ?? []).includes(key);

export function setRequired(doc, key, required) {
  const others = (doc.required ?? []).filter((each) => each !== key);
  const wanted = required && requirable(fieldOf(doc, key).kedang.type);
  doc.required = wanted ? fieldKeys(doc).filter((each) => each === key || others.includes(each)) : others;
}

export function removeField(doc, key) {
  delete doc.properties[key];
  mapKeys(doc, (each) => each === key ? null : each);
  if (doc.kedang.titleField === key) {
    delete doc.kedang.titleField;
    const next = allInOrder(doc).find((each) => titled(fieldOf(doc, each).kedang.type));
    if (next) setTitle(doc, next);
  }
}

export function duplicateField(doc, key, copyOf) {
  const source = structuredClone(fieldOf(doc, key));
  source.kedang.label = copyOf(source.kedang.label);
  const section = source.kedang.section;
  const copy = freeKey(key.replace(/_\d+$/, ""), fieldKeys(doc));
  return insertField(doc, copy, source, section, keysIn(doc, section).indexOf(key) + 1);
}

export function changeType(doc, key, type) {
  doc.properties[key] = retyped(fieldOf(doc, key), type);
  if (!requirable(type)) setRequired(doc, key, false);
  const lists = (name) => fieldOf(doc, key).kedang[name];
  if (doc.kedang.titleField === key && !titled(type)) delete doc.kedang.titleField;
  if (!lists("sortable") && doc.kedang.list?.sort?.replace("-", "") === key) delete doc.kedang.list.sort;
}

/** Another key for a field, everywhere it is named: lists, views, rules, expressions. */
export function renameField(doc, from, to) {
  doc.properties = Object.fromEntries(Object.entries(doc.properties).map(([key, field]) => [key === from ? to : key, field]));
  mapKeys(doc, (key) => key === from ? to : key);
  if (doc.kedang.titleField === from) doc.kedang.titleField = to;
  eachExpression(doc, (expression) => renamed(expression, from, to));
}

/** Replaces a name in an expression, but not within texts and not as a part after a point. */
export function renamed(expression, from, to) {
  const name = new RegExp(`("(?:\\\\.|[^"\\\\])*"|'(?:\\\\.|[^'\\\\])*')|(?<![\\w.])${from}(?!\\w)`, "g");
  return expression.replace(name, (found, text) => text ?? to);
}

function mapKeys(doc, map) {
  const all = (keys) => keys.map(map).filter((key) => key !== null);
  const sorted = (holder) => {
    if (!holder?.sort) return;
    const key = map(holder.sort.replace("-", ""));
    if (key === null) delete holder.sort; else holder.sort = (holder.sort.startsWith("-") ? "-" : "") + key;
  };
  const ours = doc.kedang;
  if (doc.required) doc.required = all(doc.required);
  if (ours.list?.columns) ours.list.columns = all(ours.list.columns);
  if (ours.list && !ours.list.columns?.length) delete ours.list.columns;
  sorted(ours.list);
  if (ours.page?.highlights) ours.page.highlights = all(ours.page.highlights);
  for (const view of ours.views ?? []) {
    if (view.columns) view.columns = all(view.columns);
    sorted(view);
    const split = (condition) => [condition.split(":")[0], condition.slice(condition.indexOf(":"))];
    if (view.conditions) view.conditions = view.conditions.map(split).map(([key, rest]) => [map(key), rest]).filter(([key]) => key !== null).map(([key, rest]) => key + rest);
  }
  for (const rule of ours.rules ?? []) {
    if (!rule.field) continue;
    const key = map(rule.field);
    if (key === null) delete rule.field; else rule.field = key;
  }
}

function eachExpression(doc, map) {
  const on = (holder, name) => { if (typeof holder?.[name] === "string") holder[name] = map(holder[name]); };
  for (const field of Object.values(doc.properties)) ["visibleWhen", "requiredWhen", "default", "expression"].forEach((name) => on(field.kedang, name));
  sectionsOf(doc).forEach((section) => on(section, "visibleWhen"));
  (doc.kedang.rules ?? []).forEach((rule) => on(rule, "check"));
}

export function addSection(doc, label, index = sectionsOf(doc).length) {
  const key = freeKey("section", sectionsOf(doc).map((section) => section.key));
  (doc.kedang.sections ??= []).splice(index, 0, { key, label });
  return key;
}

/** Its fields move to the neighbour: removing a section removes no field. */
export function removeSection(doc, key) {
  const sections = sectionsOf(doc);
  if (sections.length < 2) return false;
  const at = sections.findIndex((section) => section.key === key);
  const heir = sections[at === 0 ? 1 : at - 1].key;
  keysIn(doc, key).forEach((field) => place(doc, field, heir, Number.MAX_SAFE_INTEGER));
  sections.splice(at, 1);
  if (doc.kedang.page?.sections) doc.kedang.page.sections = doc.kedang.page.sections.filter((each) => each !== key);
  return true;
}

export function renameSection(doc, from, to) {
  sectionOf(doc, from).key = to;
  for (const field of Object.values(doc.properties)) if (field.kedang.section === from) field.kedang.section = to;
  if (doc.kedang.page?.sections) doc.kedang.page.sections = doc.kedang.page.sections.map((key) => key === from ? to : key);
}

/** Moves an item of a list. */
export function moveItem(list, from, to) {
  const at = Math.max(0, Math.min(to, list.length - 1));
  list.splice(at, 0, ...list.splice(from, 1));
}

/** One step up or down the form, over the edges of sections; answers whether there was room. */
export function step(doc, key, by) {
  const section = fieldOf(doc, key).kedang.section;
  const keys = keysIn(doc, section);
  const at = keys.indexOf(key) + by;
  if (at >= 0 && at < keys.length) {
    place(doc, key, section, at);
    return true;
  }
  const sections = sectionsOf(doc);
  const next = sections[sections.findIndex((each) => each.key === section) + by];
  if (!next) return false;
  place(doc, key, next.key, by > 0 ? 0 : Number.MAX_SAFE_INTEGER);
  return true;
}

/** Sets a value, or removes the name when there is none: a document says only what differs from the defaults. */
export function put(holder, name, value) {
  if (value === undefined || value === null || value === "" || value === false) delete holder[name]; else holder[name] = value;
}

/** Writes one language of a label; the other follows as long as nobody wrote it by itself. @param own texts that count as not written */
export function putLabel(holder, name, lang, text, own = []) {
  const label = holder[name] ?? { zh: "", en: "" };
  const other = lang === "zh" ? "en" : "zh";
  const follows = !label[other] || label[other] === label[lang] || own.includes(label[other]);
  holder[name] = { ...label, [lang]: text, ...(follows && { [other]: text }) };
}

/** A draft may be any document that names its key: what the designer needs to show anything is put in where it is missing. */
export function sound(given, sectionLabel) {
  const doc = structuredClone(given);
  const object = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const ours = doc.kedang;
  if (!Array.isArray(ours.sections) || !ours.sections.every((section) => object(section) && typeof section.key === "string") || !ours.sections.length) ours.sections = [{ key: "basic", label: sectionLabel }];
  if (!object(doc.properties)) doc.properties = {};
  if (!Array.isArray(doc.required)) doc.required = [];
  for (const [key, field] of Object.entries(doc.properties)) {
    if (!object(field)) doc.properties[key] = newField("text", { zh: key, en: key }, ours.sections[0].key);
    else if (!object(field.kedang) || typeof field.kedang.type !== "string") field.kedang = { type: "text", label: { zh: key, en: key }, section: ours.sections[0].key, ...(object(field.kedang) && { ...field.kedang, type: "text" }) };
  }
  for (const { kedang } of Object.values(doc.properties)) if ("options" in kedang && !(Array.isArray(kedang.options) && kedang.options.every(object))) delete kedang.options;
  for (const name of ["stages", "rules", "views"]) if (name in ours && !(Array.isArray(ours[name]) && ours[name].every(object))) delete ours[name];
  for (const name of ["list", "page"]) if (name in ours && !object(ours[name])) delete ours[name];
  return doc;
}
