import type { AuditDocument } from "../document.ts";
import type { Rendered, RenderedRequest, RenderState, SeenRequest } from "./rendered.ts";
import { requestKey } from "./request-key.ts";

const STATES: readonly RenderState[] = ["screen", "print", "dark", "narrow"];

/**
 * Holds what a browser asked for against the references of a document. Adds the comparison and
 * changes nothing else: what only the browser found is named in `missed`, and judged by nobody.
 */
export function withRendered<Document extends Pick<AuditDocument, "references">>(
  document: Document,
  browser: string,
  seen: readonly SeenRequest[],
): Document & { readonly rendered: Rendered } {
  const known = new Set(document.references.map(({ url }) => requestKey(url)));
  const requests = merged(seen).map((request) => ({
    ...request,
    found: known.has(requestKey(request.url)),
  }));
  const missed = requests.filter(({ found }) => !found).map(({ url }) => url);
  return { ...document, rendered: { browser, requests, missed } };
}

/** One line for each thing asked for, with all the states that asked. */
function merged(seen: readonly SeenRequest[]): Omit<RenderedRequest, "found">[] {
  const states = new Map<string, Set<RenderState>>();
  const first = new Map<string, SeenRequest>();
  for (const request of seen) {
    const key = requestKey(request.url);
    if (!first.has(key)) first.set(key, request);
    const already = states.get(key) ?? new Set();
    states.set(key, already.add(request.when));
  }
  return Array.from(first, ([key, { url, resourceType }]) => ({
    url,
    resourceType,
    when: STATES.filter((state) => states.get(key)?.has(state)),
  }));
}
