// The page of all templates: work in the background, removed fields, and templates that begin as a file.
import { Refused, call, get, post } from "./api.js";
import { button, h, icon } from "./dom.js";
import { say, t } from "./texts.js";

const POLL = 2000;
const STAY = 8000;
const FRESH = 60_000;


jobs();
published();
document.addEventListener("click", (event) => { const asked = event.target.closest("[data-removed]"); if (asked) removed(asked.dataset.removed, asked.dataset.name); });
document.querySelector("[data-import]")?.addEventListener("change", (event) => taken(event.target, importFile));
document.querySelector("[data-propose]")?.addEventListener("change", (event) => taken(event.target, proposeFrom));

/** After publishing one arrives here. */
function published() {
  const version = new URLSearchParams(window.location.search).get("published");
  if (!/^\d+$/.test(version ?? "")) return;
  history.replaceState(null, "", window.location.pathname);
  const toast = h("div.toast", {}, icon("circle-check"), h("span.grow", {}, t("published", version)), button(t("close"), "x", () => toast.remove(), { only: true, class: "close" }));
  document.querySelector(".toasts").replaceChildren(toast);
  setTimeout(() => toast.remove(), STAY);
}

/** Shows what runs, until nothing does. */
async function jobs() {
  const box = document.querySelector("[data-jobs]");
  try {
    const { body } = await get("/api/v1/jobs");
    const all = body;
    const shown = all.filter((job) => ["running", "paused", "failed"].includes(job.state) || Date.now() - Date.parse(job.finished_at ?? 0) < FRESH);
    box.hidden = !shown.length;
    box.querySelector("[data-job-list]").replaceChildren(...shown.map(line));
    if (shown.some((job) => job.state === "running")) setTimeout(jobs, POLL);
  } catch (failure) {
    if (!(failure instanceof Refused)) setTimeout(jobs, POLL * 5);
  }
}

function line(job) {
  const name = document.querySelector(`[data-template="${CSS.escape(job.template)}"] b`)?.textContent ?? job.template;
  const text = t(`job.${job.kind}`, name, job.version);
  const steer = (verb) => post(`/api/v1/jobs/${job.id}/${verb}`).then(jobs, jobs);
  const ended = job.state === "done";
  const facts = [t(`job.state.${job.state}`), job.total ? `${number(job.done)} / ${number(job.total)}` : null, job.failed ? t("jobFailed", number(job.failed)) : null, job.attention ? t("jobAttention", number(job.attention)) : null];
  return h("li.job", {}, h("div", {}, h("b", {}, text), " ", h("span.muted.small", {}, facts.filter(Boolean).join(" · "))),
    h("progress.progress", { max: job.total || 1, value: ended ? job.total || 1 : job.done, "aria-label": text }),
    h("div.row", {}, job.state === "running" && button(t("pause"), "player-pause", () => steer("pause")), ["paused", "failed"].includes(job.state) && button(t("resume"), "player-play", () => steer("resume"))),
    job.error && h("p.error", {}, icon("alert-circle"), job.error), job.failures?.length > 0 && failures(job));
}

function failures(job) {
  return h("details.job-failures", {}, h("summary", {}, t("jobShowFailures", job.failures.length)), h("ul.plain-list", {}, job.failures.map((each) => h("li", {}, h("a", { href: `/records/${each.id}` }, each.field ?? each.id), " ", each.reason ?? ""))));
}

const number = (n) => new Intl.NumberFormat(document.documentElement.lang).format(n);

/** Fields that were removed and can be restored for a while. */
async function removed(key, name) {
  const list = h("div.stack-sm", {}, h("p.muted", { role: "status" }, t("loading")));
  const dialog = h("dialog.design-dialog", { "aria-labelledby": "removed-title" }, h("div.dialog-body", {}, h("h2", { id: "removed-title" }, t("removedOf", name)), h("p.muted", {}, t("removedText")), list), h("div.dialog-foot", {}, button(t("close"), null, () => dialog.close(), { small: false, quiet: false })));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  const path = `/api/v1/templates/${encodeURIComponent(key)}/removed`;
  try {
    const { body } = await get(path);
    const all = body;
    list.replaceChildren(...(all.length ? all.map((field) => gone(path, field)) : [h("p", {}, t("nothingRemoved"))]));
  } catch (failure) {
    list.replaceChildren(h("p.error", { role: "alert" }, icon("alert-circle"), failure.message));
  }
}

function gone(path, field) {
  const until = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium" }).format(new Date(field.purge_after));
  const restore = button(t("restoreField"), "archive-restore", async () => {
    try {
      const { body } = await post(`${path}/${encodeURIComponent(field.field)}/restore`);
      row.replaceChildren(icon("circle-check", "icon-sm"), h("span", { role: "status" }, t("restored", body.version)));
    } catch (failure) {
      row.append(h("span.error", { role: "alert" }, failure.message));
    }
  }, { quiet: false, disabled: !field.restorable });
  const row = h("div.pick-line", {}, icon("archive", "icon-sm"), h("span.grow", {}, h("b", {}, say(field.definition?.kedang?.label, field.field)), " ", h("span.muted.small", {}, field.restorable ? t("restoreUntil", until) : t("keyTaken"))), restore);
  return row;
}

async function taken(input, work) {
  const status = document.querySelector("[data-file-status]");
  const [file] = input.files;
  if (!file) return;
  status.replaceChildren(h("p.muted", {}, t("reading", file.name)));
  try {
    await work(file);
  } catch (failure) {
    const lines = (failure.problem?.violations ?? []).slice(0, 5).map((each) => h("div", {}, each.message));
    status.replaceChildren(h("div.error", { role: "alert" }, icon("alert-circle"), h("div", {}, failure.status === 412 ? t("importThere") : failure.message, lines)));
  }
  input.value = "";
}

async function importFile(file) {
  let document;
  try { document = JSON.parse(await file.text()); } catch { throw new Error(t("importNotJson")); }
  const { body } = await post("/api/v1/templates/import", document);
  open(body.key);
}

/** Columns and values of a spreadsheet propose fields and types; the proposal is a draft like any other. */
async function proposeFrom(file) {
  const form = new FormData();
  form.append("file", file);
  form.append("csrf", window.document.querySelector("meta[name=csrf]").content);
  const { body } = await call("POST", "/api/v1/templates/propose", form);
  const proposal = body.document;
  proposal.kedang.key = await freeKey(proposal.kedang.key ?? "template");
  proposal.$id = `urn:kedang:template:${proposal.kedang.key}`;
  await call("PUT", `/api/v1/templates/${proposal.kedang.key}/draft`, proposal, { "If-None-Match": "*" });
  if (body.notes?.length) sessionStorage.setItem(`kedang.design.notes.${proposal.kedang.key}`, JSON.stringify(body.notes));
  open(proposal.kedang.key);
}

/** All there are, drafts among them. */
async function freeKey(wanted) {
  const { body } = await get("/api/v1/templates?all=true");
  const taken = new Set(body.map((each) => each.key));
  for (let n = 1; ; n++) {
    const key = n === 1 ? wanted : `${wanted}_${n}`;
    if (!taken.has(key)) return key;
  }
}

const open = (key) => window.location.assign(`/templates/${encodeURIComponent(key)}/design`);
