// What only some types of fields have.
import { h } from "./dom.js";
import { sample } from "./mock.js";
import { columnsEditor } from "./columns.js";
import { expression } from "./expression.js";
import { optionsEditor } from "./options.js";
import { put } from "./model.js";
import { CURRENCIES, widgetsOf } from "./types.js";
import { t } from "./texts.js";
import * as input from "./inputs.js";

const ZONES = ["Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Tokyo", "Asia/Seoul", "Asia/Singapore", "Asia/Dubai", "Asia/Kolkata", "Europe/London", "Europe/Berlin", "Europe/Paris", "Europe/Moscow", "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Sao_Paulo", "Africa/Johannesburg", "Australia/Sydney", "UTC"];
const REGIONS = ["CN", "HK", "TW", "MO", "US", "GB", "DE", "FR", "JP", "KR", "SG", "IN", "AU", "CA", "RU", "BR", "AE", "VN", "TH", "MY", "ID", "IT", "ES", "NL", "MX", "ZA"];
const ACCEPT = ["pdf", "image", "document", "spreadsheet", "audio", "video", "archive"];
const PARTS = ["country", "province", "city", "district", "street", "postcode"];
const PART_LENGTHS = { country: 2, street: 200, postcode: 20 };
const DECIMALS = [["any", "decimals.any"], ["0", "0"], ["1", "1"], ["2", "2"], ["3", "3"], ["4", "4"]];

