// The designer's texts, in the language of the page.
import en from "./texts-en.js";
import zh from "./texts-zh.js";

export const LANG = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const TEXTS = LANG === "zh" ? zh : en;

/** The text of a key, with {0}, {1} … replaced. */
export function t(key, ...values) {
  const text = TEXTS[key] ?? key;
  return values.length ? text.replace(/\{(\d)\}/g, (_, n) => values[n] ?? "") : text;
}

/** What a label says to the reader of this page; the other language when this one is missing. */
export const say = (label, fallback = "") => label?.[LANG] || label?.zh || label?.en || fallback;

/** Both languages of a text, for what the designer writes into a document. */
export const both = (key, ...values) => {
  const fill = (text) => text.replace(/\{(\d)\}/g, (_, n) => values[n] ?? "");
  return { zh: fill(zh[key] ?? key), en: fill(en[key] ?? key) };
};
