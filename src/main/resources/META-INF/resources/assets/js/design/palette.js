// The types of fields to choose from: searched, clicked, dragged, or pasted.
import { button, h, icon } from "./dom.js";
import { GROUPS, TYPES, iconOf, typesOf } from "./types.js";
import { t } from "./texts.js";

/** @param actions {add(type), paste(), fromOther(), clipboard()} */
export function palette(root, actions) {
  const search = h("input.input.input-sm", {
    type: "search", placeholder: t("paletteSearch"), "aria-label": t("paletteSearch"), "aria-controls": "palette-list", autocomplete: "off", "aria-keyshortcuts": "/",
    oninput: () => filter(search.value), onkeydown: enter,
  });
  const list = h("div.palette-groups", { id: "palette-list" });
  const nothing = h("p.palette-none", { hidden: true, role: "status" }, t("paletteNone"));
  const paste = button(t("paste"), "clipboard-plus", actions.paste, { class: "palette-tool" });
  const other = button(t("copyFromOther"), "template", actions.fromOther, { class: "palette-tool" });
  for (const group of GROUPS) list.append(section(group));
  root.replaceChildren(h("div.palette-search", {}, icon("search", "icon-sm"), search, h("kbd", { "aria-hidden": "true" }, "/")), list, nothing, h("div.palette-tools", {}, paste, other));
  root.addEventListener("keydown", arrows);
  refresh();

  function section(group) {
    const title = `palette-${group}`;
    return h("section.palette-group", { "aria-labelledby": title }, h("h2", { id: title }, t(`group.${group}`)), h("div.palette-items", { dataset: { palette: "" } }, typesOf(group).map(item)));
  }

  function item(type) {
    return h("button.palette-item", { type: "button", dataset: { type }, title: t(`type.${type}.for`), onclick: () => actions.add(type) },
      h("span.palette-icon", {}, icon(iconOf(type))), h("span.palette-text", {}, h("b", {}, t(`type.${type}`)), h("span", {}, t(`type.${type}.for`))));
  }

  function filter(text) {
    const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (type) => { const all = `${t(`type.${type}`)} ${t(`type.${type}.for`)} ${t(`type.${type}.words`)} ${type}`.toLowerCase(); return words.every((word) => all.includes(word)); };
    let shown = 0;
    for (const entry of root.querySelectorAll(".palette-item")) {
      entry.hidden = !fits(entry.dataset.type);
      if (!entry.hidden) shown++;
    }
    for (const group of root.querySelectorAll(".palette-group")) group.hidden = !group.querySelector(".palette-item:not([hidden])");
    nothing.hidden = shown > 0;
  }

  /** Enter in the search adds the first that fits. */
  function enter(event) {
    if (event.isComposing) return;
    const first = root.querySelector(".palette-item:not([hidden])");
    if (event.key === "Enter" && first) {
      event.preventDefault();
      actions.add(first.dataset.type);
      search.value = "";
      filter("");
    } else if (event.key === "ArrowDown" && first) {
      event.preventDefault();
      first.focus();
    } else if (event.key === "Escape" && search.value) {
      search.value = "";
      filter("");
    }
  }

  function arrows(event) {
    const item = event.target.closest?.(".palette-item");
    const by = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!item || !by) return;
    const items = [...root.querySelectorAll(".palette-item")].filter((each) => !each.hidden && !each.closest("[hidden]"));
    const next = items[items.indexOf(item) + by];
    event.preventDefault();
    (next ?? (by < 0 ? search : item)).focus();
  }

  function refresh() {
    paste.disabled = !actions.clipboard();
  }

  return { focus: () => { search.focus(); search.select(); }, refresh, count: TYPES.length };
}
