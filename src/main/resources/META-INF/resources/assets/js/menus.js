// Menus are <details>: this closes them on Escape, on a click elsewhere, and when another one opens.
export function menus() {
  const open = () => document.querySelectorAll("details[data-menu][open]");
  const close = (menu) => {
    const inside = menu.contains(document.activeElement);
    menu.removeAttribute("open");
    if (inside) menu.querySelector("summary").focus();
  };
  document.addEventListener("click", (event) => {
    open().forEach((menu) => { if (!menu.contains(event.target)) menu.removeAttribute("open"); });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") open().forEach(close);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event);
  });
  document.addEventListener("focusout", (event) => {
    const menu = event.target.closest?.("details[data-menu][open]");
    if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.removeAttribute("open");
  });
}

function move(event) {
  const menu = event.target.closest?.("details[data-menu][open]");
  const items = menu ? [...menu.querySelectorAll(".menu-item")] : [];
  if (!items.length) return;
  const step = event.key === "ArrowDown" ? 1 : -1;
  const at = items.indexOf(document.activeElement);
  items[(at + step + items.length) % items.length].focus();
  event.preventDefault();
}
