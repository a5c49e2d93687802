// <div data-combo="/archive/product/choices"><select>…</select></div>: the select stays and is what the form sends; a box to search in takes its place.
const PAUSE = 200;
let made = 0;

export function combos(root) {
  root.querySelectorAll?.("[data-combo]:not([data-ready])").forEach((combo) => {
    combo.dataset.ready = "";
    start(combo, combo.querySelector("select"));
  });
}

function start(combo, select) {
  const list = element("ul", { className: "combo-list", id: `combo-${made++}`, role: "listbox", hidden: true });
  const input = box(combo, select, list);
  const clear = element("button", { className: "combo-clear", type: "button", ariaLabel: combo.dataset.textClear });
  clear.textContent = "×";
  select.hidden = true;
  combo.append(input, clear, list);
  const state = { combo, select, input, list, clear, timer: 0, asked: 0 };
  input.addEventListener("input", () => later(state));
  input.addEventListener("focus", () => input.select());
  input.addEventListener("click", () => { if (list.hidden) search(state, ""); });
  input.addEventListener("keydown", (event) => key(state, event));
  input.addEventListener("blur", () => close(state));
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => choose(state, event.target.closest("[role=option]")));
  clear.addEventListener("click", () => { set(state, "", ""); input.focus(); });
  show(state);
}

// Takes over the select's name for screen readers: its id, and what describes it.
function box(combo, select, list) {
  const input = element("input", { className: select.className.replaceAll("select", "input"), type: "text", role: "combobox", autocomplete: "off", id: select.id, placeholder: combo.dataset.textSearch });
  select.removeAttribute("id");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  list.setAttribute("aria-label", combo.dataset.textSearch);
  for (const name of ["aria-describedby", "aria-invalid", "aria-required"]) {
    if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
  }
  return input;
}

function element(name, properties) {
  const made = document.createElement(name);
  const { role, ...rest } = properties;
  if (role) made.setAttribute("role", role);
  return Object.assign(made, rest);
}

function show({ select, input, clear }) {
  input.value = select.value ? select.selectedOptions[0].textContent : "";
  clear.hidden = !select.value;
}

function later(state) {
  clearTimeout(state.timer);
  state.timer = setTimeout(() => search(state, state.input.value), PAUSE);
}

async function search(state, words) {
  const turn = ++state.asked;
  try {
    const answer = await fetch(`${state.combo.dataset.combo}?q=${encodeURIComponent(words.trim())}`, { headers: { Accept: "application/json", "X-Requested-With": "JavaScript" }, redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    const found = await answer.json();
    if (turn === state.asked) open(state, found);
  } catch {
    if (turn === state.asked) note(state, state.combo.dataset.textFailed);
  }
}

function open(state, found) {
  if (found.length === 0) { note(state, state.combo.dataset.textNone); return; }
  state.list.replaceChildren(...found.map((record, i) => {
    const option = element("li", { id: `${state.list.id}-${i}`, role: "option" });
    option.textContent = record.title;
    option.dataset.id = record.id;
    return option;
  }));
  reveal(state);
}

function note(state, text) {
  const line = element("li", { className: "combo-note", role: "presentation" });
  line.textContent = text;
  state.list.replaceChildren(line);
  reveal(state);
}

function reveal(state) {
  if (document.activeElement !== state.input) return;
  state.list.hidden = false;
  state.input.setAttribute("aria-expanded", "true");
  state.input.removeAttribute("aria-activedescendant");
}

function close(state) {
  clearTimeout(state.timer);
  state.asked++;
  state.list.hidden = true;
  state.input.setAttribute("aria-expanded", "false");
  state.input.removeAttribute("aria-activedescendant");
  if (!state.input.value.trim() && state.select.value) set(state, "", "");
  show(state);
}

function key(state, event) {
  if (event.isComposing) return;
  const options = [...state.list.querySelectorAll("[role=option]")];
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" && state.list.hidden) search(state, "");
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") mark(state, options, at + (event.key === "ArrowDown" ? 1 : -1));
  else if (event.key === "Enter" && !state.list.hidden) choose(state, options[at]);
  else if (event.key === "Enter" && state.input.form?.hasAttribute("data-record-form")) { /* a form is not sent from here */ }
  else if (event.key === "Escape" && !state.list.hidden) close(state);
  else return;
  event.preventDefault();
}

function mark(state, options, at) {
  if (options.length === 0) return;
  const next = options[(at + options.length) % options.length];
  options.forEach((option) => option.setAttribute("aria-selected", String(option === next)));
  state.input.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}

function choose(state, option) {
  if (option) set(state, option.dataset.id, option.textContent);
}

function set(state, id, title) {
  const { select, input } = state;
  if (id && ![...select.options].some((option) => option.value === id)) select.add(new Option(title, id));
  select.value = id;
  input.value = title;
  close(state);
  select.dispatchEvent(new Event("change", { bubbles: true }));
}
