// <button data-copy="input-id" data-copied="Copied">: puts the input's text on the clipboard and says so.
export function copies() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const input = document.getElementById(button.dataset.copy);
    input.select();
    await navigator.clipboard.writeText(input.value).catch(() => document.execCommand("copy"));
    button.querySelector("span").textContent = button.dataset.copied;
  });
}
