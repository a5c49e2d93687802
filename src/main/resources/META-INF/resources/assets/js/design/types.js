// The 23 types of fields: how each is grouped, what its structure begins as, and what it may do in lists.
const money = (currencies) => ({
  type: "object", additionalProperties: false, required: ["amount", "currency"],
  properties: { amount: { type: "number", minimum: 0, multipleOf: 0.01 }, currency: { enum: currencies } },
});
const address = () => ({
  type: "object", additionalProperties: false,
  properties: {
    country: { type: "string", maxLength: 2 }, province: { type: "string", maxLength: 60 }, city: { type: "string", maxLength: 60 },
    district: { type: "string", maxLength: 60 }, street: { type: "string", maxLength: 200 }, postcode: { type: "string", maxLength: 20 },
  },
});
const options = () => [1, 2, 3].map((n) => ({ value: `option_${n}`, label: { zh: `选项 ${n}`, en: `Option ${n}` }, color: ["blue", "green", "orange"][n - 1] }));
const optionsOf = (list) => list.map((option) => option.value);

/** type: [group, icon, flags (search, filter, order, unique), structure, extras of kedang, widgets] */
const CATALOGUE = {
  text: ["text", "typography", "SFOU", () => ({ type: "string", maxLength: 200 })],
  longtext: ["text", "align-left", "S", () => ({ type: "string", maxLength: 4000 }), () => ({ width: "full" })],
  richtext: ["text", "writing", "S", () => ({ type: "string", maxLength: 20000 }), () => ({ width: "full" })],
  number: ["number", "hash", "FOU", () => ({ type: "number" })],
  money: ["number", "coin", "FO", () => money(["CNY", "USD", "EUR"])],
  percent: ["number", "percentage", "FO", () => ({ type: "number", minimum: 0, maximum: 100 })],
  rating: ["number", "star", "FO", () => ({ type: "integer", minimum: 1, maximum: 5 })],
  formula: ["number", "math-function", "FO", () => ({ type: "number" }), () => ({ expression: "", precision: 2 })],
  autonumber: ["number", "list-numbers", "SFOU", () => ({ type: "string", maxLength: 64 }), () => ({ pattern: "{yyyy}{MM}-{0000}", reset: "month", searchable: true, filterable: true, sortable: true, unique: true })],
  choice: ["choice", "circle-dot", "SFO", () => ({ type: "string", enum: optionsOf(options()) }), () => ({ options: options(), filterable: true }), ["select", "radio"]],
  multichoice: ["choice", "list-check", "SF", () => ({ type: "array", uniqueItems: true, items: { type: "string", enum: optionsOf(options()) } }), () => ({ options: options(), filterable: true }), ["checkboxes", "tags"]],
  boolean: ["choice", "toggle-left", "FO", () => ({ type: "boolean" }), () => ({ filterable: true }), ["switch", "checkbox"]],
  date: ["time", "calendar", "FO", () => ({ type: "string", format: "date" }), () => ({ filterable: true, sortable: true })],
  datetime: ["time", "calendar-time", "FO", () => ({ type: "string", format: "date-time" }), () => ({ zone: "Asia/Shanghai", filterable: true, sortable: true })],
  phone: ["contact", "phone", "SFOU", () => ({ type: "string", maxLength: 32 }), () => ({ region: "CN", searchable: true, sensitivity: "confidential", mask: "phone" })],
  email: ["contact", "at", "SFOU", () => ({ type: "string", format: "email", maxLength: 254 }), () => ({ searchable: true, sensitivity: "confidential", mask: "email" })],
  url: ["contact", "link", "SFU", () => ({ type: "string", format: "uri", maxLength: 2000 })],
  address: ["contact", "map-pin", "S", address, () => ({ width: "full", searchable: true })],
  idnumber: ["contact", "id-badge-2", "SFU", () => ({ type: "string", maxLength: 64 }), () => ({ scheme: "cn_resident_id", sensitivity: "restricted", mask: "idnumber" })],
  member: ["link", "user-search", "F", () => ({ type: "string", format: "uuid" }), () => ({ filterable: true })],
  reference: ["link", "arrow-up-right", "F", () => ({ type: "string", format: "uuid" }), () => ({ template: "", onDelete: "refuse", filterable: true })],
  table: ["link", "table", "", () => ({
    type: "array", maxItems: 50,
    items: { type: "object", additionalProperties: false, required: ["item"], properties: {
      item: { type: "string", maxLength: 200, kedang: { type: "text", label: { zh: "名称", en: "Item" }, order: 10 } },
      quantity: { type: "number", minimum: 0, kedang: { type: "number", label: { zh: "数量", en: "Quantity" }, order: 20 } },
      price: { type: "number", minimum: 0, kedang: { type: "number", label: { zh: "单价", en: "Unit price" }, order: 30 } },
    } },
  }), () => ({ width: "full" })],
  file: ["link", "paperclip", "", () => ({ type: "array", maxItems: 10, items: { type: "string", format: "uuid" } }), () => ({ accept: ["pdf", "image"], maxMegabytes: 20, width: "full" })],
};

