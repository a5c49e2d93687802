// Lists of cards of the other tabs: stages, rules, views. Each card can be moved and removed.
import { button, h, icon } from "./dom.js";
import { moveItem } from "./model.js";
import { t } from "./texts.js";

/** @param spec {list: name under kedang, name(item, i), body(item, i, edit), add: {text, make(list)}, empty: {symbol, title, text}, store, at} */
export function cards(spec) {
  const { store } = spec;
  const items = store.doc.kedang[spec.list] ?? [];
  const all = (work, how) => store.change((doc) => { const list = (doc.kedang[spec.list] ??= []); work(list, doc); if (!list.length) delete doc.kedang[spec.list]; }, how);
  const edit = (i) => (work, tag) => all((list, doc) => work(list[i], doc, list), tag ? { tag: `${spec.list}.${i}.${tag}`, origin: spec.list } : {});
  const add = () => all((list) => list.push(spec.add.make(list)));
  const root = h("div.stack", {});
  if (!items.length) {
    root.append(h("div.empty", {}, icon(spec.empty.symbol), h("h2", {}, spec.empty.title), h("p", {}, spec.empty.text), h("div.row", {}, button(spec.add.text, "plus", add, { primary: true, small: false, "data-at": `${spec.list}-add` }))));
    return root;
  }
  const list = h("ol.d-cards", {}, items.map((item, i) => h("li.d-card", {}, h("div.d-card-bar", {}, h("span.opt-grip", { "aria-hidden": "true" }, icon("grip-vertical", "icon-sm")), h("span.grow", {}, spec.name(item, i)),
    button(t("up"), "chevron-up", () => all((own) => moveItem(own, i, i - 1)), { only: true, disabled: i === 0, "data-at": `${spec.list}-${i}-up` }), button(t("down"), "chevron-down", () => all((own) => moveItem(own, i, i + 1)), { only: true, disabled: i === items.length - 1, "data-at": `${spec.list}-${i}-down` }),
    button(t("remove"), "trash", () => all((own, doc) => { const [gone] = own.splice(i, 1); spec.removed?.(gone, doc); }), { only: true, danger: true, "data-at": `${spec.list}-${i}-remove` })), h("div.d-card-body", {}, spec.body(item, i, edit(i))))));
  window.Sortable?.create(list, { animation: 130, handle: ".opt-grip", draggable: ".d-card", onEnd: ({ oldIndex, newIndex }) => { if (oldIndex !== newIndex) all((own) => moveItem(own, oldIndex, newIndex)); } });
  root.append(list, h("div", {}, button(spec.add.text, "plus", add, { quiet: false, small: false, "data-at": `${spec.list}-add` })));
  return root;
}

/** Chosen things in an order, and a select that adds another. @param write gets the new list */
export function ordered({ label, help, chosen, options, most, write, at }) {
  const names = new Map(options);
  const free = options.filter(([key]) => !chosen.includes(key));
  const list = h("ul.ordered", { "aria-label": label }, chosen.map((key, i) => h("li.ordered-item", { dataset: { key } }, h("span.opt-grip", { "aria-hidden": "true" }, icon("grip-vertical", "icon-sm")), h("span.truncate", {}, names.get(key) ?? key),
    button(t("upOf", names.get(key) ?? key), "chevron-up", () => { const next = [...chosen]; moveItem(next, i, i - 1); write(next); }, { only: true, disabled: i === 0, "data-at": `${at}-${key}-up` }),
    button(t("removeOf", names.get(key) ?? key), "x", () => write(chosen.filter((each) => each !== key)), { only: true, "data-at": `${at}-${key}-x` }))));
  window.Sortable?.create(list, { animation: 120, onEnd: ({ oldIndex, newIndex }) => { if (oldIndex !== newIndex) { const next = [...chosen]; moveItem(next, oldIndex, newIndex); write(next); } } });
  const select = h("select.select.select-sm.ordered-add", { "aria-label": t("addTo", label), dataset: { at: `${at}-add` }, disabled: !free.length || chosen.length >= most, onchange: (event) => { if (event.target.value) write([...chosen, event.target.value]); } },
    h("option", { value: "" }, chosen.length >= most ? t("noMore", most) : `+ ${t("add")}`), free.map(([key, name]) => h("option", { value: key }, name)));
  return h("div.field", { role: "group", "aria-label": label }, h("span.label", {}, label), chosen.length > 0 && list, select, help && h("p.help", {}, help));
}
