// Before publishing: the changes in words, how many records each touches, and what to do about them.
import { button, h, icon } from "./dom.js";
import { get, post } from "./api.js";
import { remedy } from "./remedies.js";
import { LANG, t } from "./texts.js";

const ORDER = ["removes", "changes_type", "narrows", "needs_values", "safe"];

/** @param design {key, store, saver, faults} */
export async function publishDialog({ key, store, saver, faults }) {
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
  if (saver.revision === null) {
    show(note("", t("nothingChanged")));
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
      remedies.clear();
      draw(found);
    } catch (failure) {
      show(note("danger", failure.message), violations(failure), button(t("retryNow"), "refresh", compare));
    }
  }

  function draw(found) {
    const changes = [...found.changes].sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class));
    const offers = new Map();
    for (const each of changes.filter((one) => one.affected > 0)) offers.set(each.field, [...new Set([...(offers.get(each.field) ?? []), ...(each.remedies ?? [])])]);
    const touched = changes.filter((each) => each.affected > 0).length;
    show(found.base_version ? h("p", {}, t("publishLead", found.base_version, changes.length), " ", touched ? t("publishTouches", touched) : changes.some((each) => each.affected === undefined) ? null : t("publishTouchesNone")) : h("p", {}, t("publishFirst")),
      changes.length ? h("ul.changes-list", {}, changes.map((each) => line(each, offers))) : found.base_version ? note("", t("nothingChanged")) : null);
    if (found.unseen) body.prepend(note("danger", t("unseenTitle")), list(found.unseen));
    go.disabled = Boolean(found.unseen) || !changes.length && Boolean(found.base_version);
    ready();
  }

  /** What can be done is asked once a field, at the first of its changes that touches records. */
  function line(change, offers) {
    const field = store.doc.properties[change.field];
    const offered = change.affected > 0 ? offers.get(change.field) ?? [] : [];
    if (change.affected > 0) offers.delete(change.field);
    return h("li.change-line", {}, h("div.row.row-wrap", {}, h("span.chip.chip-dot", { class: `hue-${{ safe: "green", needs_values: "blue", narrows: "orange", changes_type: "purple", removes: "red" }[change.class] ?? "gray"}` }, t(`class.${change.class}`)), h("b.grow", {}, change.words?.[LANG] ?? change.field)),
      change.of > 0 && change.affected !== undefined && h("p.small.impact", {}, icon(change.affected ? "alert-triangle" : "circle-check", "icon-sm"), h("span", {}, change.affected ? t(change.complete === false ? "affectedAtLeast" : "affected", number(change.affected), number(change.of)) : t("affectedNone", number(change.of))), change.affected > 0 && change.where?.length > 0 && h("a", { href: `/archive/${key}?${change.where.map((each) => `where=${encodeURIComponent(each)}`).join("&")}`, target: "_blank", rel: "noopener" }, t("showThem"), icon("external-link", "icon-sm"))),
      change.of > 0 && change.affected === undefined && h("p.small.impact.muted", {}, icon("eye-off", "icon-sm"), h("span", {}, t("affectedUntold"))),
      change.duplicates?.length > 0 && h("p.small", {}, t("duplicates"), " ", change.duplicates.slice(0, 10).map((each) => h("span.chip.hue-orange", {}, `${each.value} × ${each.records}`))),
      offered.length > 0 && remedy(path, { ...change, remedies: offered }, field, (chosen) => { remedies.set(change.field, chosen); ready(); }));
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
      window.location.assign(`/templates?published=${done.version}`);
    } catch (failure) {
      if (failure.code === "template_outdated") {
        await catchUp(failure.problem.version);
        return;
      }
      body.prepend(note("danger", failure.status === 412 ? t("publishStale") : failure.message), violations(failure) ?? "");
      go.classList.remove("busy", "on");
      go.disabled = failure.status === 412;
      if (failure.status === 412) { dialog.close(); saver.now(); }
    }
  }

  /** Somebody published meanwhile: their version comes into the draft, then one looks again. */
  async function catchUp(version) {
    const template = path.replace(/\/draft$/, "");
    const { body: draft } = await get(path);
    const [began, now] = await Promise.all([get(`${template}/versions/${draft.base_version}`), get(`${template}/versions/${version}`)]);
    dialog.close();
    await saver.catchUp(version, began.body, now.body);
    await publishDialog({ key, store, saver, faults });
  }

  function show(...content) { body.replaceChildren(...content.filter(Boolean)); }
}

const number = (n) => new Intl.NumberFormat(document.documentElement.lang).format(n);
const note = (kind, text) => h("div.note", { class: kind ? `note-${kind}` : "", role: kind ? "alert" : null }, icon(kind ? "alert-triangle" : "info-circle"), h("div", {}, text));
const list = (violations) => h("ul.plain-list", {}, violations.slice(0, 20).map((each) => h("li", {}, each.message)));
const violations = (failure) => failure.problem?.violations?.length ? list(failure.problem.violations) : null;
