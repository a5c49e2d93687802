// The condition editor shows as many operands as the chosen operator takes.
export function conditions(root) {
  root.querySelectorAll?.("[data-operator]").forEach((select) => {
    const form = select.form;
    const show = () => {
      const arity = Number(select.selectedOptions[0]?.dataset.arity ?? 1);
      form.querySelectorAll("[data-operand]").forEach((operand) => {
        const wanted = Number(operand.dataset.operand || 1) <= arity;
        operand.hidden = !wanted;
        operand.querySelectorAll("input, select").forEach((input) => { input.disabled = !wanted; });
      });
    };
    select.addEventListener("change", show);
    show();
    (form.querySelector("[data-operand] input:not([disabled])") ?? select).focus();
  });
}
