import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";

import type { CustomFetch } from "openid-client";

import { checkedAddress, type PostManner } from "../../webhooks/telling/post.ts";
import { isLoopbackName } from "../../webhooks/telling/public-address.ts";

/** A discovery document or a set of keys is a few thousand octets. */
const MOST_BYTES = 256 * 1024;

/** Somebody waits for it in a browser. */
const TIMEOUT_MS = 10_000;

/** Whether private networks and this machine may be spoken to; how names are looked up. */
export type Reach = Pick<PostManner, "mayBePrivate" | "lookUp">;

/** What was asked for could not be had; says nothing of what is behind the address. */
export class NotReached extends Error {}

/**
 * Asks a provider: encrypted, following nothing, at an address of the public internet that was
 * looked at before the connection goes to it. In the open it speaks to this machine alone, where
 * private networks are allowed.
 */
export function fetchWithin(reach: Reach): CustomFetch {
  return async (url, { method, headers, body }) => {
    const target = URL.parse(url);
    if (target === null || !mayBeSpokenTo(target, reach)) throw new NotReached();
    const hostname = target.hostname.replace(/^\[|\]$/g, "");
    const address = await checkedAddress(hostname, reach);
    if (!address.ok) throw new NotReached();
    const asked = {
      method,
      host: address.value,
      port: target.port || undefined,
      path: `${target.pathname}${target.search}`,
      // Certificates are held against the name, although the connection goes to the address.
      ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
      headers: { ...headers, host: target.host },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    };
    // The library sends forms, and nothing else.
    return answerOf(
      target.protocol,
      asked,
      body instanceof URLSearchParams ? body.toString() : null,
    );
  };
}

function mayBeSpokenTo({ protocol, hostname }: URL, { mayBePrivate }: Reach): boolean {
  return (
    protocol === "https:" || (protocol === "http:" && mayBePrivate && isLoopbackName(hostname))
  );
}

function answerOf(protocol: string, asked: RequestOptions, body: string | null): Promise<Response> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new NotReached());
    const sent = (protocol === "https:" ? httpsRequest : httpRequest)(asked);
    sent.on("error", failed);
    sent.on("response", (response) => {
      readAll(response).then((text) => {
        if (text === null) return failed();
        const { statusCode: status = 502, headers } = response;
        const type = headers["content-type"] ?? "";
        return resolve(new Response(text, { status, headers: { "content-type": type } }));
      }, failed);
    });
    sent.end(body ?? undefined);
  });
}

/** `null`: it is longer than anything of use. */
async function readAll(response: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) {
      response.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
