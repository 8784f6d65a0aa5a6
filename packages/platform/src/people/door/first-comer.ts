import { randomBytes, timingSafeEqual } from "node:crypto";

import type { FastifyRequest } from "fastify";

/** Four groups of four: typed off a screen without a mistake. 80 bits, and tries are limited. */
const CODE_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
const CODE_LENGTH = 16;

/** What the terminal shows to whoever started the server, so that they are the first to come. */
export interface StartCode {
  /** `K7QM-…`, to be shown once. */
  readonly text: string;
  readonly isUsed: boolean;
  /** Whether this is it, however it was typed, and it was not used yet. */
  opens(typed: string): boolean;
  /** From now on it opens nothing. */
  use(): void;
}

export function makeStartCode(): StartCode {
  const letters = Array.from(
    randomBytes(CODE_LENGTH),
    (byte) => CODE_LETTERS[byte % CODE_LETTERS.length] ?? "",
  ).join("");
  let isUsed = false;
  return {
    text: letters.match(/.{4}/g)?.join("-") ?? "",
    get isUsed() {
      return isUsed;
    },
    opens(typed) {
      const said = Buffer.from(typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ""));
      const right = Buffer.from(letters);
      return !isUsed && said.length === right.length && timingSafeEqual(said, right);
    },
    use() {
      isUsed = true;
    },
  };
}

/** What a proxy says of the one behind it. */
const FORWARDED = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"] as const;

/**
 * Whether a request comes from a person at this very machine: over its own loopback, handed on by
 * no proxy, to an address that only this machine has. The last also stops a page elsewhere that had
 * its name point here (DNS rebinding). Whoever set `PUBLIC_URL` to a name of the network expects
 * others, and a proxy that says nothing of itself: then nobody counts as being here.
 */
export function isFromThisMachine(
  { socket, headers }: Pick<FastifyRequest, "socket" | "headers">,
  publicUrl: string,
): boolean {
  return (
    isLoopback(socket.remoteAddress ?? "") &&
    !FORWARDED.some((name) => headers[name] !== undefined) &&
    isOwnName(`http://${headers.host ?? ""}`) &&
    isOwnName(publicUrl) &&
    (headers.origin === undefined || isOwnName(headers.origin))
  );
}

/** Whether whoever listens there hears this machine alone. */
export function isOwnName(url: string): boolean {
  return OWN_NAMES.has(URL.parse(url)?.hostname ?? "");
}

const OWN_NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

function isLoopback(address: string): boolean {
  return address === "::1" || /^(?:::ffff:)?127\./.test(address);
}
