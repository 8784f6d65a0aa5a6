import { scanHtml } from "../html/scan-html.ts";
import { markupOf, TagReader } from "../references/markup/tag-reader.ts";

/** WHATWG HTML §4.2.5.3: a number alone reloads the page, and only what follows it is an address. */
const REFRESH = /^\s*[\d.]+(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?["']?([^"']+)/i;

/** Where a page sends its visitor on by `meta refresh`, as written; `null` when it stays. */
export function metaRefresh(html: string): string | null {
  const tags = new TagReader(markupOf(html));
  let target: string | null = null;
  scanHtml(html, 0, html.length, {
    startTag(tag) {
      if (target !== null || tag.name !== "meta") return;
      tags.open(tag);
      if (tags.find("http-equiv")?.value.trim().toLowerCase() !== "refresh") return;
      target = REFRESH.exec(tags.find("content")?.value ?? "")?.[1]?.trim() ?? null;
    },
    endTag: () => undefined,
    text: () => undefined,
    comment: () => undefined,
  });
  return target;
}
