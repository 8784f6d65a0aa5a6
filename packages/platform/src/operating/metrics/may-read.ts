import { createHash, timingSafeEqual } from "node:crypto";

import type { Secret } from "@consentry/kernel";
import type { FastifyRequest } from "fastify";

import { isFromThisMachine } from "../../people/door/first-comer.ts";

/**
 * Whether somebody may read the figures: who brings the token, or, where none is set, this machine
 * alone. Behind a proxy, or where `PUBLIC_URL` is for others, nobody counts as being here: then a
 * token is needed.
 */
export function mayReadMetrics(
  request: Pick<FastifyRequest, "socket" | "headers">,
  { token, publicUrl }: { readonly token: Secret | null; readonly publicUrl: string },
): boolean {
  if (token === null) return isFromThisMachine(request, publicUrl);
  const said = /^Bearer (\S{1,500})$/i.exec(request.headers.authorization ?? "")?.[1];
  return said !== undefined && timingSafeEqual(digest(said), digest(token.reveal()));
}

/** Of the same length whatever was said, so that comparing tells nothing of it. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
