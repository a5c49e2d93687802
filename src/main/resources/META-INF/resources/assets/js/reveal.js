// A masked value in clear: the form and the answer come into a dialog, which forgets the answer after some seconds and when it is closed.
let timer = 0;

export function reveal() {
  const dialog = document.getElementById("reveal-dialog");
  const body = dialog?.querySelector(".reveal-body");
  if (!dialog) { forget(document, () => window.location.assign(document.querySelector(".reveal [data-close-dialog]").href)); return; }
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== body) return;
    if (!dialog.open) dialog.showModal();
    body.querySelector("textarea")?.focus();
    forget(body, () => dialog.close());
  });
  dialog.addEventListener("close", () => { clearInterval(timer); body.replaceChildren(); });
}

function forget(root, done) {
  clearInterval(timer);
  const answer = root.querySelector("[data-forget]");
  if (!answer) return;
  let left = Number(answer.dataset.forget);
  const show = () => { answer.querySelector("[data-seconds]").textContent = `${left} s`; };
  show();
  timer = setInterval(() => { left -= 1; show(); if (left <= 0) { clearInterval(timer); done(); } }, 1000);
}
