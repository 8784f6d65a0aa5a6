import { createHash, timingSafeEqual } from "node:crypto";

import { err, ok, type Result, type Secret } from "@consentry/kernel";

import { MOST_SEGMENTS, ROOM } from "../text/cut-text.ts";
import type { IncomingText, TextReceipt } from "../transport/transport.ts";
import { isShortText, objectOf } from "./json.ts";

/** What a carrier posts to us: receipts of texts it took, and texts that somebody sent. */
export interface HttpNews {
  readonly receipts: readonly TextReceipt[];
  readonly incoming: readonly IncomingText[];
}

export type NewsProblem =
  /** Not the secret that carrier and we share. */
  | "not-authorised"
  | "not-json"
  | "too-many"
  /** A receipt or a text that lacks something, or has something odd; none of them is taken. */
  | "odd";

/** In one request: each is answered only when all of them are on disk. */
const MOST_AT_ONCE = 1_000;

/**
 * Reads what a carrier posts, `Authorization: Bearer SECRET` and
 *
 *     {"receipts": [{"id": "…", "state": "delivered", "code": ""}],
 *      "incoming": [{"from": "+33639980001", "to": "36000", "text": "STOP"}]}
 *
 * Either may be left out. A carrier that does not get 2xx posts the same again.
 *
 * @param authorization the field as it came; `null` without one
 */
export function readHttpNews(
  body: string,
  authorization: string | null,
  { carrier, secret }: { readonly carrier: string; readonly secret: Secret },
): Result<HttpNews, NewsProblem> {
  if (!isSame(authorization ?? "", `Bearer ${secret.reveal()}`)) return err("not-authorised");
  const news = objectOf(body);
  const { receipts = [], incoming = [] } = news;
  if (Object.keys(news).length === 0) return err("not-json");
  if (!Array.isArray(receipts) || !Array.isArray(incoming)) return err("odd");
  if (receipts.length + incoming.length > MOST_AT_ONCE) return err("too-many");
  const readReceipts = receipts.map((each) => receiptOf(each, carrier));
  const readIncoming = incoming.map((each) => incomingOf(each, carrier));
  if ([...readReceipts, ...readIncoming].includes(null)) return err("odd");
  return ok({
    receipts: readReceipts.filter((each) => each !== null),
    incoming: readIncoming.filter((each) => each !== null),
  });
}

/** Takes as long for a near miss as for any other. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

const STATES = [
  "delivered",
  "undeliverable",
  "expired",
  "rejected",
  "on-its-way",
  "unknown",
] as const satisfies readonly TextReceipt["state"][];

function receiptOf(written: unknown, carrier: string): TextReceipt | null {
  const { id, state, code = "" } = objectOf(written);
  const known = STATES.find((each) => each === state);
  if (!isShortText(id, 1) || !isShortText(code) || known === undefined) return null;
  return { carrier, messageId: id, state: known, code };
}

/** More than the longest text that can be sent. */
const LONGEST_TEXT = MOST_SEGMENTS * ROOM["gsm-7"].each;

function incomingOf(written: unknown, carrier: string): IncomingText | null {
  const { from, to, text } = objectOf(written);
  if (!isShortText(from, 1) || !isShortText(to, 1)) return null;
  if (typeof text !== "string" || text.length > LONGEST_TEXT) return null;
  return { carrier, from, to, text };
}
