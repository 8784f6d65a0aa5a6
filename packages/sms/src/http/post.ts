import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { isIP } from "node:net";

import type { Reach } from "../transport/reach.ts";

/** What came of a request. */
export type Posted =
  | { readonly kind: "answered"; readonly status: number; readonly body: string }
  /** It did not leave whole: nobody can have acted on it. */
  | { readonly kind: "not-sent"; readonly code: string }
  /** It left, and no answer came. */
  | { readonly kind: "unknown"; readonly code: string };

export interface Posting {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Carriers answer with an id and little else. */
const MOST_ANSWERED_BYTES = 65_536;
const MOST_HEADER_BYTES = 16_384;
/** Shorter than servers keep an idle connection: one that closes as it is used costs a text. */
const IDLE_MS = 4_000;

/** Posts to one place over connections that are kept for a moment. Follows nothing; never rejects. */
export class Poster {
  readonly #reach: Reach;
  readonly #timeoutMs: number;
  readonly #agents = {
    "http:": new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
    "https:": new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
  };

  constructor(reach: Reach, timeoutMs: number) {
    this.#reach = reach;
    this.#timeoutMs = timeoutMs;
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  async post(posting: Posting): Promise<Posted> {
    const url = new URL(posting.url);
    const hostname = url.hostname.replace(/^\[|\]$/g, "");
    const address = await this.#reach(hostname).catch(() => null);
    if (address === null) return { kind: "not-sent", code: "no-such-host" };
    return this.#send(posting, url, { hostname, address });
  }

  #send(
    { body, headers }: Posting,
    url: URL,
    { hostname, address }: { readonly hostname: string; readonly address: string },
  ): Promise<Posted> {
    const [request, agent] =
      url.protocol === "https:"
        ? [httpsRequest, this.#agents["https:"]]
        : [httpRequest, this.#agents["http:"]];
    return new Promise((resolve) => {
      let hasLeft = false;
      let isAnswered = false;
      // From its first line on an answer is what counts, even if it breaks off.
      const failed = (code: string): void => {
        if (!isAnswered) resolve({ kind: hasLeft ? "unknown" : "not-sent", code });
      };
      const asked = request({
        method: "POST",
        host: address,
        port: url.port || undefined,
        path: `${url.pathname}${url.search}`,
        ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
        agent,
        maxHeaderSize: MOST_HEADER_BYTES,
        headers: { ...headers, host: url.host, "content-length": Buffer.byteLength(body) },
      });
      const timer = setTimeout(() => {
        failed("ETIMEDOUT");
        asked.destroy();
      }, this.#timeoutMs);
      asked.on("finish", () => (hasLeft = true));
      asked.on("error", ({ code }: NodeJS.ErrnoException) => failed(code ?? "broken"));
      asked.on("close", () => {
        clearTimeout(timer);
        failed("closed");
      });
      asked.on("response", (response) => {
        isAnswered = true;
        void textOf(response).then((text) =>
          resolve({ kind: "answered", status: response.statusCode ?? 0, body: text }),
        );
      });
      asked.end(body);
    });
  }
}

/** The body, as much of it as came; what a status says counts even where its body breaks off. */
function textOf(response: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    response.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_ANSWERED_BYTES) response.destroy();
      else chunks.push(chunk);
    });
    response.on("error", () => undefined);
    response.on("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
}
