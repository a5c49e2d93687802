// The draft as staff will see it: rendered by the server with the same templates, shown at real widths.
import { button, h, icon } from "./dom.js";
import { LANG, t } from "./texts.js";
import { call, post } from "./api.js";
import { follow } from "../live.js";

const PAUSE = 500;

/** The page without what surrounds it and without its scripts: what it does, this one does for it. */
const still = (page) => page.replace(/<script\b[^>]*><\/script>/g, "").replace("<html ", "<html class=\"js previewing\" ");
const lists = (values) => Object.fromEntries([...new Set(values.keys())].map((name) => [name, values.getAll(name).filter((value) => typeof value === "string")]));
const WIDTHS = { desktop: 1180, phone: 390 };

export function preview(root, store, path) {
  const state = { as: "form", width: window.innerWidth < 700 ? "phone" : "desktop", lang: LANG };
  const frame = h("iframe.preview-frame", { title: t("tab.preview"), sandbox: "allow-same-origin", tabindex: "0" });
  const stage = h("div.preview-stage", {}, frame);
  const status = h("p.preview-status", { role: "status" });
  let timer = 0;
  let turn = 0;
  let wanted = false;
  root.replaceChildren(h("div.preview-bar", {}, pick("as", [["form", "forms", "previewForm"], ["page", "id", "previewPage"]]), pick("width", [["desktop", "device-desktop", "desktop"], ["phone", "device-mobile", "phone"]]), pick("lang", [["zh", null, "lang.zh"], ["en", null, "lang.en"]]),
    h("span.muted.small.grow", {}, t("previewHint"))), status, stage);
  new ResizeObserver(fit).observe(stage);

  function pick(name, options) {
    return h("div.segments", { role: "group", "aria-label": t(`preview.${name}`) }, options.map(([value, symbol, key]) => h("label.segment", {}, h("input", { type: "radio", name: `preview-${name}`, value, checked: state[name] === value, onchange: () => { state[name] = value; load(); } }), h("span", {}, symbol && icon(symbol, "icon-sm"), t(key)))));
  }

  async function load() {
    clearTimeout(timer);
    const mine = ++turn;
    try {
      const { body } = await call("POST", `${path}?as=${state.as}&lang=${state.lang}`, store.doc, { Accept: "text/html" });
      if (mine !== turn) return;
      status.replaceChildren();
      const top = frame.contentDocument?.documentElement.scrollTop ?? 0;
      frame.onload = () => { inert(frame.contentDocument); alive(frame.contentDocument); fit(); frame.contentDocument.documentElement.scrollTop = top; };
      frame.srcdoc = still(body);
      fit();
    } catch (failure) {
      if (mine === turn) status.replaceChildren(icon("alert-circle", "icon-sm"), ` ${t("previewFailed")} `, failure.message ?? "", " ", button(t("retryNow"), "refresh", load));
    }
  }

  /** The phone is as wide as a phone; the desktop is scaled down where there is less room. */
  function fit() {
    const width = WIDTHS[state.width];
    const scale = Math.min(1, (stage.clientWidth - 2) / width);
    stage.classList.toggle("phone", state.width === "phone");
    frame.style.width = `${width}px`;
    const high = state.width === "phone" ? 780 : Math.max(560, frame.contentDocument?.body?.scrollHeight ?? 0) + 2;
    frame.style.height = `${high}px`;
    frame.style.transform = `scale(${scale})`;
    stage.style.height = `${Math.ceil(high * scale) + 2}px`;
  }

  /** Conditions and formulas follow what is typed into the preview, as the draft has them. */
  function alive(doc) {
    const form = doc?.querySelector("form[data-live]");
    if (form) follow(form, async (values) => (await post(`${path}/live?lang=${state.lang}`, { document: store.doc, values: lists(values) })).body);
  }

  /** Nothing of the preview leads anywhere. */
  function inert(doc) {
    doc?.addEventListener("click", (event) => { if (event.target.closest("a, button[type=submit], button:not([type])")) event.preventDefault(); });
    doc?.addEventListener("submit", (event) => event.preventDefault());
  }

  return {
    show() { wanted = true; load(); },
    hide() { wanted = false; },
    changed() { if (wanted) { clearTimeout(timer); timer = setTimeout(load, PAUSE); } },
  };
}
