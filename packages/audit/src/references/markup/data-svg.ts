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
  const comma = url.indexOf(",");
  const body = url.slice(comma + 1);
  const isBase64 = /;base64$/i.test(url.slice(0, comma));
  const svg = isBase64 ? decodeBase64(body.replace(/\s+/g, "")) : (decodePercent(body) ?? body);
  return [...(svg ?? "").matchAll(REMOTE_IN_SVG)].map((match) => match[1] ?? "");
}
