// Tells the server the browser's time zone, so that times on pages are local.
export function zone() {
  const name = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (name) document.cookie = `kedang_zone=${encodeURIComponent(name)}; path=/; max-age=31536000; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
}
