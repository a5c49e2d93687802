// Saves the draft while one designs. Nothing is lost: what cannot be sent is kept in the browser and sent later.
import { Refused, call, find, get } from "./api.js";

const PAUSE = 900;
const RETRY = [2000, 4000, 8000, 15000, 30000];

/** The name of a member, as far as it can be found out. */
async function nameOf(id) {
  const all = await get("/api/v1/members").catch(() => null);
  const member = all?.body.find((each) => each.id === id);
  return member?.name || member?.email || null;
}

/**
 * @param draft {document, revision} or null when there is none on the server yet
 * @param published the document in force, which a draft that does not exist yet begins with; or null
 * @param on {state(name, at), violations(list), conflict(theirs, base)}
 */
export function saver({ key, company, store, draft, published, on }) {
  const template = `/api/v1/templates/${encodeURIComponent(key)}`;
  const path = `${template}/draft`;
  const kept = `kedang.design.unsaved.${company}.${key}`;
  let revision = draft?.revision ?? null;
  let base = draft?.document ?? published;
  /** What was opened is on the server already, as a draft or as published: looking at it makes no draft. */
  let saved = store.doc;
  let timer = 0;
  let running = null;
  let failures = 0;
  let held = false;
  let broughtTo = null;

  store.subscribe((event) => { if (event.kind === "change") later(); });
  window.addEventListener("online", () => now());
  document.addEventListener("visibilitychange", () => { if (document.hidden) now(); });
  window.addEventListener("beforeunload", (event) => { if (dirty()) { keep(); event.preventDefault(); } });

  const dirty = () => saved !== store.doc;

  function later(pause = PAUSE) {
    if (held) return;
    if (failures === 0) on.state("dirty");
    clearTimeout(timer);
    timer = setTimeout(now, pause);
  }

  /** @return promise of whether everything is on the server */
  async function now() {
    clearTimeout(timer);
    if (running) await running;
    if (held || !dirty()) return !dirty();
    running = send(store.doc).finally(() => { running = null; });
    await running;
    return !dirty() && !held;
  }

  async function send(doc) {
    on.state("saving");
    try {
      const { body } = await call("PUT", broughtTo ? `${path}?base=${broughtTo}` : path, doc, revision === null ? { "If-None-Match": "*" } : { "If-Match": `"${revision}"` });
      revision = body.revision;
      base = doc;
      saved = doc;
      failures = 0;
      broughtTo = null;
      localStorage.removeItem(kept);
      on.violations(body.violations);
      if (dirty()) later(); else on.state("saved", new Date());
    } catch (failure) {
      await failed(failure);
    }
  }

  async function failed(failure) {
    keep();
    if (failure instanceof Refused && (failure.status === 412 || failure.code === "template_draft_not_found")) {
      held = true;
      await conflict();
    } else if (failure instanceof Refused && failure.status >= 400 && failure.status < 500 && failure.status !== 408 && failure.status !== 429) {
      on.state(failure.status === 401 || failure.status === 499 || failure.code === "page_expired" ? "signedOut" : "refused", failure.message);
      on.violations(failure.problem.violations ?? []);
    } else {
      on.state(navigator.onLine ? "failed" : "offline");
      const pause = RETRY[Math.min(failures++, RETRY.length - 1)];
      timer = setTimeout(now, pause);
    }
  }

  /** Somebody else saved first, or published or discarded the draft: both documents are laid beside what they began as. */
  async function conflict() {
    on.state("conflict");
    try {
      const draft = await find(path);
      const by = draft && await nameOf(draft.body.updated_by);
      const theirs = draft?.body.document ?? (await find(template))?.body ?? null;
      on.conflict({ base: base ?? {}, mine: store.doc, theirs, gone: !draft, by, at: draft?.body.updated_at }, (merged) => {
        revision = draft ? draft.body.revision : null;
        return goOn(theirs, merged);
      });
    } catch {
      timer = setTimeout(conflict, RETRY[1]);
    }
  }

  function goOn(from, merged) {
    base = from;
    held = false;
    saved = null;
    if (merged) store.change((doc) => { Object.keys(doc).forEach((name) => delete doc[name]); Object.assign(doc, structuredClone(merged)); });
    return now();
  }

  function keep() {
    try {
      localStorage.setItem(kept, JSON.stringify({ document: store.doc, revision, base }));
    } catch { /* the browser's room is full: the server will have it soon */ }
  }

  return {
    now, dirty,
    get revision() { return revision; },
    get base() { return base; },
    /** What an earlier visit could not send, if it is not what the server has. */
    unsent() {
      try {
        const found = JSON.parse(localStorage.getItem(kept) ?? "null");
        return found && JSON.stringify(found.document) !== JSON.stringify(store.doc) ? found : null;
      } catch { return null; }
    },
    /** Goes on with what was not sent, from the revision that it began with. */
    resume(found) {
      revision = found.revision;
      base = found.base;
      store.change((doc) => { Object.keys(doc).forEach((name) => delete doc[name]); Object.assign(doc, found.document); });
    },
    /** Brings a version that somebody published meanwhile into the draft. @param began the document that the draft was made from */
    catchUp(version, began, published) {
      held = true;
      return new Promise((done) => on.conflict({ base: began, mine: store.doc, theirs: published, published: version }, (merged) => {
        broughtTo = version;
        done(goOn(published, merged));
      }));
    },
    forget() { localStorage.removeItem(kept); },
    stop() { held = true; clearTimeout(timer); },
  };
}
