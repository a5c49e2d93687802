// Toasts leave after a while, unless one is looking at them.
const STAY = 8000;

export function toasts() {
  document.querySelectorAll("[data-toast]").forEach(show);
}

/** Says that a request did not succeed. */
export function fail() {
  const template = document.getElementById("toast-failed");
  const toast = template.content.firstElementChild.cloneNode(true);
  document.querySelector(".toasts").replaceChildren(toast);
  show(toast);
}

/** Says why something is not allowed here. @param what copy, print or drag */
export function blocked(what) {
  const toast = document.getElementById("toast-blocked").content.firstElementChild.cloneNode(true);
  const text = toast.querySelector("[data-copy]");
  text.textContent = text.dataset[what];
  document.querySelector(".toasts").replaceChildren(toast);
  show(toast);
}

function show(toast) {
  let timer = setTimeout(() => toast.remove(), STAY);
  const hold = () => clearTimeout(timer);
  const go = () => { hold(); timer = setTimeout(() => toast.remove(), STAY / 2); };
  toast.addEventListener("pointerenter", hold);
  toast.addEventListener("focusin", hold);
  toast.addEventListener("pointerleave", go);
  toast.querySelector("[data-toast-close]")?.addEventListener("click", () => toast.remove());
}
