// <form data-confirm="dialog-id">: asks in a native dialog before the form is sent.
export function confirmations() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const dialog = form.dataset.confirm && document.getElementById(form.dataset.confirm);
    if (!dialog || form.dataset.confirmed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const slot = dialog.querySelector("[data-confirm-slot]");
    if (slot) slot.textContent = form.dataset.confirmName ?? "";
    dialog.querySelector("[data-dialog-cancel]").onclick = () => dialog.close();
    dialog.querySelector("[data-dialog-ok]").onclick = () => {
      form.dataset.confirmed = "true";
      dialog.close();
      form.requestSubmit();
    };
    dialog.showModal();
  }, true);
}
