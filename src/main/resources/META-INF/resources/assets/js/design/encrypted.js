// What encryption takes from a field, in words at its switches.
import { t } from "./texts.js";

/** As which type values are kept: a formula's as its result. */
function kept(field) {
  if (field.kedang.type !== "formula") return field.kedang.type;
  return field.type === "string" ? field.format === "date" ? "date" : "text" : field.type;
}

const chosen = (field, rules) => rules.sensitivities.includes(field.kedang.sensitivity ?? "internal");

/** @param rules {sensitivities, and types: never encrypted, found by the whole value, by its tail} @returns {flag: words}, nothing where the field is not encrypted */
export function lost(doc, key, rules) {
  const field = doc.properties[key];
  if (!chosen(field, rules) || rules.never.includes(field.kedang.type) || doc.kedang.titleField === key) return {};
  const type = kept(field);
  const filterable = !rules.whole.includes(type) ? t("sealed.filter") : rules.tail.includes(type) ? t("sealed.wholeOrTail") : t("sealed.whole");
  return { searchable: t("sealed.search"), filterable, sortable: t("sealed.sort") };
}

/** What there is to say at a field's sensitivity; null for nothing. */
export function notice(doc, key, rules) {
  if (!chosen(doc.properties[key], rules)) return null;
  return doc.kedang.titleField === key || rules.never.includes(doc.properties[key].kedang.type) ? t("sealed.never") : t("sealed.here");
}
