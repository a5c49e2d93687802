// Conditions and formulas follow what is typed: the server evaluates the form as it is, and keeps nothing of it.
const PAUSE = 250;

export function live() {
  const form = document.querySelector("form[data-live]");
  if (form) follow(form, (values) => asked(form.dataset.live, values));
}

async function asked(where, values) {
  const answer = await fetch(where, { method: "POST", body: new URLSearchParams(values), headers: { Accept: "application/json", "X-Requested-With": "JavaScript" }, redirect: "error" });
  return answer.ok ? answer.json() : null;
}

/** @param ask what says of a form's values what is hidden and required, and what formulas come to */
export function follow(form, ask) {
  let timer = 0;
  let turn = 0;
  const now = async () => {
    const mine = ++turn;
    try {
      const answer = await ask(new FormData(form));
      if (answer && mine === turn) apply(form, answer);
    } catch { /* the server checks everything again when the form is sent */ }
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(now, PAUSE); };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
}

function apply(form, answer) {
  const hidden = new Set(answer.hidden);
  const required = new Set(answer.required);
  let changed = false;
  form.querySelectorAll("[data-field]").forEach((field) => {
    const absent = hidden.has(field.dataset.field);
    changed ||= absent !== field.hasAttribute("data-absent");
    field.toggleAttribute("data-absent", absent);
    if (!field.hasAttribute("data-masked")) mustBeFilled(field, required.has(field.dataset.field));
  });
  form.querySelectorAll("[data-section]").forEach((section) => {
    const absent = [...section.querySelectorAll("[data-field]")].every((field) => field.hasAttribute("data-absent"));
    section.toggleAttribute("data-absent", absent);
    form.querySelector(`.form-nav a[href="#${CSS.escape(section.id)}"]`)?.toggleAttribute("data-absent", absent);
  });
  Object.entries(answer.formulas).forEach(([key, text]) => result(form.querySelector(`[data-formula="${CSS.escape(key)}"]`), text));
  if (changed) form.querySelector("[data-live-status]").textContent = form.dataset.textChanged;
}

function mustBeFilled(field, needed) {
  field.toggleAttribute("data-required", needed);
  const input = field.querySelector(`#${CSS.escape(field.id)}-input`);
  if (!input) return;
  if (needed) input.setAttribute("aria-required", "true");
  else input.removeAttribute("aria-required");
}

function result(output, text) {
  if (!output || output.textContent === text) return;
  const shown = document.createElement("span");
  shown.textContent = text || "–";
  shown.classList.toggle("muted", !text);
  output.replaceChildren(shown);
}
