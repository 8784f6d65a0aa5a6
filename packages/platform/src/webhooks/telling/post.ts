import { lookup } from "node:dns/promises";
import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
} from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIP } from "node:net";

import { err, ok, type Result } from "@consentry/kernel";

import { isPublicAddress } from "./public-address.ts";

/** From looking the name up to the head of the answer; Standard Webhooks speaks of 15 to 30 s. */
const TIMEOUT_MS = 15_000;

/** Node's own default; an answer is a status, and no one reads the rest. */
const MOST_HEADER_BYTES = 16 * 1024;

/** What is behind a status is passed over, so that the connection can be used again; not for long. */
const MOST_PASSED_OVER_BYTES = 64 * 1024;

/** Why an event does not count as taken. */
export type PostFailure =
  | "no-such-host"
  /** The name leads into a private network, which this installation does not speak to. */
  | "private-address"
  | "timeout"
  | "unreachable"
  | "bad-certificate"
  /** Redirects are not followed: what is told is for the address that was given. */
  | "redirect"
  /** 410: the receiver wants no more. */
  | "gone"
  | "refused";

export interface Posted {
  /** `null` where no answer came. */
  readonly status: number | null;
  readonly failure: PostFailure | null;
  readonly durationMs: number;
}

export interface Posting {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Gives every address of a name. */
export type LookUp = (hostname: string) => Promise<readonly string[]>;

export interface PostManner {
  /** Whether receivers in private networks and on this machine may be spoken to. */
  readonly mayBePrivate: boolean;
  /** The system's own when left out. */
  readonly lookUp?: LookUp;
  readonly timeoutMs?: number;
  /** Gives up when it aborts: the process is stopping. */
  readonly signal?: AbortSignal;
  /** Keeps connections open between events; left out, each has its own. */
  readonly connections?: Connections;
}

/** Connections that events of one turn share. Each leads to an address that was checked. */
export interface Connections {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
  close(): void;
}

export function keepConnections(): Connections {
  const [http, https] = [new HttpAgent({ keepAlive: true }), new HttpsAgent({ keepAlive: true })];
  return {
    http,
    https,
    close() {
      http.destroy();
      https.destroy();
    },
  };
}

/**
 * Posts an event to where it was asked for, once, following nothing. The name is looked up, all
 * its addresses are checked, and the connection goes to one that was: a name that changes in
 * between changes nothing. Of the answer only the status is read. Never rejects.
 */
export async function postEvent(posting: Posting, manner: PostManner): Promise<Posted> {
  const began = performance.now();
  const timeout = AbortSignal.timeout(manner.timeoutMs ?? TIMEOUT_MS);
  const deadline = manner.signal ? AbortSignal.any([timeout, manner.signal]) : timeout;
  const status = await before(deadline, attempt(posting, manner, deadline));
  const durationMs = Math.round(performance.now() - began);
  return status.ok
    ? { status: status.value, failure: failureOf(status.value), durationMs }
    : { status: null, failure: status.error, durationMs };
}

function failureOf(status: number): PostFailure | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return "redirect";
  return status === 410 ? "gone" : "refused";
}

async function attempt(
  posting: Posting,
  manner: PostManner,
  deadline: AbortSignal,
): Promise<Result<number, PostFailure>> {
  const url = URL.parse(posting.url);
  if (url === null) return err("no-such-host");
  const address = await checkedAddress(url.hostname.replace(/^\[|\]$/g, ""), manner);
  if (!address.ok) return address;
  const way = { url, address: address.value, signal: deadline };
  const sent = await send(way, posting, manner.connections);
  // It was closed over there as it was used again; what was read all the same is known by its id.
  return sent === "stale" ? asResult(await send(way, posting)) : sent;
}

function asResult(sent: Result<number, PostFailure> | "stale"): Result<number, PostFailure> {
  return sent === "stale" ? err("unreachable") : sent;
}

interface Way {
  readonly url: URL;
  readonly address: string;
  readonly signal: AbortSignal;
}

/** One address that may not be spoken to refuses the name: no honest one has both. */
export async function checkedAddress(
  hostname: string,
  { mayBePrivate, lookUp = bySystem }: Pick<PostManner, "mayBePrivate" | "lookUp">,
): Promise<Result<string, PostFailure>> {
  const addresses = isIP(hostname) === 0 ? await lookUp(hostname).catch(() => []) : [hostname];
  const [first] = addresses;
  if (first === undefined) return err("no-such-host");
  return mayBePrivate || addresses.every(isPublicAddress) ? ok(first) : err("private-address");
}

async function bySystem(hostname: string): Promise<readonly string[]> {
  return (await lookup(hostname, { all: true })).map(({ address }) => address);
}

function send(
  way: Way,
  { body, headers }: Posting,
  connections?: Connections,
): Promise<Result<number, PostFailure> | "stale"> {
  return new Promise((resolve) => {
    const failed = ({ code = "" }: NodeJS.ErrnoException): void => {
      if (way.signal.aborted) resolve(err("timeout"));
      else if (asked?.reusedSocket === true && code === "ECONNRESET") resolve("stale");
      else resolve(err(/CERT|SSL|TLS|SELF_SIGNED/.test(code) ? "bad-certificate" : "unreachable"));
    };
    let asked: ClientRequest | null = null;
    try {
      asked = requestTo(way, headers, connections);
    } catch (error) {
      failed(error as NodeJS.ErrnoException);
      return;
    }
    asked.on("error", failed);
    asked.on("response", (response) => {
      resolve(ok(response.statusCode ?? 0));
      passOver(response);
    });
    asked.end(body);
  });
}

function passOver(response: IncomingMessage): void {
  let bytes = 0;
  response.on("error", () => undefined);
  response.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_PASSED_OVER_BYTES) response.destroy();
  });
}

function requestTo(
  { url, address, signal }: Way,
  headers: Posting["headers"],
  connections?: Connections,
): ClientRequest {
  const [request, agent] =
    url.protocol === "https:"
      ? [httpsRequest, connections?.https]
      : [httpRequest, connections?.http];
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  return request({
    method: "POST",
    host: address,
    port: url.port || undefined,
    path: `${url.pathname}${url.search}`,
    // Certificates are held against the name, although the connection goes to the address.
    ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
    agent: agent ?? false,
    signal,
    maxHeaderSize: MOST_HEADER_BYTES,
    headers: {
      ...headers,
      host: url.host,
      "content-type": "application/json",
      "user-agent": "Consentry (webhooks)",
    },
  });
}

/** Looking a name up cannot be called off; it is not waited for any longer. */
function before<T>(
  deadline: AbortSignal,
  work: Promise<Result<T, PostFailure>>,
): Promise<Result<T, PostFailure>> {
  return new Promise((resolve) => {
    deadline.addEventListener("abort", () => resolve(err("timeout")), { once: true });
    work.then(resolve, () => resolve(err("unreachable")));
  });
}
