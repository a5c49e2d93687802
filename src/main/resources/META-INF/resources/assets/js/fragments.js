// htmx: sends the CSRF token, shows the answers to refused requests, and enhances what was swapped in.
import { conditions } from "./conditions.js";

export function fragments() {
  const token = document.querySelector("meta[name=csrf]")?.content;
  document.addEventListener("htmx:configRequest", (event) => {
    if (token) event.detail.headers["X-CSRF-Token"] = token;
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const status = event.detail.xhr.status;
    if (status === 401) window.location.reload();
    if (status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:load", (event) => conditions(event.detail.elt));
}
