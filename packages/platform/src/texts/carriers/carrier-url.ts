import { isOneLine } from "../../contacts/field-problem.ts";

/** A name of 253, a login and a long password. */
export const LONGEST_CARRIER_URL = 2_000;

/** By SMPP in the open or encrypted, or by HTTP, which carries a login and is encrypted always. */
export const CARRIER_SCHEMES = ["smpp:", "ssmpp:", "https:"] as const;

const EXPECTED =
  "smpp://, ssmpp:// or https:// with a host and a login, such as ssmpp://name:password@carrier.example.org:3550";

/** Why a URL names no carrier; `null` where it does. Quotes nothing of it. */
export function carrierUrlProblem(text: string): string | null {
  return isCarrierUrl(text) ? null : EXPECTED;
}

function isCarrierUrl(text: string): boolean {
  if (text.length > LONGEST_CARRIER_URL || !isOneLine(text)) return false;
  const url = URL.parse(text);
  if (url === null || !(CARRIER_SCHEMES as readonly string[]).includes(url.protocol)) return false;
  return url.hostname !== "" && url.hash === "" && isDecodable(url.username + url.password);
}

/** A lone `%` is what a pasted password often holds. */
function isDecodable(text: string): boolean {
  try {
    return isOneLine(decodeURIComponent(text));
  } catch {
    return false;
  }
}
