// Requests to the service, with the session's token. Refusals are answers too: they carry their status and problem.
const TOKEN = document.querySelector("meta[name=csrf]")?.content ?? "";
const LANGUAGE = document.documentElement.lang;

export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem ?? {};
  }

  get code() { return this.problem.code; }
}

/** @return {status, body, etag}; a failed connection throws a TypeError, a refusal a Refused */
export async function call(method, path, body, headers = {}) {
  const file = body instanceof FormData;
  const answer = await fetch(path, {
    method, redirect: "error", cache: "no-store", body: body === undefined ? undefined : file ? body : JSON.stringify(body),
    headers: { Accept: "application/json", "Accept-Language": LANGUAGE, "X-CSRF-Token": TOKEN, "X-Requested-With": "JavaScript", ...(body !== undefined && !file && { "Content-Type": "application/json" }), ...headers },
  });
  const kind = answer.headers.get("Content-Type") ?? "";
  const content = kind.includes("json") ? await answer.json().catch(() => null) : await answer.text();
  if (!answer.ok) throw new Refused(answer.status, typeof content === "object" ? content : null);
  return { status: answer.status, body: content, etag: answer.headers.get("ETag") };
}

export const get = (path) => call("GET", path);
export const post = (path, body = {}, headers) => call("POST", path, body, headers);

/** The answer, or null when there is none. */
export async function find(path) {
  try {
    return await get(path);
  } catch (refused) {
    if (refused instanceof Refused && refused.status === 404) return null;
    throw refused;
  }
}
