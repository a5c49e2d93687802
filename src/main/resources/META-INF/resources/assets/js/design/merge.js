// Two people changed the same draft: what each did, and what becomes of it. Pure functions.
const OWN = ["name", "description", "icon", "titleField", "list", "stages", "rules", "views", "page", "retention"];
const same = (a, b) => canonical(a) === canonical(b);
const canonical = (value) => JSON.stringify(value, (_, each) => each && typeof each === "object" && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each) ?? "";

/** A document as units that are decided one by one: each field with whether it is required, each section, the rest by name. */
export function units(doc) {
  const all = new Map();
  if (!doc?.kedang) return all;
  for (const [key, field] of Object.entries(doc.properties ?? {})) all.set(`field:${key}`, { ...field, required_: (doc.required ?? []).includes(key) });
  for (const section of doc.kedang.sections ?? []) all.set(`section:${section.key}`, section);
  all.set("sections", (doc.kedang.sections ?? []).map((section) => section.key));
  for (const name of OWN) if (doc.kedang[name] !== undefined) all.set(`own:${name}`, doc.kedang[name]);
  return all;
}

/** @return [{unit, base, mine, theirs, by: "mine"|"theirs"|"both"}] of everything that somebody changed */
export function compare(base, mine, theirs) {
  const [b, m, s] = [units(base), units(mine), units(theirs)];
  const names = new Set([...b.keys(), ...m.keys(), ...s.keys()]);
  return [...names].map((unit) => ({ unit, base: b.get(unit), mine: m.get(unit), theirs: s.get(unit) }))
    .filter(({ mine: x, theirs: y, base: z }) => !same(x, z) || !same(y, z))
    .map((each) => ({ ...each, by: same(each.mine, each.base) ? "theirs" : same(each.theirs, each.base) || same(each.mine, each.theirs) ? "mine" : "both" }));
}

/** The document after each conflict is decided. @param choice (unit) → "mine" | "theirs" for units that both changed */
export function merge(base, mine, theirs, choice) {
  const result = structuredClone(theirs ?? mine);
  for (const difference of compare(base, mine, theirs ?? mine)) {
    const wins = difference.by === "both" ? choice(difference.unit) : difference.by;
    if (wins === "mine") apply(result, difference.unit, difference.mine);
  }
  return tidy(result);
}

function apply(doc, unit, value) {
  const [kind, key] = unit.split(/:(.*)/s);
  if (kind === "field") applyField(doc, key, value);
  else if (kind === "section") applySection(doc, key, value);
  else if (kind === "sections") sortSections(doc, value);
  else if (value === undefined) delete doc.kedang[key];
  else doc.kedang[key] = structuredClone(value);
}

function applyField(doc, key, value) {
  doc.required = (doc.required ?? []).filter((each) => each !== key);
  if (value === undefined) {
    delete doc.properties[key];
    return;
  }
  const { required_: required, ...field } = structuredClone(value);
  doc.properties[key] = field;
  if (required) doc.required.push(key);
}

function applySection(doc, key, value) {
  const all = (doc.kedang.sections ??= []);
  const at = all.findIndex((section) => section.key === key);
  if (value === undefined) { if (at >= 0) all.splice(at, 1); } else if (at >= 0) all[at] = structuredClone(value); else all.push(structuredClone(value));
}

function sortSections(doc, order) {
  const place = (section) => { const at = order?.indexOf(section.key) ?? -1; return at < 0 ? Number.MAX_SAFE_INTEGER : at; };
  doc.kedang.sections?.sort((a, b) => place(a) - place(b));
}

/** A field whose section one of the two removed goes to the first section. */
function tidy(doc) {
  const known = new Set((doc.kedang.sections ?? []).map((section) => section.key));
  for (const field of Object.values(doc.properties)) if (!known.has(field.kedang.section)) field.kedang.section = [...known][0];
  const { page } = doc.kedang;
  if (page?.sections) page.sections = page.sections.filter((key) => known.has(key));
  return doc;
}

/** The properties in which two values of a unit differ, as flat names. */
export function differences(a, b) {
  const [x, y] = [flat(a), flat(b)];
  return [...new Set([...x.keys(), ...y.keys()])].filter((name) => x.get(name) !== y.get(name)).map((name) => ({ name, a: x.get(name), b: y.get(name) }));
}

function flat(value, prefix = "", into = new Map()) {
  if (value === undefined) return into;
  if (Array.isArray(value) || value === null || typeof value !== "object") {
    into.set(prefix || "·", Array.isArray(value) ? value.map((each) => typeof each === "object" ? each?.label?.zh ?? each?.key ?? JSON.stringify(each) : each).join(", ") : String(value));
    return into;
  }
  for (const [name, each] of Object.entries(value)) flat(each, prefix ? `${prefix}.${name}` : name, into);
  return into;
}
