// <form data-once>: a second click sends nothing. <form data-autosubmit>: sends itself when a choice changes.
export function once() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.hasAttribute("data-once") || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "true";
    const button = event.submitter ?? form.querySelector("button:not([type=button])");
    button?.classList.add("busy", "on");
    if (form.dataset.busy && button) button.textContent = form.dataset.busy;
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelector(".busy.on")?.classList.remove("busy", "on");
  }));
  document.addEventListener("change", (event) => event.target.closest("form[data-autosubmit]")?.requestSubmit());
}
