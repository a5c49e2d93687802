// Conditions without code: what people choose becomes an expression, and simple expressions become choices again.
import { LANG, say, t } from "./texts.js";

const TEXTUAL = ["text", "longtext", "richtext", "phone", "email", "url", "idnumber", "autonumber", "member", "reference"];
const NUMERIC = ["number", "percent", "rating"];

/** What kind of value a field has in expressions. */
export function kindOf(field) {
  const type = field?.kedang?.type;
  if (type === "formula") return field.type === "number" ? "number" : field.type === "boolean" ? "boolean" : field.format === "date" ? "date" : "text";
  if (NUMERIC.includes(type)) return "number";
  if (TEXTUAL.includes(type)) return "text";
  return { date: "date", datetime: "date", boolean: "boolean", choice: "choice", multichoice: "list", money: "money" }[type] ?? "other";
}

export const OPERATORS = {
  text: ["filled", "empty", "is", "not"], number: ["filled", "empty", "is", "not", "atleast", "atmost", "above", "below"], money: ["filled", "empty", "atleast", "atmost", "above", "below"],
  date: ["filled", "empty", "before", "from", "after", "until"], boolean: ["yes", "no"], choice: ["is", "not", "filled", "empty"], list: ["has", "hasnot", "filled", "empty"], other: ["filled", "empty"],
};

export const operands = (operator) => ["filled", "empty", "yes", "no"].includes(operator) ? 0 : 1;

const quote = (text) => JSON.stringify(String(text));
const unquote = (text) => { try { return JSON.parse(text); } catch { return null; } };

/** Which kinds can be compared with another field. */
export const comparable = (kind) => ["number", "money", "date", "text"].includes(kind);
const SIGNS = { is: "==", not: "!=", atleast: ">=", from: ">=", atmost: "<=", until: "<=", above: ">", after: ">", below: "<", before: "<" };

/** One condition as an expression. @param other key of a field that is compared with, instead of a value */
export function write({ field, operator, value, other }, kind) {
  const part = (key) => kind === "money" ? `${key}.amount` : key;
  if (other && SIGNS[operator]) return `${part(field)} ${SIGNS[operator]} ${part(other)}`;
  const operand = kind === "number" || kind === "money" ? Number(value || 0) : kind === "date" ? value ? `date(${quote(value)})` : "today()" : quote(value ?? "");
  switch (operator) {
    case "filled": return `filled(${field})`;
    case "empty": return `empty(${field})`;
    case "yes": return `${field} == true`;
    case "no": return `${field} == false`;
    case "has": return `${operand} in ${field}`;
    case "hasnot": return `!(${operand} in ${field})`;
    default: return `${part(field)} ${SIGNS[operator]} ${operand}`;
  }
}

const TEXT = String.raw`"(?:\\.|[^"\\])*"`;
const NUMERICS = { "==": "is", "!=": "not", ">=": "atleast", "<=": "atmost", ">": "above", "<": "below" };
const DATES = { "==": "is", "!=": "not", ">=": "from", "<=": "until", ">": "after", "<": "before" };
const SHAPES = [
  [/^(filled|empty)\(([a-z]\w*)\)$/, (m) => ({ field: m[2], operator: m[1] })],
  [/^([a-z]\w*) == (true|false)$/, (m) => ({ field: m[1], operator: m[2] === "true" ? "yes" : "no" })],
  [new RegExp(String.raw`^([a-z]\w*) (==|!=) (${TEXT})$`), (m) => ({ field: m[1], operator: m[2] === "==" ? "is" : "not", value: unquote(m[3]) })],
  [/^([a-z]\w*)(?:\.amount)? (==|!=|>=|<=|>|<) (-?\d+(?:\.\d+)?)$/, (m) => ({ field: m[1], operator: NUMERICS[m[2]], value: m[3] })],
  [/^([a-z]\w*) (>=|<=|>|<) (?:date\("([\d-]{0,10})"\)|today\(\))$/, (m) => ({ field: m[1], operator: DATES[m[2]], value: m[3] ?? "" })],
  [/^([a-z]\w*)(\.amount)? (==|!=|>=|<=|>|<) ([a-z]\w*)\2?$/, (m, fields) => fields[m[4]] ? { field: m[1], operator: (kindOf(fields[m[1]]) === "date" ? DATES : NUMERICS)[m[3]], other: m[4] } : null],
  [new RegExp(String.raw`^(${TEXT}) in ([a-z]\w*)$`), (m) => ({ field: m[2], operator: "has", value: unquote(m[1]) })],
  [new RegExp(String.raw`^!\((${TEXT}) in ([a-z]\w*)\)$`), (m) => ({ field: m[2], operator: "hasnot", value: unquote(m[1]) })],
];

/** @return {joint: "&&"|"||", list} or null when the expression says more than choices can */
export function read(expression, fields) {
  if (!expression?.trim()) return { joint: "&&", list: [] };
  const joint = splitOutsideTexts(expression, "||").length > 1 ? "||" : "&&";
  const parts = splitOutsideTexts(expression, joint).map((part) => part.trim());
  const list = parts.map((part) => one(part, fields));
  return list.includes(null) ? null : { joint, list };
}

function one(part, fields) {
  for (const [shape, make] of SHAPES) {
    const match = shape.exec(part);
    if (match && (fields[match[1]] || fields[match[2]])) return make(match, fields);
  }
  return null;
}

function splitOutsideTexts(expression, joint) {
  const parts = [""];
  const tokens = expression.match(new RegExp(`${TEXT}|\\|\\||&&|[^"|&]+|.`, "gs")) ?? [];
  for (const token of tokens) token === joint ? parts.push("") : parts[parts.length - 1] += token;
  return parts;
}

export const compose = (conditions, fields) => conditions.list.map((each) => write(each, kindOf(fields[each.field]))).join(` ${conditions.joint} `);

/** An expression in words, where it is simple; else as it is. */
export function inWords(expression, fields) {
  const conditions = read(expression, fields);
  if (!conditions?.list.length) return expression;
  const joint = t(conditions.joint === "&&" ? "and" : "or");
  return conditions.list.map((each) => words(each, fields)).join(LANG === "zh" ? joint : ` ${joint} `);
}

function words({ field, operator, value, other }, fields) {
  const name = say(fields[field]?.kedang?.label, field);
  const option = fields[field]?.kedang?.options?.find((each) => each.value === value);
  return [`“${name}”`, t(`op.${operator}`), operands(operator) ? `“${other ? say(fields[other]?.kedang?.label, other) : option ? say(option.label, value) : value || t("today")}”` : ""].filter(Boolean).join(LANG === "zh" ? "" : " ");
}
