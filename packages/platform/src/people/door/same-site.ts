import type { FastifyRequest } from "fastify";

import type { Problem } from "../../http/api/problem.ts";

/** Sent by our page and by no form: another site's page would have to ask us first, and is refused. */
export const PAGE_HEADER = "x-consentry";

/**
 * Why a request that would change something is not taken as our own page's, which alone may use
 * what a cookie opens; `null` when it may. The browser itself says where a request comes from
 * (Fetch Metadata, `Sec-Fetch-Site`), where it says so at all.
 */
export function foreignRequest({
  method,
  headers,
}: Pick<FastifyRequest, "method" | "headers">): Problem | null {
  if (method === "GET" || method === "HEAD") return null;
  const site = headers["sec-fetch-site"];
  const isOurs = headers[PAGE_HEADER] === "1" && (site === undefined || site === "same-origin");
  return isOurs
    ? null
    : { kind: "foreign-request", detail: `Send “${PAGE_HEADER}: 1”, from a page of this server.` };
}
