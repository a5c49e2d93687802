// What can be done about records that a change touches: fill in a value, convert, or leave them as they are.
import { button, h, icon } from "./dom.js";
import { post } from "./api.js";
import { say, t } from "./texts.js";

/** @param change one of the draft's changes @param set called with the remedy, or null while it is incomplete */
export function remedy(path, change, field, set) {
  const name = `remedy-${change.field}`;
  const extra = h("div.remedy-extra");
  const pick = (kind, label) => {
    extra.replaceChildren();
    label.after(extra);
    set({ kind });
    if (kind === "default") extra.append(valueInput(field, (value) => set(value === undefined ? null : { kind, value })));
    if (kind === "default") set(null);
    if (kind === "convert") convert(path, change.field, field, extra, set);
  };
  const options = change.remedies.map((kind, i) => h("label.remedy", {}, h("input", { type: "radio", name, value: kind, checked: i === change.remedies.length - 1, onchange: (event) => pick(kind, event.target.closest("label")) }), h("span", {}, h("b", {}, t(`remedy.${kind}`)), h("span.muted.small", {}, t(`remedy.${kind}.help`)))));
  set({ kind: change.remedies[change.remedies.length - 1] });
  return h("div.remedies", { role: "radiogroup", "aria-label": t("remedies") }, options);
}

/** An input for a value of the field's type. @param give called with the value, or undefined when there is none */
function valueInput(field, give) {
  const type = field?.kedang?.type;
  const label = { "aria-label": t("fillWith") };
  const options = (field?.kedang?.options ?? []).filter((each) => !each.retired);
  if (type === "choice") return h("select.select.select-sm", { ...label, onchange: (event) => give(event.target.value || undefined) }, h("option", { value: "" }, t("choose")), options.map((each) => h("option", { value: each.value }, say(each.label, each.value))));
  if (type === "multichoice") return h("select.select.select-sm", { ...label, onchange: (event) => give(event.target.value ? [event.target.value] : undefined) }, h("option", { value: "" }, t("choose")), options.map((each) => h("option", { value: each.value }, say(each.label, each.value))));
  if (type === "boolean") return h("select.select.select-sm", { ...label, onchange: (event) => give(event.target.value === "" ? undefined : event.target.value === "true") }, [["", t("choose")], ["true", t("yes")], ["false", t("no")]].map(([value, text]) => h("option", { value }, text)));
  if (type === "money") return amount(field, label, give);
  const numeric = ["number", "percent", "rating"].includes(type);
  return h("input.input.input-sm", { ...label, type: numeric ? "number" : type === "date" ? "date" : "text", step: "any", placeholder: t("fillWith"), oninput: (event) => give(event.target.value === "" ? undefined : numeric ? Number(event.target.value) : event.target.value) });
}

function amount(field, label, give) {
  const number = h("input.input.input-sm", { ...label, type: "number", step: "0.01" });
  const currency = h("select.select.select-sm", { "aria-label": t("currencies") }, (field.properties?.currency?.enum ?? ["CNY"]).map((code) => h("option", { value: code }, code)));
  const tell = () => give(number.value === "" ? undefined : { amount: Number(number.value), currency: currency.value });
  number.addEventListener("input", tell);
  currency.addEventListener("change", tell);
  return h("div.row", {}, number, currency);
}

/** A number that becomes money needs a currency. */
function convert(path, key, field, into, set) {
  const tried = h("div.stack-sm");
  const codes = field?.kedang?.type === "money" ? field.properties?.currency?.enum ?? [] : [];
  const run = (options) => { set({ kind: "convert", ...options }); conversion(path, key, options, tried); };
  if (codes.length) into.append(h("select.select.select-sm", { "aria-label": t("currencies"), onchange: (event) => run({ currency: event.target.value }) }, codes.map((code) => h("option", { value: code }, code))));
  into.append(tried);
  run(codes.length ? { currency: codes[0] } : {});
}

/** Tries the conversion on what is on file, and shows what would come of it. */
async function conversion(path, field, options, into) {
  into.replaceChildren(h("p.muted", { role: "status" }, t("converting")));
  try {
    const { body } = await post(`${path}/conversion`, { field, ...options });
    if (body.converted === undefined) {
      into.replaceChildren(h("p.muted", { role: "status" }, t("conversionUntold")));
      return;
    }
    into.replaceChildren(h("p", { role: "status" }, h("b.ok-text", {}, t("converted", body.converted)), body.failed ? h("b.bad-text", {}, " · ", t("notConverted", body.failed)) : null),
      table(t("samples"), body.samples ?? [], (each) => shown(each.to)), table(t("failures"), body.failures ?? [], (each) => each.reason));
  } catch (failure) {
    into.replaceChildren(h("p.error", { role: "alert" }, icon("alert-circle"), failure.message, " ", button(t("retryNow"), "refresh", () => conversion(path, field, options, into))));
  }
}

function table(title, rows, last) {
  if (!rows.length) return null;
  return h("table.table.remedy-table", {}, h("caption", {}, title), h("tbody", {}, rows.slice(0, 10).map((each) => h("tr", {}, h("td", {}, h("a", { href: `/records/${each.id}`, target: "_blank", rel: "noopener" }, each.title || each.id)), h("td.mono", {}, shown(each.from)), h("td", {}, icon("arrow-right", "icon-sm")), h("td", {}, last(each))))));
}

const shown = (value) => value === null || value === undefined ? "–" : typeof value === "object" ? JSON.stringify(value) : String(value);
