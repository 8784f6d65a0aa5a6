import { decodeBase64, decodePercent } from "../../identity/decodings.ts";

const DATA_SVG = /^\s*data:image\/svg/i;
const REMOTE_IN_SVG = /(?:href\s*=\s*["']|url\(\s*["']?)((?:https?:)?\/\/[^"')\s]+)/gi;

export function isDataSvg(url: string): boolean {
  return url.length > 14 && DATA_SVG.test(url);
}

/**
 * Remote URLs inside a drawing that travels as a `data:` URL. Browsers do not load them in an
 * image; some mail programs do. A drawing is looked through as far as values are.
 */
export function urlsInDataSvg(url: string): string[] {
  return [...(textInData(url) ?? "").matchAll(REMOTE_IN_SVG)].map((match) => match[1] ?? "");
}

/** What a `data:` URL holds, as text (RFC 2397); looked through as far as values are. */
export function textInData(url: string): string | null {
  const comma = url.indexOf(",");
  if (comma < 0) return null;
  const body = url.slice(comma + 1);
  const isBase64 = /;\s*base64\s*$/i.test(url.slice(0, comma));
  return isBase64 ? decodeBase64(body.replace(/\s+/g, "")) : (decodePercent(body) ?? body);
}
