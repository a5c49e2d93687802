// Shows which of the password rules are met while typing, and the password itself on request.
const RULES = {
  length: (text) => [...text].length >= 10,
  varied: (text) => new Set(text).size > 1,
  email: (text, email) => text !== "" && text.toLowerCase() !== email.toLowerCase(),
};

export function password() {
  const input = document.querySelector("[data-password]");
  if (!input) return;
  const rules = document.querySelector(input.dataset.password).querySelectorAll("[data-rule]");
  const email = document.getElementById("email");
  const check = () => rules.forEach((rule) => rule.classList.toggle("met", RULES[rule.dataset.rule](input.value, email?.value ?? "")));
  input.addEventListener("input", check);
  email?.addEventListener("input", check);
  check();
  document.querySelectorAll("[data-reveal]").forEach((button) => button.addEventListener("click", () => {
    const target = document.querySelector(button.dataset.reveal);
    const shown = target.type === "text";
    target.type = shown ? "password" : "text";
    button.setAttribute("aria-pressed", String(!shown));
  }));
}
