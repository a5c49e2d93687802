// htmx: sends the CSRF token, shows the answers to refused requests, and enhances what was swapped in.
import { combos } from "./combo.js";
import { conditions } from "./conditions.js";
import { fail } from "./toasts.js";

export function fragments() {
  const token = document.querySelector("meta[name=csrf]")?.content;
  document.addEventListener("htmx:configRequest", (event) => {
    if (token) event.detail.headers["X-CSRF-Token"] = token;
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const status = event.detail.xhr.status;
    if (status === 401 || status === 499) window.location.reload();
    if (status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:responseError", failed);
  document.addEventListener("htmx:sendError", failed);
  document.addEventListener("htmx:load", (event) => { combos(event.detail.elt); conditions(event.detail.elt); });
}

function failed(event) {
  if (event.detail.xhr?.status !== 499) fail();
}