export const GROUPS = ["text", "number", "choice", "time", "contact", "link"];
export const TYPES = Object.keys(CATALOGUE);
export const COLUMN_TYPES = ["text", "number", "percent", "date", "boolean", "choice", "phone", "email", "url", "rating"];
export const COLORS = ["gray", "blue", "azure", "indigo", "purple", "pink", "red", "orange", "yellow", "lime", "green", "teal", "cyan"];
export const MASKS = ["none", "phone", "email", "name", "idnumber", "tail4", "all"];
export const CURRENCIES = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "KRW", "SGD", "AUD", "CAD", "CHF", "RUB", "INR", "THB", "VND", "MYR", "IDR", "AED", "BRL", "MXN", "ZAR"];
const FLAGS = { searchable: "S", filterable: "F", sortable: "O", unique: "U" };
/** What a field keeps when its type changes. */
const KEPT = ["label", "section", "order", "help", "width", "visibleWhen", "requiredWhen", "sensitivity"];

export const groupOf = (type) => CATALOGUE[type][0];
export const iconOf = (type) => CATALOGUE[type]?.[1] ?? "forms";
export const widgetsOf = (type) => CATALOGUE[type]?.[5] ?? [];
export const typesOf = (group) => TYPES.filter((type) => groupOf(type) === group);
export const may = (type, flag) => CATALOGUE[type]?.[2].includes(FLAGS[flag]) ?? false;
/** Given by the service, or never asked for at filing: such a field cannot be required. */
export const requirable = (type) => !["formula", "autonumber", "file"].includes(type);
export const titled = (type) => type === "text" || type === "autonumber";

/** A new field of a type. @param label {zh, en} */
export function newField(type, label, section) {
  const [, , , structure, extras] = CATALOGUE[type];
  return { ...structure(), kedang: { type, label, section, ...(extras?.() ?? {}) } };
}

/** A new column of a sub-table. */
export function newColumn(type, label) {
  const column = newField(type, label);
  const { options: choices, unit } = column.kedang;
  column.kedang = { type, label, ...(choices && { options: choices }), ...(unit && { unit }) };
  return column;
}

/** The same field with another type: what belongs to every type stays, and options go over between choices. */
export function retyped(field, type) {
  const next = newField(type, field.kedang.label, field.kedang.section);
  for (const name of KEPT) if (name in field.kedang) next.kedang[name] = field.kedang[name];
  for (const flag of Object.keys(FLAGS)) {
    if (field.kedang[flag] && may(type, flag)) next.kedang[flag] = true;
  }
  const choices = field.kedang.options;
  if (choices && next.kedang.options) setOptions(next, choices);
  return next;
}

/** Options and the enum always name the same values in the same order. */
export function setOptions(field, choices) {
  field.kedang.options = choices;
  (field.type === "array" ? field.items : field).enum = optionsOf(choices);
}
