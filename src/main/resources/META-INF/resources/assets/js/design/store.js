// What is being designed: the document with its history, what is selected, and everybody who wants to know.
const DEPTH = 200;
const TOGETHER_MILLIS = 1500;

export function makeStore(doc, selection) {
  let past = [];
  let future = [];
  let present = { doc, selection };
  let last = { tag: null, at: 0 };
  const listeners = [];
  const tell = (event) => listeners.forEach((listen) => listen(event));

  /** Typing in one place is one step of the history. */
  const together = (tag) => tag && tag === last.tag && Date.now() - last.at < TOGETHER_MILLIS;

  return {
    get doc() { return present.doc; },
    get selection() { return present.selection; },
    get canUndo() { return past.length > 0; },
    get canRedo() { return future.length > 0; },

    /** @param listen called with {kind: "change"|"select"|"violations", origin, doc changed or not} */
    subscribe(listen) { listeners.push(listen); },

    /**
     * Changes the document. @param work gets a copy; answers what to select, or nothing to keep the selection
     * @param how {tag: changes with the same tag shortly after each other are undone together, origin: who need not be told}
     */
    change(work, { tag = null, origin = null } = {}) {
      const next = structuredClone(present.doc);
      const selected = work(next);
      if (!together(tag)) {
        past = [...past.slice(1 - DEPTH), present];
      }
      last = { tag, at: Date.now() };
      future = [];
      present = { doc: next, selection: selected ?? present.selection };
      tell({ kind: "change", origin });
    },

    select(next, { origin = null, quiet = false } = {}) {
      present = { ...present, selection: next };
      last = { tag: null, at: 0 };
      if (!quiet) tell({ kind: "select", origin });
    },

    undo() { return travel(past, future, "undo"); },
    redo() { return travel(future, past, "redo"); },
    announce(event) { tell(event); },
  };

  function travel(from, to, origin) {
    if (!from.length) return false;
    to.push(present);
    present = from.pop();
    last = { tag: null, at: 0 };
    tell({ kind: "change", origin });
    return true;
  }
}
