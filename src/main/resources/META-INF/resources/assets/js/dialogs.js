// Dialogs: opened by a button that names one, or by a fragment that comes into one; closed by whatever says so in it.
export function dialogs() {
  document.addEventListener("click", (event) => {
    const open = event.target.closest("[data-open]");
    if (open) document.getElementById(open.dataset.open).showModal();
    const close = event.target.closest("dialog [data-close-dialog]");
    if (!close) return;
    event.preventDefault();
    close.closest("dialog").close();
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    const dialog = event.detail.target.closest("dialog[data-fragment]");
    if (dialog && !dialog.open) dialog.showModal();
  });
}
