// The navigation of narrow screens. Without JavaScript it opens by :target; with it, focus and Escape behave.
export function drawer() {
  const nav = document.getElementById("nav");
  if (!nav) return;
  const opener = document.querySelector("[data-drawer-open]");
  const set = (open) => {
    nav.classList.toggle("open", open);
    opener.setAttribute("aria-expanded", String(open));
    (open ? nav.querySelector("a, summary") : opener).focus();
  };
  opener.setAttribute("aria-expanded", "false");
  opener.addEventListener("click", (event) => { event.preventDefault(); set(true); });
  document.querySelectorAll("[data-drawer-close]").forEach((closer) =>
    closer.addEventListener("click", (event) => { event.preventDefault(); set(false); }));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && nav.classList.contains("open")) set(false);
  });
}
