// Before publishing: the changes in words, how many records each touches, and what to do about them.
import { button, h, icon } from "./dom.js";
import { get, post } from "./api.js";
import { remedy } from "./remedies.js";
import { LANG, t } from "./texts.js";

const ORDER = ["removes", "changes_type", "narrows", "needs_values", "safe"];

/** @param design {key, store, saver, faults} */
export async function publishDialog({ key, store, saver, faults, announce }) {
  const path = `/api/v1/templates/${encodeURIComponent(key)}/draft`;
  const remedies = new Map();
  const body = h("div.publish-body", { "aria-live": "polite" }, h("p.muted", {}, t("comparing")));
  const go = button(t("publishNow"), "rocket", publish, { primary: true, small: false, disabled: true });
  const dialog = h("dialog.design-dialog.publish", { "aria-labelledby": "publish-title" }, h("div.dialog-body", {}, h("h2", { id: "publish-title" }, t("publishTitle")), body), h("div.dialog-foot", {}, button(t("cancel"), null, () => dialog.close(), { small: false }), go));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  if (!await saver.now()) {
    show(note("danger", t("notSaved")));
    return;
  }
  if (faults.count) {
    show(note("danger", t("mendFirst", faults.count)), h("ul.plain-list", {}, faults.all.slice(0, 12).map((fault) => h("li", {}, fault.message))));
    return;
  }
  await compare();

  async function compare() {
    try {
      const { body: found } = await get(`${path}/changes`);
      draw(found);
    } catch (failure) {
      show(note("danger", failure.message), violations(failure), button(t("retryNow"), "refresh", compare));
    }
  }

  function draw(found) {
    const changes = [...found.changes].sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class));
    const touched = changes.filter((each) => each.affected > 0).length;
    show(found.base_version ? h("p", {}, t("publishLead", found.base_version, changes.length), " ", touched ? t("publishTouches", touched) : t("publishTouchesNone")) : h("p", {}, t("publishFirst")),
      changes.length ? h("ul.changes-list", {}, changes.map(line)) : found.base_version ? note("", t("nothingChanged")) : null);
    go.disabled = !changes.length && Boolean(found.base_version);
    ready();
  }

  function line(change) {
    const field = store.doc.properties[change.field];
    return h("li.change-line", {}, h("div.row.row-wrap", {}, h("span.chip.chip-dot", { class: `hue-${{ safe: "green", needs_values: "blue", narrows: "orange", changes_type: "purple", removes: "red" }[change.class] ?? "gray"}` }, t(`class.${change.class}`)), h("b.grow", {}, change.words?.[LANG] ?? change.field)),
      change.of > 0 && change.affected !== undefined && h("p.small.impact", {}, icon(change.affected ? "alert-triangle" : "circle-check", "icon-sm"), h("span", {}, change.affected ? t(change.complete === false ? "affectedAtLeast" : "affected", number(change.affected), number(change.of)) : t("affectedNone", number(change.of))), change.affected > 0 && change.where?.length > 0 && h("a", { href: `/archive/${key}?${change.where.map((each) => `where=${encodeURIComponent(each)}`).join("&")}`, target: "_blank", rel: "noopener" }, t("showThem"), icon("external-link", "icon-sm"))),
      change.duplicates?.length > 0 && h("p.small", {}, t("duplicates"), " ", change.duplicates.slice(0, 10).map((each) => h("span.chip.hue-orange", {}, `${each.value} × ${each.records}`))),
      change.affected > 0 && change.remedies?.length > 0 && remedy(path, change, field, (chosen) => { remedies.set(change.field, chosen); ready(); }));
  }

  function ready() {
    const open = [...remedies.values()].includes(null);
    if (open) go.setAttribute("aria-disabled", "true"); else go.removeAttribute("aria-disabled");
  }

  async function publish() {
    if (go.getAttribute("aria-disabled")) return;
    go.disabled = true;
    go.classList.add("busy", "on");
    try {
      const { body: done } = await post(`${path}/publish`, { remedies: Object.fromEntries(remedies) }, { "If-Match": `"${saver.revision}"` });
      saver.stop();
      saver.forget();
      announce(t("published", done.version));
      window.location.assign(`/templates?published=${encodeURIComponent(key)}${done.job ? `&job=${encodeURIComponent(done.job)}` : ""}`);
    } catch (failure) {
      body.prepend(note("danger", failure.status === 412 ? t("publishStale") : failure.message), violations(failure) ?? "");
      go.classList.remove("busy", "on");
      go.disabled = failure.status === 412;
      if (failure.status === 412) { dialog.close(); saver.now(); }
    }
  }

  function show(...content) { body.replaceChildren(...content.filter(Boolean)); }
}

const number = (n) => new Intl.NumberFormat(document.documentElement.lang).format(n);
const note = (kind, text) => h("div.note", { class: kind ? `note-${kind}` : "", role: kind ? "alert" : null }, icon(kind ? "alert-triangle" : "info-circle"), h("div", {}, text));
const violations = (failure) => failure.problem?.violations?.length ? h("ul.plain-list", {}, failure.problem.violations.slice(0, 20).map((each) => h("li", {}, each.message))) : null;
