// The view of a conflict: what the other admin changed, what I changed, and which of both stays.
import { button, h, icon } from "./dom.js";
import { compare, differences, merge } from "./merge.js";
import { say, t } from "./texts.js";

/** @param versions {base, mine, theirs, by, at, gone: the draft was published or discarded, published: the version that came between} @param done called with the merged document */
export function conflictDialog(versions, done) {
  const { base, mine, theirs } = versions;
  const all = theirs ? compare(base, mine, theirs) : [];
  const choices = new Map(all.filter((each) => each.by === "both").map((each) => [each.unit, "mine"]));
  const dialog = h("dialog.design-dialog", { "aria-labelledby": "conflict-title" });
  dialog.append(h("div.dialog-body", {}, h("h2", { id: "conflict-title" }, t("conflictTitle")), h("p.muted", {}, lead(versions)),
    part("both", t("conflictBoth")), part("theirs", t("conflictTheirs")), part("mine", t("conflictMine"))),
  h("div.dialog-foot", {}, choices.size > 1 && button(t("allTheirs"), null, () => every("theirs"), { small: false }), choices.size > 1 && button(t("allMine"), null, () => every("mine"), { small: false }), button(t("saveMerged"), "git-merge", finish, { primary: true, small: false })));
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();

  function lead({ published, gone, by, at }) {
    if (published) return t("conflictPublished", published);
    return gone ? t("conflictGone") : t("conflictText", by ?? t("anotherAdmin"), time(at));
  }

  function part(by, title) {
    const mineOf = all.filter((each) => each.by === by);
    if (!mineOf.length) return null;
    const lines = mineOf.map(by === "both" ? decision : (each) => h("li.merge-line", {}, icon(by === "mine" ? "user" : "users", "icon-sm"), h("span", {}, h("b", {}, nameOf(each)), " ", verb(each, by))));
    return h("section.merge-part", {}, h("h3", {}, title, h("span.section-count", {}, mineOf.length)), h("ul", {}, lines));
  }

  function decision(each) {
    const name = `merge-${each.unit}`;
    const option = (who) => h("label.merge-option", {}, h("input", { type: "radio", name, value: who, checked: choices.get(each.unit) === who, onchange: () => choices.set(each.unit, who) }),
      h("span.merge-card", {}, h("b", {}, t(who === "mine" ? "keepMine" : "takeTheirs")), each[who] === undefined ? h("span.merge-gone", {}, t("merge.removed")) : shown(each, who)));
    return h("li.merge-choice", {}, h("div.strong", {}, nameOf(each)), h("div.merge-both", { role: "radiogroup", "aria-label": nameOf(each) }, option("theirs"), option("mine")));
  }

  /** What this side has where the two differ. */
  function shown(each, who) {
    const other = who === "mine" ? "theirs" : "mine";
    const found = differences(each[who], each[other]).slice(0, 8);
    return h("dl.merge-diff", {}, found.map(({ name, a }) => h("div", {}, h("dt", {}, propertyName(name)), h("dd", {}, a ?? "–"))));
  }

  function nameOf({ unit, mine: m, theirs: s, base: b }) {
    const [kind, key] = unit.split(/:(.*)/s);
    const value = m ?? s ?? b;
    if (kind === "field") return say(value?.kedang?.label, key);
    if (kind === "section") return `${t("section")}: ${say(value?.label, key)}`;
    return kind === "sections" ? t("merge.sections") : t(`merge.${key}`);
  }

  function verb(each, by) {
    const now = each[by];
    return h("span.muted", {}, t(each.base === undefined ? "merge.added" : now === undefined ? "merge.removed" : "merge.changed"));
  }

  function every(who) {
    choices.forEach((_, unit) => choices.set(unit, who));
    dialog.querySelectorAll(`input[value=${who}]`).forEach((input) => { input.checked = true; });
  }

  function finish() {
    dialog.close();
    dialog.remove();
    done(theirs ? merge(base, mine, theirs, (unit) => choices.get(unit)) : null);
  }
}

const SIMPLE = { "kedang.label.zh": ["label", "zh"], "kedang.label.en": ["label", "en"], "kedang.help.zh": ["help", "zh"], "kedang.help.en": ["help", "en"], "label.zh": ["label", "zh"], "label.en": ["label", "en"] };

function propertyName(name) {
  if (SIMPLE[name]) return `${t(SIMPLE[name][0])} (${t(`lang.${SIMPLE[name][1]}.short`)})`;
  const last = name.replace("required_", "required").split(".").pop();
  const text = t(last);
  return text === last ? name.replace("kedang.", "") : text;
}

function time(at) {
  return at ? new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" }).format(new Date(at)) : "";
}
