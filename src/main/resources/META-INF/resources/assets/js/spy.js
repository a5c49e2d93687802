// Marks the section of a form that is in view, and brings the field of a violation into view with the focus in it.
export function spy() {
  const nav = document.querySelector("[data-spy]");
  if (nav) watch(nav);
  document.addEventListener("click", (event) => {
    const jump = event.target.closest("a[data-jump]");
    const field = jump && document.getElementById(jump.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.closest("details:not([open])")?.setAttribute("open", "");
    field.scrollIntoView({ block: "center" });
    const input = field.querySelector("[contenteditable], [aria-invalid=true]:not([hidden])") ?? field.querySelector("input:not([type=hidden]), select:not([hidden]), textarea, button");
    input?.focus({ preventScroll: true });
  });
}

function watch(nav) {
  const links = new Map([...nav.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
  const seen = new Set();
  const observer = new IntersectionObserver((entries) => {
    entries.forEach((entry) => entry.isIntersecting ? seen.add(entry.target.id) : seen.delete(entry.target.id));
    const first = [...links.keys()].find((id) => seen.has(id));
    links.forEach((link, id) => link.classList.toggle("here", id === first));
  }, { rootMargin: "-15% 0px -55% 0px" });
  links.forEach((_, id) => { const section = document.getElementById(id); if (section) observer.observe(section); });
}
