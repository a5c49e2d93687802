// The matrix of a role: shows the values that a scope is limited to, and opens dialogs.
function show(select) {
  for (const values of select.closest("fieldset").querySelectorAll("[data-values]")) {
    values.toggleAttribute("data-off", values.dataset.values !== select.value);
  }
}

document.querySelectorAll("[data-scope]").forEach(show);
document.addEventListener("change", (event) => { if (event.target.matches("[data-scope]")) show(event.target); });
document.addEventListener("click", (event) => {
  const open = event.target.closest("[data-open]");
  if (open) document.getElementById(open.dataset.open).showModal();
  event.target.closest("[data-close-dialog]")?.closest("dialog").close();
});
