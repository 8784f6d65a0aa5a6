import { request } from "node:https";

import { err, ok, type Result } from "@consentry/kernel";
import type { FetchText, Lookup } from "@consentry/mail";

import { isPublicAddress } from "../../webhooks/telling/public-address.ts";

/** RFC 8461 §3.3 proposes one minute; whoever looks at a page does not wait so long. */
const TIMEOUT_MS = 10_000;

/** RFC 8461 §3.3: a server may stop there. */
const MOST_BYTES = 64 * 1024;

interface Manner {
  readonly lookup: Lookup;
  /** Whether the text may lie in a private network. */
  readonly mayBePrivate: boolean;
}

/**
 * Fetches a small text over HTTPS from a public server, following no redirect. The connection goes
 * to an address that was checked: a name that changes in between changes nothing. Never rejects.
 */
export function fetchTextWith({ lookup, mayBePrivate }: Manner): FetchText {
  return async (address) => {
    const url = URL.parse(address);
    if (url?.protocol !== "https:") return err("not-https");
    const found = await addressesOf(url.hostname, lookup);
    const [host] = found;
    if (host === undefined) return err("no-such-host");
    if (!mayBePrivate && !found.every(isPublicAddress)) return err("private-address");
    return get(url, host);
  };
}

async function addressesOf(name: string, lookup: Lookup): Promise<readonly string[]> {
  const four = await lookup(name, "A");
  if (four.ok && four.value.length > 0) return four.value;
  const six = await lookup(name, "AAAA");
  return six.ok ? six.value : [];
}

function get(url: URL, host: string): Promise<Result<string, string>> {
  const deadline = AbortSignal.timeout(TIMEOUT_MS);
  return new Promise((resolve) => {
    const failed = ({ code = "" }: NodeJS.ErrnoException): void => {
      if (deadline.aborted) resolve(err("timeout"));
      else resolve(err(/CERT|SSL|TLS|SELF_SIGNED/.test(code) ? "bad-certificate" : "unreachable"));
    };
    const asked = request({
      host,
      // The certificate is held against the name, although the connection goes to the address.
      servername: url.hostname,
      port: url.port || 443,
      path: url.pathname,
      agent: false,
      signal: deadline,
      headers: { host: url.host, "user-agent": "Consentry (domain check)" },
    });
    asked.on("error", failed);
    asked.on("response", (response) => {
      const { statusCode = 0, headers } = response;
      if (statusCode !== 200) {
        response.destroy();
        resolve(err(`status ${statusCode}`));
        return;
      }
      if (!/^text\/plain(?:;|$)/i.test(headers["content-type"] ?? "")) {
        response.destroy();
        resolve(err("not-text"));
        return;
      }
      const pieces: Buffer[] = [];
      let bytes = 0;
      response.on("error", failed);
      response.on("data", (piece: Buffer) => {
        bytes += piece.length;
        pieces.push(piece);
        if (bytes > MOST_BYTES) {
          resolve(err("too-large"));
          response.destroy();
        }
      });
      response.on("end", () => resolve(ok(Buffer.concat(pieces).toString("utf8"))));
    });
    asked.end();
  });
}
