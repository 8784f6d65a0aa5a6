import { request as httpRequest, type ClientRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";

import type { DnsLookup, FetchedHop, FetchFailure, FetchHop } from "@consentry/audit";
import { err, ok, type Result } from "@consentry/kernel";

import { version } from "../index.ts";
import { onlyPublicWeb, type Refusal } from "./public-address.ts";

/** From looking the name up to the last byte; counters answer in a tenth of a second. */
const TIMEOUT_MS = 10_000;

/** `meta refresh` stands in the head of a page; no more is read. */
const MOST_BODY_BYTES = 64 * 1024;

/** The longest destination fits four times; Node's own default. */
const MOST_HEADER_BYTES = 16 * 1024;

/** Says what asks and why, so that who reads the log of a server is not misled. */
const USER_AGENT = `Consentry/${version} (e-mail auditor, following a link because its reader asked)`;

/**
 * Asks for one address, without cookies, without a referrer, and without following anything. The
 * name is looked up, its addresses are checked, and the connection goes to the address checked:
 * a name that changes in between changes nothing. Never throws.
 *
 * @param refuse what may not be connected to; tests whose servers are local hand in their own
 */
export function fetchHopWith(dns: DnsLookup, refuse: Refusal = onlyPublicWeb): FetchHop {
  return async (url) => {
    const parsed = URL.parse(url);
    if (!parsed || !/^https?:$/.test(parsed.protocol)) return err("not-web");
    const deadline = AbortSignal.timeout(TIMEOUT_MS);
    const address = await beforeDeadline(checkedAddress(parsed, dns, refuse), deadline);
    return address.ok ? ask(parsed, address.value, deadline) : address;
  };
}

/** Where to connect to. One address that may not be asked refuses the host: it is no honest name. */
async function checkedAddress(
  url: URL,
  dns: DnsLookup,
  refuse: Refusal,
): Promise<Result<string, FetchFailure>> {
  const addresses = await addressesOf(url.hostname, dns);
  if (!addresses.ok) return addresses;
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  for (const address of addresses.value) {
    const refusal = refuse(address, port);
    if (refusal !== null) return err(refusal);
  }
  const [first] = addresses.value;
  return first === undefined ? err("no-such-host") : ok(first);
}

/** IPv4 before IPv6, which not every network has. The URL parser made numbers of any form plain. */
async function addressesOf(
  hostname: string,
  dns: DnsLookup,
): Promise<Result<readonly string[], FetchFailure>> {
  const literal = hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) !== 0) return ok([literal]);
  const answers = await Promise.all([dns(hostname, "A"), dns(hostname, "AAAA")]);
  const found = answers.flatMap((answer) => (answer.ok ? answer.value : []));
  if (found.length > 0) return ok(found);
  if (answers.some((answer) => !answer.ok && answer.error === "timeout")) return err("timeout");
  const isDown = answers.every((answer) => !answer.ok && answer.error === "unreachable");
  return err(isDown ? "unreachable" : "no-such-host");
}

function beforeDeadline<Value>(
  work: Promise<Result<Value, FetchFailure>>,
  deadline: AbortSignal,
): Promise<Result<Value, FetchFailure>> {
  return new Promise((resolve) => {
    deadline.addEventListener("abort", () => resolve(err("timeout")), { once: true });
    work.then(resolve, () => resolve(err("unreachable")));
  });
}

function ask(
  url: URL,
  address: string,
  deadline: AbortSignal,
): Promise<Result<FetchedHop, FetchFailure>> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (deadline.aborted) resolve(err("timeout"));
      else resolve(err(error.code === "HPE_HEADER_OVERFLOW" ? "too-large" : "unreachable"));
    };
    let asked: ClientRequest;
    try {
      asked = requestTo(url, address, deadline);
    } catch {
      // A path that no request may hold.
      resolve(err("unreachable"));
      return;
    }
    asked.on("error", failed);
    asked.on("response", (response) => {
      // A body that breaks off ends where it broke; reading it says so.
      response.on("error", () => undefined);
      void readHtml(response, deadline).then((html) => {
        const { statusCode = 0, headers } = response;
        response.destroy();
        const location = headers.location === undefined ? null : ascii(headers.location);
        resolve(ok({ status: statusCode, location, address, html }));
      }, failed);
    });
    asked.end();
  });
}

function requestTo(url: URL, address: string, signal: AbortSignal): ClientRequest {
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  return request({
    host: address,
    port: url.port || undefined,
    path: `${url.pathname}${url.search}`,
    // Certificates are held against the name, although the connection goes to the address.
    ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
    agent: false,
    signal,
    maxHeaderSize: MOST_HEADER_BYTES,
    headers: {
      host: url.host,
      "user-agent": USER_AGENT,
      accept: "text/html",
      "accept-encoding": "identity",
      connection: "close",
    },
  });
}

/** Node reads a header one byte a character; bytes beyond ASCII mean themselves, as browsers hold. */
function ascii(header: string): string {
  return header.replace(
    /[\u0080-\u00ff]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The beginning of a page as text; `null` for what is none, or comes packed although unasked. */
async function readHtml(response: IncomingMessage, deadline: AbortSignal): Promise<string | null> {
  const { "content-type": type = "", "content-encoding": packed = "identity" } = response.headers;
  const isPage = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
  const isRedirect = (response.statusCode ?? 0) >= 300 && response.headers.location !== undefined;
  if (!isPage || isRedirect || packed !== "identity") return null;
  const chunks: Buffer[] = [];
  let read = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      read += chunk.length;
      if (read >= MOST_BODY_BYTES) break;
    }
  } catch (error) {
    // What came before the end was cut off is as good as a page that ended there.
    if (deadline.aborted) throw error;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BODY_BYTES).toString("utf8");
}
