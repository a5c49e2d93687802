// The watermark's style sheet says what holds on this page. Its mark is laid over the page twice, as a pseudo-element and as an element; who takes away
// either, or the style sheet, gets it back and is reported. This deters; it prevents nothing: see docs/watermark.md.
import { blocked } from "./toasts.js";

const OFTEN = 2000;
const EDITABLE = "input, textarea, [contenteditable]";

export function watermark() {
  const sheet = document.querySelector("link[data-watermark]");
  if (!sheet) return;
  const href = sheet.getAttribute("href");
  const begin = () => {
    const rules = getComputedStyle(document.documentElement).getPropertyValue("--kd-deter");
    if (rules.includes("mark")) guard(href, rules);
  };
  if (sheet.sheet) begin(); else sheet.addEventListener("load", begin, { once: true });
}

function guard(href, rules) {
  lay();
  const look = () => { if (!whole(href)) restore(href); };
  let asked = 0;
  const soon = () => { asked ||= requestAnimationFrame(() => { asked = 0; look(); }); };
  new MutationObserver(soon).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["class", "style", "hidden", "href", "disabled", "media", "rel"] });
  setInterval(look, OFTEN);
  if (rules.includes("copy")) block(["copy", "cut"], "copy");
  if (rules.includes("drag")) block(["dragstart"], "drag");
  if (rules.includes("print")) printing();
}

function lay() {
  const mark = document.createElement("div");
  mark.className = "kd-mark";
  mark.setAttribute("aria-hidden", "true");
  document.body.append(mark);
}

function whole(href) {
  const mark = document.querySelector("body > .kd-mark");
  const sheet = document.querySelector("link[data-watermark]");
  if (!mark || !sheet || sheet.getAttribute("href") !== href || sheet.disabled || sheet.media || sheet.rel !== "stylesheet" || mark.hidden || mark.className !== "kd-mark") return false;
  if (!sheet.sheet) return true;
  return seen(getComputedStyle(mark)) && seen(getComputedStyle(document.body, "::after"));
}

function seen(style) {
  return style.display !== "none" && style.visibility === "visible" && Number(style.opacity) > 0.5 && style.position === "fixed" && style.backgroundImage.includes("/watermark/mark.svg")
    && style.transform === "none" && style.clipPath === "none" && Number(style.zIndex) > 1000000;
}

function restore(href) {
  document.querySelectorAll(".kd-mark").forEach((mark) => mark.remove());
  const old = document.querySelector("link[data-watermark]");
  const fresh = document.createElement("link");
  fresh.rel = "stylesheet";
  fresh.href = href;
  fresh.setAttribute("data-watermark", "");
  if (old) old.replaceWith(fresh); else document.head.append(fresh);
  document.body.removeAttribute("style");
  document.documentElement.removeAttribute("style");
  lay();
  report("watermark");
}

function block(events, what) {
  for (const event of events) {
    document.addEventListener(event, (happened) => {
      if (what === "copy" && happened.target.closest?.(EDITABLE) && !happened.target.closest("[data-masked]")) return;
      if (what === "drag" && happened.target.closest?.("[draggable=true]")) return;
      happened.preventDefault();
      happened.stopImmediatePropagation();
      tell(what);
    }, true);
  }
}

function printing() {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p") {
      event.preventDefault();
      tell("print");
    }
  }, true);
  window.addEventListener("beforeprint", () => report("print"));
}

function tell(what) {
  blocked(what);
  report(what);
}

const told = new Map();

function report(what) {
  const now = Date.now();
  if (now - (told.get(what) ?? 0) < 30000) return;
  told.set(what, now);
  fetch("/api/v1/deterrence", {
    method: "POST", redirect: "error", keepalive: true, body: JSON.stringify({ what, page: location.pathname }),
    headers: { "Content-Type": "application/json", "X-CSRF-Token": document.querySelector("meta[name=csrf]")?.content ?? "", "X-Requested-With": "JavaScript" },
  }).catch(() => {});
}
