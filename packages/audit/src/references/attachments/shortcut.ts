import { asBytes, remoteAddress, type AttachmentContent, type Named } from "./named.ts";

/** `URL=` leads somewhere; an icon is fetched as soon as a folder shows the file. */
const LINE = /^[ \t]*(URL|BaseURL|IconFile|Icon)[ \t]*=[ \t]*(\S+)/gim;

const IN_CLEAR = /https?:\/\/[!-~]{3,2000}/gi;

/** Internet shortcuts (`.url`, `.desktop`, `.webloc`): a line or element each. */
export function readShortcut(bytes: Uint8Array): AttachmentContent {
  const text = asBytes(bytes);
  const named: Named[] = [];
  for (const match of text.matchAll(LINE)) {
    const [whole, element = "", target = ""] = match;
    const url = remoteAddress(target);
    const end = match.index + whole.length;
    const use = /icon/i.test(element) ? "fetch" : "link";
    if (url !== null) named.push({ url, element, use, span: { start: end - target.length, end } });
  }
  const inElement = /<string>(https?:[^<]{1,4000})<\/string>/gi;
  for (const match of text.matchAll(inElement)) {
    const url = remoteAddress(match[1] ?? "");
    const start = match.index + 8;
    const span = { start, end: start + (match[1] ?? "").length };
    if (url !== null) named.push({ url, element: "string", use: "link", span });
  }
  return { named, isPartial: false };
}

/** Shell links (`.lnk`): addresses of icons and targets stand in them in one or two bytes a letter. */
export function readShellLink(bytes: Uint8Array): AttachmentContent {
  const text = asBytes(bytes);
  const seen = new Set<string>();
  for (const written of [text, text.replaceAll("\0", "")]) {
    for (const [target] of written.matchAll(IN_CLEAR)) {
      const url = remoteAddress(target);
      if (url !== null) seen.add(url);
    }
  }
  const named = [...seen].map((url): Named => ({ url, element: "lnk", use: "fetch", span: null }));
  return { named, isPartial: false };
}
