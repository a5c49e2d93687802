// The inputs of the property panel. Each knows the pointer of what it edits, so that faults are shown beside it.
import { h, icon } from "./dom.js";
import { t } from "./texts.js";

let number = 0;
const nextId = () => `p${++number}`;

/** A labelled input with help and a place for faults. @param control gets {id, describedby} */
export function row(label, control, { help = null, pointer = null, wide = true, group = false } = {}) {
  const id = nextId();
  const described = [help && `${id}-h`, pointer && `${id}-e`].filter(Boolean).join(" ");
  const name = group ? h("span.label", { id: `${id}-l` }, label) : h("label.label", { for: id }, label);
  return h("div.field", { class: wide ? "" : "p-half", ...(group && { role: "group", "aria-labelledby": `${id}-l` }) }, name, control({ id, ...(described && { "aria-describedby": described }) }),
    help && h("p.help", { id: `${id}-h` }, help), pointer && h("div.error.p-fault", { id: `${id}-e`, hidden: true, dataset: { pointer } }));
}

export function text(label, value, onchange, { at, help, pointer, wide, mono = false, type = "text", commit = "input", ...more } = {}) {
  return row(label, (attributes) => h(`input.input.input-sm${mono ? ".mono" : ""}`, {
    ...attributes, type, value: value ?? "", dataset: { at: at ?? label }, autocomplete: "off", spellcheck: mono ? "false" : null, ...more,
    [`on${commit}`]: (event) => { if (!event.isComposing) onchange(event.target.value, event.target); }, oncompositionend: commit === "input" ? (event) => onchange(event.target.value, event.target) : null,
  }), { help, pointer, wide });
}

/** Numbers are only taken when they are numbers; blank means none. */
export function numeric(label, value, onchange, { step = "any", min = null, max = null, ...more } = {}) {
  return text(label, value ?? "", (typed, input) => {
    const n = typed === "" ? undefined : Number(typed);
    const bad = n !== undefined && (Number.isNaN(n) || (min !== null && n < min) || (max !== null && n > max));
    input.setAttribute("aria-invalid", String(bad));
    if (!bad) onchange(n);
  }, { type: "number", step, min, max, inputmode: "decimal", wide: false, ...more });
}

/** @param options [[value, text], …] */
export function choose(label, value, options, onchange, { at, help, pointer, wide, disabled = false } = {}) {
  return row(label, (attributes) => h("select.select.select-sm", { ...attributes, disabled, dataset: { at: at ?? label }, onchange: (event) => onchange(event.target.value) },
    options.map(([key, shown]) => h("option", { value: key, selected: key === (value ?? "") }, shown))), { help, pointer, wide });
}

/** A few words of which one holds. */
export function segments(label, value, options, onchange, { at, help, wide } = {}) {
  const name = nextId();
  return row(label, () => h("div.segments", {}, options.map(([key, shown]) => h("label.segment", {}, h("input", {
    type: "radio", name, value: key, checked: String(key) === String(value), dataset: { at: `${at ?? label}-${key}` }, onchange: () => onchange(key),
  }), h("span", {}, shown)))), { help, wide, group: true });
}

export function toggle(label, value, onchange, { at, help = null, warning = null, disabled = false } = {}) {
  const id = nextId();
  return h("div.p-toggle", { class: disabled ? "off" : "" }, h("label.switch", { for: id }, h("input", {
    type: "checkbox", role: "switch", id, checked: Boolean(value), disabled, dataset: { at: at ?? label }, "aria-describedby": [help && `${id}-h`, warning && `${id}-w`].filter(Boolean).join(" ") || null, onchange: (event) => onchange(event.target.checked),
  }), h("span", {}, label)), help && h("p.help", { id: `${id}-h` }, help), warning && h("p.help.p-warning", { id: `${id}-w` }, icon("lock", "icon-sm"), " ", warning));
}

