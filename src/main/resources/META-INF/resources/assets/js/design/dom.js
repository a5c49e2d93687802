// Elements are built, never parsed: texts of people can only become text.
const ASSETS = document.querySelector("link[rel=icon]").getAttribute("href").replace(/\/[^/]*$/, "");
const SVG = "http://www.w3.org/2000/svg";

/** h("button.btn.btn-sm", {type: "button", onclick}, "text", child…); null children are left out. */
export function h(what, props = {}, ...children) {
  const [tag, ...classes] = what.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(props ?? {})) set(element, name, value);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "class") element.classList.add(...value.split(" ").filter(Boolean));
  else if (name === "dataset") Object.assign(element.dataset, value);
  else if (name === "value" || name === "checked" || name === "selected" || name === "disabled" || name === "indeterminate") element[name] = value;
  else element.setAttribute(name, value === true ? "" : String(value));
}

export function icon(name, ...classes) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", ["icon", ...classes].join(" "));
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${ASSETS}/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** A button with an icon and, unless it is only the icon, a text. */
export function button(text, symbol, onclick, { quiet = true, only = false, danger = false, primary = false, small = true, ...props } = {}) {
  const classes = ["btn", small && "btn-sm", primary ? "btn-primary" : quiet && "btn-quiet", only && "btn-icon", danger && "btn-danger-quiet"].filter(Boolean);
  return h(`button.${classes.join(".")}`, { type: "button", onclick, ...(only && { "aria-label": text, title: text }), ...props }, symbol && icon(symbol), only ? null : text);
}

/** Remembers where the focus was by its data-at, runs the work, and puts it back. */
export function keepingFocus(root, work) {
  const active = root.contains(document.activeElement) ? document.activeElement : null;
  const at = active?.dataset.at;
  const range = active && "selectionStart" in active ? [active.selectionStart, active.selectionEnd] : null;
  const scroll = root.scrollTop;
  work();
  root.scrollTop = scroll;
  if (!at) return;
  const next = root.querySelector(`[data-at="${CSS.escape(at)}"]`);
  next?.focus({ preventScroll: true });
  if (next && range && range[0] !== null && "setSelectionRange" in next) {
    try { next.setSelectionRange(...range); } catch { /* inputs of numbers have no range */ }
  }
}
