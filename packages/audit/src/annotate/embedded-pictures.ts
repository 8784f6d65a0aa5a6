import { decodeBody } from "../mime/body.ts";
import type { Part } from "../mime/message.ts";

/** All pictures of one message together; larger ones are drawn as empty boxes. */
const MAX_EMBEDDED_BYTES = 8 * 1024 * 1024;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Pictures that travel inside the message, as `data:` URLs by their content id. */
export function embeddedPictures(
  bytes: Uint8Array,
  parts: readonly Part[],
): ReadonlyMap<string, string> {
  const pictures = new Map<string, string>();
  let left = MAX_EMBEDDED_BYTES;
  for (const part of parts) {
    if (!part.contentId || !/^image\/(?:png|gif|jpe?g|webp)$/.test(part.type)) continue;
    const body = decodeBody(bytes, part).bytes;
    if (body.length > left) continue;
    left -= body.length;
    pictures.set(part.contentId, `data:${part.type};base64,${base64(body)}`);
  }
  return pictures;
}

function base64(bytes: Uint8Array): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const left = bytes.length - i;
    out += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | (b >> 4));
    out += left > 1 ? ALPHABET.charAt(((b & 15) << 2) | (c >> 6)) : "=";
    out += left > 2 ? ALPHABET.charAt(c & 63) : "=";
  }
  return out;
}