/** Several words of which any hold. */
export function ticks(label, values, options, onchange, { help, pointer, at } = {}) {
  const chosen = new Set(values ?? []);
  return row(label, () => h("div.picks.p-picks", {}, options.map(([key, shown]) => h("label.pick", {}, h("input", {
    type: "checkbox", value: key, checked: chosen.has(key), dataset: { at: `${at ?? label}-${key}` },
    onchange: (event) => { event.target.checked ? chosen.add(key) : chosen.delete(key); onchange(options.map(([each]) => each).filter((each) => chosen.has(each))); },
  }), h("span.hue-blue", {}, shown)))), { help, pointer, group: true });
}

/** Both languages of a label, Chinese and English beside their sign. @param write (lang, text) */
export function bilingual(label, value, write, { at, help, pointer, area = false, max = {} } = {}) {
  const id = nextId();
  const line = (lang) => h("label.bi", {}, h("span.bi-lang", { "aria-hidden": "true" }, t(`lang.${lang}.short`)), h(area ? "textarea.textarea.bi-area" : "input.input.input-sm", {
    value: value?.[lang] ?? "", lang: lang === "zh" ? "zh-CN" : "en", rows: area ? 2 : null, maxlength: max[lang] ?? (lang === "zh" ? 60 : 100), autocomplete: "off",
    "aria-label": `${label} (${t(`lang.${lang}`)})`, dataset: { at: `${at ?? label}-${lang}`, bi: lang },
    oninput: (event) => { if (!event.isComposing) typed(lang, event.target); }, oncompositionend: (event) => typed(lang, event.target),
  }));
  const typed = (lang, input) => {
    const both = write(lang, input.value);
    const other = input.closest(".field").querySelector(`[data-bi=${lang === "zh" ? "en" : "zh"}]`);
    if (both) other.value = both[lang === "zh" ? "en" : "zh"] ?? "";
  };
  return h("div.field", { role: "group", "aria-labelledby": id }, h("span.label", { id }, label), line("zh"), line("en"), help && h("p.help", {}, help),
    pointer && h("div.error.p-fault", { hidden: true, dataset: { pointer } }));
}

/** A part of the panel that can be folded; it stays as it was left. */
export function group(name, symbol, title, ...children) {
  const key = `kedang.design.fold.${name}`;
  return h("details.p-group", { open: localStorage.getItem(key) !== "1", ontoggle: (event) => localStorage.setItem(key, event.target.open ? "0" : "1") },
    h("summary", { dataset: { at: `group-${name}` } }, icon(symbol, "icon-sm"), h("span.grow", {}, title), icon("chevron-down", "icon-sm", "p-fold")), h("div.p-body", {}, ...children));
}

const unfolded = new Set();

/** A button and what it unfolds; it stays unfolded while the panel is drawn again. */
export function more(label, at, ...content) {
  const id = nextId();
  const extra = h("div.opt-extra", { id, hidden: !unfolded.has(at) }, ...content);
  const turn = (event) => {
    extra.hidden = !extra.hidden;
    extra.hidden ? unfolded.delete(at) : unfolded.add(at);
    event.currentTarget.setAttribute("aria-expanded", String(!extra.hidden));
  };
  return [h("button.opt-more", { type: "button", "aria-label": label, "aria-expanded": String(unfolded.has(at)), "aria-controls": id, dataset: { at }, onclick: turn }, icon("dots", "icon-sm")), extra];
}

/** Faults of a part of the document, shown at the inputs that claim them; answers those that none claims. */
export function showFaults(root, faults) {
  const left = new Set(faults);
  const slots = [...root.querySelectorAll(".p-fault[data-pointer]")].sort((a, b) => b.dataset.pointer.length - a.dataset.pointer.length);
  for (const slot of slots) {
    const mine = [...left].filter((fault) => fault.pointer === slot.dataset.pointer || fault.pointer.startsWith(`${slot.dataset.pointer}/`));
    mine.forEach((fault) => left.delete(fault));
    slot.hidden = !mine.length;
    slot.closest(".field")?.classList.toggle("invalid", mine.length > 0);
    slot.replaceChildren(...(mine.length ? [icon("alert-circle"), h("div", {}, mine.map((fault) => h("div", {}, fault.message)))] : []));
  }
  return [...left];
}
