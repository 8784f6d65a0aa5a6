/**
 * Where counted links lead, judged without the auditor's own decoders: every piece of an address
 * is percent-decoded and read as base64, and what then looks like a web address is what the link
 * holds. Crude on purpose; a link that holds several is left out.
 */
import type { AuditDocument } from "@consentry/audit";

import type { LabelledMessage } from "./labels.ts";
import type { Score } from "./score.ts";

/** Decodings within decodings; links in use go three deep. */
const DEEPEST = 3;

/** Whether the destinations that links hold in readable form were read, and no others. */
export function scoreHeldDestinations(
  { links }: AuditDocument,
  { file, rules }: LabelledMessage,
  chain: Score,
): void {
  for (const { url, destination } of links) {
    if (!/^https?:/i.test(url) || rules.functional.some((rule) => new RegExp(rule).test(url))) {
      continue;
    }
    const held = hostsHeld(url);
    const said = destination === null ? null : hostOf(destination);
    const what = `${file} ${url.slice(0, 120)}`;
    if (held.size > 1) continue;
    const [wanted] = held;
    if (wanted !== undefined && said === wanted) chain.right();
    else if (wanted !== undefined && said === null) chain.missed(`${what} holds ${wanted}`);
    else if (said !== null && said !== wanted) chain.wrong(`${what} said ${said}`);
  }
}

/** Hosts of web addresses inside an address, other than its own. */
function hostsHeld(url: string): ReadonlySet<string> {
  const own = hostOf(url);
  const held = new Set<string>();
  let texts = [url.slice(url.indexOf("/", 8) + 1)];
  for (let depth = 0; depth < DEEPEST; depth++) {
    texts = texts.flatMap((text) => [unescaped(text), ...piecesOf(text).map(fromBase64)]);
    for (const text of texts) {
      for (const found of text.matchAll(/https?:\/\/[\w.-]+\.[a-z]{2,}/gi)) {
        const host = hostOf(found[0]);
        if (host !== null && host !== own) held.add(host);
      }
    }
  }
  return held;
}

function piecesOf(text: string): readonly string[] {
  return text.split(/[/?&=#;,~|.:"\s]/).filter((piece) => /^[\w+-]{16,}$/.test(piece));
}

function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function fromBase64(piece: string): string {
  return Buffer.from(piece, "base64").toString("latin1");
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host.toLowerCase() : null;
}
