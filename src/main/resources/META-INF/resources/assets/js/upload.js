// A file that is larger than the server takes is said so before it is sent.
export function uploads(root) {
  for (const input of root.querySelectorAll("input[type=file][data-most]")) {
    input.addEventListener("change", () => {
      const tooLarge = input.files[0]?.size > Number(input.dataset.most);
      input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
      input.reportValidity();
    });
  }
}
