import type { ServerResponse } from "node:http";

/** One transparent dot, 43 octets of GIF 89a: every mail program draws it. */
const DOT_BASE64 = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==";

/** Octets as letters: Node sends a text in one go with its head, and octets after it. */
const DOT = Buffer.from(DOT_BASE64, "base64").toString("latin1");

/** Another page's mail may show it; nobody keeps it, so that each load is a load. */
const HEADERS = {
  "content-type": "image/gif",
  "content-length": String(DOT.length),
  "cache-control": "no-store",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Answers with the one image there is: whoever asks, nothing tells what was made of it. */
export function sendOpenImage(response: ServerResponse): void {
  response.writeHead(200, HEADERS).end(DOT, "latin1");
}
