// Fields of other templates: through a clipboard of the browser, or picked from a list.
import { button, h, icon } from "./dom.js";
import { find } from "./api.js";
import { iconOf } from "./types.js";
import { say, t } from "./texts.js";

const PLACE = "kedang.design.clipboard";

export function copied() {
  try {
    const found = JSON.parse(localStorage.getItem(PLACE) ?? "null");
    return found?.field?.kedang?.type ? found : null;
  } catch { return null; }
}

export const copyField = (key, field, required) => localStorage.setItem(PLACE, JSON.stringify({ key, field, required }));

/** What a field says about the template that it came from does not come along: its section and its conditions. */
export function foreign(field) {
  const copy = structuredClone(field);
  for (const name of ["visibleWhen", "requiredWhen", "order"]) delete copy.kedang[name];
  if (copy.kedang.default && /[a-z_]\w*(?!\()/.test(copy.kedang.default.replace(/"[^"]*"|\b(today|date|add_days|true|false)\b/g, ""))) delete copy.kedang.default;
  return copy;
}

/** @param templates [{key, name}] @param take called with [{key, field, required}] */
export async function picker(templates, take) {
  const chosen = new Map();
  const list = h("div.pick-list", { role: "group", "aria-label": t("fields") });
  const select = h("select.select.select-sm", { "aria-label": t("template"), onchange: () => show(select.value) }, templates.map((each) => h("option", { value: each.key }, each.name)));
  const search = h("input.input.input-sm", { type: "search", placeholder: t("searchFields"), "aria-label": t("searchFields"), oninput: filter });
  const add = button(t("addChosen", 0), "plus", () => { close(); take([...chosen.values()]); }, { primary: true, small: false, disabled: true });
  const dialog = h("dialog.design-dialog", { "aria-labelledby": "picker-title" }, h("div.dialog-body", {}, h("h2", { id: "picker-title" }, t("copyFromOther")), h("p.muted", {}, t("pickerText")), templates.length ? [h("div.row", {}, select, search), list] : h("p", {}, t("noOtherTemplates"))),
    h("div.dialog-foot", {}, button(t("cancel"), null, close, { small: false }), add));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  if (templates.length) await show(templates[0].key);

  function close() { dialog.close(); }

  async function show(key) {
    list.replaceChildren(h("p.muted", {}, t("loading")));
    const found = await find(`/api/v1/templates/${encodeURIComponent(key)}`).catch(() => null);
    const doc = found?.body;
    list.replaceChildren(...Object.entries(doc?.properties ?? {}).map(([name, field]) => line(key, name, field, doc)));
    filter();
  }

  function line(template, key, field, doc) {
    const id = `${template}.${key}`;
    return h("label.pick-line", {}, h("input", { type: "checkbox", checked: chosen.has(id), onchange: (event) => {
      if (event.target.checked) chosen.set(id, { key, field, required: (doc.required ?? []).includes(key) }); else chosen.delete(id);
      add.disabled = !chosen.size;
      add.lastChild.textContent = t("addChosen", chosen.size);
    } }), icon(iconOf(field.kedang?.type), "icon-sm"), h("span.grow.truncate", {}, say(field.kedang?.label, key)), h("span.muted.small", {}, t(`type.${field.kedang?.type}`)));
  }

  function filter() {
    const text = search.value.trim().toLowerCase();
    for (const each of list.querySelectorAll(".pick-line")) each.hidden = !each.textContent.toLowerCase().includes(text);
  }
}
