import type { UrlPattern } from "./platform.ts";

/** Writes a pattern as people read it: `list-manage.com/track/open.php?u=`, tokens as `…`. */
export function formOf({ host, label, path }: UrlPattern): string {
  const where = host ?? (label === undefined ? "" : `${label}.*`);
  return where + (path ? readable(path.source) : "");
}

function readable(source: string): string {
  return source
    .replace(/\(\?:[$&/|\\?]+\)/g, "")
    .replace(/\(\?![^()]*\)/g, "")
    .replace(/\(\?:\[\^#\]\*&\)\?/g, "…&")
    .replace(/(?:\[[^[\]]*\]|\\[wd])(?:\{[^}]*\}|[+*?])?/g, "…")
    .replace(/\)\{[^}]*\}/g, ")")
    .replace(/\\b|[\^$]/g, "")
    .replace(/\(\?:/g, "(")
    .replace(/\\(.)/g, "$1")
    .replace(/…+/g, "…");
}
