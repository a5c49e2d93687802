// How a field looks on the form, drawn without anything that can be typed into: the canvas is for arranging.
import { h, icon } from "./dom.js";
import { LANG, say, t } from "./texts.js";

const box = (...inside) => h("span.mock-box", {}, ...inside);
const line = (symbol, text = "") => box(symbol && icon(symbol, "icon-sm"), h("span.mock-text", {}, text));
const chips = (options) => h("span.mock-picks", {}, options.filter((option) => !option.retired).slice(0, 8).map((option) => h("span.mock-pick", { class: `hue-${option.color ?? "gray"}` }, say(option.label, option.value))),
  options.length > 8 && h("span.mock-more", {}, `+${options.length - 8}`));
const checks = (options) => h("span.mock-checks", {}, options.filter((option) => !option.retired).slice(0, 6).map((option) => h("span", {}, h("i.mock-check"), say(option.label, option.value))),
  options.length > 6 && h("span.mock-more", {}, `+${options.length - 6}`));
const parts = (names) => h("span.mock-parts", {}, names.map((name) => h("span", {}, t(`part.${name}`))));
const rows = (columns) => h("span.mock-table", {}, Object.entries(columns).sort(([, a], [, b]) => (a.kedang?.order ?? 0) - (b.kedang?.order ?? 0)).slice(0, 6)
  .map(([key, column]) => h("span", {}, say(column.kedang?.label, key))));

const MOCKS = {
  text: () => line(),
  longtext: () => h("span.mock-box.mock-area"),
  richtext: () => h("span.mock-box.mock-area.mock-rich", {}, h("b", {}, "B"), h("i", {}, "I"), h("u", {}, "U"), icon("list-check", "icon-sm"), icon("link", "icon-sm")),
  number: (field) => box(h("span.mock-text"), field.kedang.unit && h("span.mock-affix", {}, say(field.kedang.unit))),
  money: (field) => box(h("span.mock-text"), h("span.mock-affix", {}, field.properties?.currency?.enum?.[0] ?? "CNY", icon("chevron-down", "icon-sm"))),
  percent: () => box(h("span.mock-text"), h("span.mock-affix", {}, "%")),
  rating: (field) => h("span.mock-stars", {}, Array.from({ length: Math.min(field.maximum ?? 5, 10) }, () => icon("star"))),
  formula: (field) => line("math-function", field.kedang.expression || t("formulaEmpty")),
  autonumber: (field) => line("list-numbers", sample(field.kedang.pattern ?? "")),
  choice: (field) => field.kedang.widget === "radio" ? chips(field.kedang.options ?? []) : box(h("span.mock-text", {}, t("mockChoose")), icon("chevron-down", "icon-sm")),
  multichoice: (field) => (field.kedang.widget === "tags" ? chips : checks)(field.kedang.options ?? []),
  boolean: (field) => field.kedang.widget === "checkbox" ? h("i.mock-check") : h("span.mock-switch"),
  date: () => line("calendar", LANG === "zh" ? "年 / 月 / 日" : "yyyy / mm / dd"),
  datetime: () => line("calendar-time", LANG === "zh" ? "年 / 月 / 日 时:分" : "yyyy / mm / dd hh:mm"),
  phone: () => line("phone"),
  email: () => line("at"),
  url: () => line("link", "https://"),
  address: (field) => parts(["country", "province", "city", "district", "street", "postcode"].filter((name) => field.properties?.[name])),
  idnumber: (field) => line("id-badge-2", t(`scheme.${field.kedang.scheme ?? "pattern"}`)),
  member: () => line("user-search", t("mockMember")),
  reference: (field) => line("arrow-up-right", field.kedang.template || t("mockReference")),
  table: (field) => rows(field.items?.properties ?? {}),
  file: (field) => h("span.mock-box.mock-drop", {}, icon("upload", "icon-sm"), h("span.mock-text", {}, (field.kedang.accept ?? []).map((kind) => t(`accept.${kind}`)).join(" · "))),
};

/** What an autonumber gives today, as the seventh. */
export function sample(pattern, now = new Date()) {
  const two = (n) => String(n).padStart(2, "0");
  const parts = { yyyy: String(now.getFullYear()), yy: two(now.getFullYear() % 100), MM: two(now.getMonth() + 1), dd: two(now.getDate()) };
  return pattern.replace(/\{(yyyy|yy|MM|dd)\}/g, (_, name) => parts[name]).replace(/\{(0+)\}/, (_, zeros) => "7".padStart(zeros.length, "0"));
}

export const mock = (field) => h("span.mock", { "aria-hidden": "true" }, drawn(field));

/** What cannot be drawn, because it is unfinished, is a plain line. */
function drawn(field) {
  try {
    return MOCKS[field.kedang.type](field);
  } catch {
    return line();
  }
}
