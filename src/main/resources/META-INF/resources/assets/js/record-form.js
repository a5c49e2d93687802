// The form of a record: keeps a draft on the server, warns before unsaved work is left, saves by Ctrl+S.
const PAUSE = 1500;

export function recordForm() {
  const form = document.querySelector("[data-record-form]");
  if (!form) return;
  document.querySelector("[data-focus]")?.focus();
  let dirty = form.hasAttribute("data-dirty");
  let leaving = false;
  const draft = drafts(form);
  const touched = () => { dirty = true; draft.later(); };
  form.addEventListener("input", touched);
  form.addEventListener("change", touched);
  form.addEventListener("submit", () => { leaving = true; draft.stop(); });
  window.addEventListener("pageshow", () => { leaving = false; });
  window.addEventListener("beforeunload", (event) => { if (dirty && !leaving && !draft.kept()) event.preventDefault(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden && dirty && !leaving) draft.now(); });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && (event.key === "s" || event.key === "Enter")) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}

function drafts(form) {
  const status = form.querySelector("[data-draft-status]");
  const say = (name, extra = "") => { status.textContent = form.dataset[name] + extra; };
  let timer = 0;
  let stopped = false;
  let running = null;
  let version = 0;
  let saved = 0;
  const now = async () => {
    clearTimeout(timer);
    if (stopped || saved === version) return;
    if (running) { await running; }
    const wanted = version;
    say("textSaving");
    running = fetch(form.dataset.draft, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Requested-With": "JavaScript" }, redirect: "error" })
      .then((answer) => { if (!answer.ok) throw new Error(String(answer.status)); saved = wanted; say("textSaved", " " + clock()); })
      .catch(() => say("textFailed"))
      .finally(() => { running = null; });
    await running;
  };
  return {
    now,
    kept: () => saved === version,
    later() { version++; say("textDirty"); clearTimeout(timer); timer = setTimeout(now, PAUSE); },
    stop() { stopped = true; clearTimeout(timer); },
  };
}

function clock() {
  return new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).format(new Date());
}
