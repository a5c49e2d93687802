// The matrix of a role: shows the values that a scope is limited to.
function show(select) {
  for (const values of select.closest("fieldset").querySelectorAll("[data-values]")) {
    values.toggleAttribute("data-off", values.dataset.values !== select.value);
  }
}

document.querySelectorAll("[data-scope]").forEach(show);
document.addEventListener("change", (event) => { if (event.target.matches("[data-scope]")) show(event.target); });