/** @param it {key, field, all fields, edit(work, tag), redraw(work), published field or undefined, templates} */
export function settings(it) {
  const { field, edit, redraw } = it;
  const ours = field.kedang;
  const own = (name) => (value) => edit((mine) => put(mine.kedang, name, value), name);
  const rule = (name) => (value) => edit((mine) => put(mine, name, value), name);
  const length = (most) => input.numeric(t("maxLength"), field.maxLength, rule("maxLength"), { min: 1, max: most, step: 1, at: "maxLength", pointer: "/maxLength" });
  const bounds = (of = field, on = rule) => [input.numeric(t("minimum"), of.minimum, on("minimum"), { at: "minimum", pointer: "/minimum" }), input.numeric(t("maximum"), of.maximum, on("maximum"), { at: "maximum", pointer: "/maximum" })];
  const items = (most) => [input.numeric(t("minItems"), field.minItems, rule("minItems"), { min: 0, max: most, step: 1, at: "minItems", pointer: "/minItems" }), input.numeric(t("maxItems"), field.maxItems, rule("maxItems"), { min: 1, max: most, step: 1, at: "maxItems", pointer: "/maxItems" })];
  const pattern = () => input.text(t("pattern"), field.pattern, (text) => edit((mine) => put(mine, "pattern", text), "pattern"), { mono: true, maxlength: 500, at: "pattern", pointer: "/pattern", help: t("patternHelp") });
  const widget = () => input.segments(t("widget"), ours.widget ?? widgetsOf(ours.type)[0], widgetsOf(ours.type).map((name) => [name, t(`widget.${name}`)]), (name) => edit((mine) => put(mine.kedang, "widget", name === widgetsOf(ours.type)[0] ? null : name)), { at: "widget" });
  const options = () => optionsEditor(ours.options ?? [], new Set((it.published?.kedang?.options ?? []).map((each) => each.value)), (work, tag) => tag ? edit(work, tag) : redraw(work));

  const KINDS = {
    text: () => [input.numeric(t("minLength"), field.minLength, rule("minLength"), { min: 0, max: 500, step: 1, at: "minLength", pointer: "/minLength" }), length(500), pattern()],
    longtext: () => [length(20000)],
    richtext: () => [length(50000)],
    number: () => [decimals(), unit(), ...bounds()],
    percent: () => [decimals(), ...bounds()],
    money: () => [input.ticks(t("currencies"), field.properties?.currency?.enum, CURRENCIES.map((code) => [code, code]), (codes) => { if (codes.length) edit((mine) => { mine.properties.currency.enum = codes; }); }, { help: t("currenciesHelp"), pointer: "/properties" }),
      ...bounds(field.properties?.amount ?? {}, (name) => (value) => edit((mine) => put(mine.properties.amount, name, value ?? null) ?? (value === 0 && (mine.properties.amount[name] = 0)), name))],
    rating: () => [input.segments(t("stars"), field.maximum, [3, 4, 5, 6, 7, 8, 9, 10].map((n) => [n, n]), (n) => edit((mine) => { mine.maximum = Number(n); }), { at: "stars" })],
    formula: () => [input.choose(t("result"), result(), ["number", "text", "date", "boolean"].map((kind) => [kind, t(`result.${kind}`)]), (kind) => redraw((mine) => setResult(mine, kind)), { at: "result", wide: false }),
      result() === "number" && input.numeric(t("precision"), ours.precision ?? 2, own("precision"), { min: 0, max: 6, step: 1, at: "precision", pointer: "/kedang/precision" }),
      expression({ label: t("formula"), value: ours.expression, help: t("formulaHelp"), fields: it.all, at: "expression", pointer: "/kedang/expression", except: it.key, placeholder: "quantity * price" }, (text) => edit((mine) => { mine.kedang.expression = text; }, "expression"))],
    autonumber: () => [numberPattern(), input.choose(t("reset"), ours.reset ?? "never", ["never", "year", "month", "day"].map((kind) => [kind, t(`reset.${kind}`)]), (kind) => edit((mine) => put(mine.kedang, "reset", kind === "never" ? null : kind)), { at: "reset" })],
    choice: () => [options(), widget()],
    multichoice: () => [options(), widget(), ...items(500)],
    boolean: () => [widget()],
    datetime: () => [input.choose(t("zone"), ours.zone ?? "Asia/Shanghai", [...new Set([ours.zone, ...ZONES])].filter(Boolean).map((zone) => [zone, zone]), own("zone"), { at: "zone", help: t("zoneHelp") })],
    phone: () => [input.choose(t("region"), ours.region ?? "CN", [...new Set([ours.region, ...REGIONS])].filter(Boolean).map((code) => [code, regionName(code)]), own("region"), { at: "region", help: t("regionHelp") })],
    address: () => [input.ticks(t("parts"), Object.keys(field.properties ?? {}), PARTS.map((part) => [part, t(`part.${part}`)]), (chosen) => { if (chosen.length) redraw((mine) => setParts(mine, chosen)); }, { at: "parts", pointer: "/properties" }),
      input.ticks(t("partsRequired"), field.required, Object.keys(field.properties ?? {}).map((part) => [part, t(`part.${part}`)]), (chosen) => edit((mine) => { if (chosen.length) mine.required = chosen; else delete mine.required; }), { at: "partsRequired", help: t("partsRequiredHelp") })],
    idnumber: () => [input.choose(t("scheme"), ours.scheme, ["cn_resident_id", "cn_uscc", "bank_card", "pattern"].map((scheme) => [scheme, t(`scheme.${scheme}`)]), (scheme) => redraw((mine) => { mine.kedang.scheme = scheme; if (scheme === "pattern") mine.pattern ??= "^[A-Z0-9]+$"; else delete mine.pattern; }), { at: "scheme", help: t("schemeHelp") }), ours.scheme === "pattern" && pattern()],
    reference: () => [input.choose(t("target"), ours.template ?? "", [["", t("choose")], ...it.templates.map((each) => [each.key, each.name])], (key) => edit((mine) => { mine.kedang.template = key; }), { at: "target", pointer: "/kedang/template" }),
      input.choose(t("onDelete"), ours.onDelete ?? "refuse", ["refuse", "clear", "keep"].map((kind) => [kind, t(`onDelete.${kind}`)]), own("onDelete"), { at: "onDelete" })],
    table: () => [columnsEditor(field, new Set(Object.keys(it.published?.items?.properties ?? {})), (work, tag) => tag ? edit(work, tag) : redraw(work)), ...items(200)],
    file: () => [input.ticks(t("accept"), ours.accept, ACCEPT.map((kind) => [kind, t(`accept.${kind}`)]), (kinds) => { if (kinds.length) edit((mine) => { mine.kedang.accept = kinds; }); }, { at: "accept" }),
      input.numeric(t("maxMegabytes"), ours.maxMegabytes, own("maxMegabytes"), { min: 1, max: 500, step: 1, at: "maxMegabytes" }), input.numeric(t("maxItems"), field.maxItems, rule("maxItems"), { min: 1, max: 50, step: 1, at: "maxItems" }), h("p.help", {}, t("fileLater"))],
  };
  return (KINDS[ours.type]?.() ?? []).flat();

  function decimals() {
    const now = field.type === "integer" ? "0" : field.multipleOf ? String(Math.max(0, Math.round(-Math.log10(field.multipleOf)))) : "any";
    return input.choose(t("decimals"), now, DECIMALS.map(([key, shown]) => [key, key === "any" ? t(shown) : shown]), (key) => edit((mine) => {
      const whole = key === "0" && mine.kedang.type === "number";
      mine.type = whole ? "integer" : "number";
      if (key === "any" || whole) delete mine.multipleOf; else mine.multipleOf = Number((10 ** -Number(key)).toFixed(Number(key)));
    }), { at: "decimals", wide: false });
  }

  function unit() {
    return input.bilingual(t("unit"), ours.unit, (lang, text) => {
      let label;
      edit((mine) => {
        const other = lang === "zh" ? "en" : "zh";
        const old = mine.kedang.unit ?? {};
        label = { ...old, [lang]: text, ...((!old[other] || old[other] === old[lang]) && { [other]: text }) };
        if (label.zh || label.en) mine.kedang.unit = label; else delete mine.kedang.unit;
      }, "unit");
      return label;
    }, { at: "unit", pointer: "/kedang/unit" });
  }

  function numberPattern() {
    const shown = h("output.sample", {}, sample(ours.pattern ?? ""));
    const line = input.text(t("numberPattern"), ours.pattern, (text) => { edit((mine) => { mine.kedang.pattern = text; }, "pattern"); shown.textContent = sample(text); }, { mono: true, maxlength: 60, at: "numberPattern", pointer: "/kedang/pattern", help: t("numberPatternHelp") });
    line.append(h("p.help", {}, t("example"), " ", shown));
    return line;
  }

  function result() {
    return field.type === "string" ? field.format === "date" ? "date" : "text" : field.type;
  }

  function setResult(mine, kind) {
    delete mine.format;
    mine.type = kind === "text" || kind === "date" ? "string" : kind;
    if (kind === "date") mine.format = "date";
    if (kind !== "number") delete mine.kedang.precision;
    if (kind === "boolean" || kind === "text") delete mine.kedang.sortable;
  }

  function setParts(mine, chosen) {
    mine.properties = Object.fromEntries(chosen.map((part) => [part, mine.properties[part] ?? { type: "string", maxLength: PART_LENGTHS[part] ?? 60 }]));
    if (mine.required) mine.required = mine.required.filter((part) => chosen.includes(part));
    if (!mine.required?.length) delete mine.required;
  }
}

function regionName(code) {
  try {
    return `${new Intl.DisplayNames([document.documentElement.lang], { type: "region" }).of(code)} (${code})`;
  } catch {
    return code;
  }
}
