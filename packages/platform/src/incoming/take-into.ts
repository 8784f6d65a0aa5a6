import { createHash } from "node:crypto";

import { assertNever, dayOf, EmailAddress } from "@consentry/kernel";
import type { RightKind } from "@consentry/law/letters";
import { readTraces, type Incoming, type Traces, type Wish } from "@consentry/mail";

import type { Own } from "../consent/asking/own.ts";
import { newId } from "../database/organisation-id.ts";
import { storable } from "../database/storable.ts";
import { receiveRequest } from "../rights/receive/receive-request.ts";
import type { About } from "./about.ts";
import { followBounce } from "./effects/follow-bounce.ts";
import { followComplaint } from "./effects/follow-complaint.ts";
import { followReceipt } from "./effects/follow-receipt.ts";
import { followReply } from "./effects/follow-reply.ts";
import type { Followed } from "./followed.ts";
import { cameBefore, keepIncoming, type CameBy } from "./keep-incoming.ts";
import { recognise } from "./recognise.ts";

export interface CameIn {
  readonly bytes: Uint8Array;
  /** As it was read from the bytes. */
  readonly incoming: Incoming;
  readonly cameBy: CameBy;
  /** Where it was sent to; `null` where only its header tells. */
  readonly recipient: string | null;
}

export interface TakenIn {
  readonly kind: Incoming["kind"] | "delivery-reports";
  /** Whether it is about a message of ours. */
  readonly isOurs: boolean;
  readonly followed: readonly Followed[];
}

/**
 * Does what follows from something that came to an organisation, all in the caller's transaction,
 * and writes down that it came. Nothing follows for anybody but by a trace of a message of ours; a
 * letter that asks for something without one is shown to the members, who see to it. The same
 * octets again are the same as once.
 */
export async function takeInto(own: Own, came: CameIn): Promise<TakenIn> {
  const { tx, organisation, keys } = own;
  const { bytes, incoming, cameBy, recipient } = came;
  const { kind } = incoming;
  // One after the other: of two reports about one message one is the first.
  await tx.lock(`incoming ${organisation.id}`);
  const digest = createHash("sha256").update(bytes).digest();
  if (await cameBefore(tx, organisation.id, digest)) return { kind, isOurs: true, followed: [] };
  const traces = readTraces(bytes);
  const about = await recognise(own, incoming, traces, recipient);
  const from = EmailAddress.parse(traces.from ?? "");
  const addressKey =
    about === null ? (from.ok ? keys.addressKey(from.value) : null) : about.addressKey;
  const id = newId();
  const followed = about === null ? [] : [...(await follow(own, about, incoming, traces))];
  if (isWish(incoming, about)) {
    const request = await receiveRequest(own, {
      kind: RIGHTS[incoming.wish],
      cameBy: "reply",
      contact: about?.contact ?? null,
      address: from.ok ? from.value : null,
      locale: null,
      words: storable(traces.words),
      receivedOn: dayOf(own.now),
      by: "contact",
      isProved: false,
    });
    if (request?.isKnown === false) followed.push("wish");
  }
  const isLetter = kind === "reply" && cameBy === "smtp";
  // A mailbox may hold anything: what is not ours there is nobody's business.
  if (about !== null || isLetter || followed.length > 0) {
    const message = isLetter ? bytes : null;
    await keepIncoming(own, {
      id,
      cameBy,
      digest,
      incoming,
      about,
      addressKey,
      followed,
      message,
    });
  }
  return { kind, isOurs: about !== null, followed };
}

function follow(
  own: Own,
  about: About,
  incoming: Incoming,
  traces: Traces,
): Promise<readonly Followed[]> | readonly Followed[] {
  switch (incoming.kind) {
    case "bounce":
      return followBounce(own, about, incoming);
    case "complaint":
      return followComplaint(own, about, incoming);
    case "reply":
      return followReply(own, about, incoming, traces);
    case "read-receipt":
      return followReceipt(own, about, incoming);
    // A machine's word says nothing of what a person wants.
    case "automatic":
    case "unreadable":
      return [];
    default:
      return assertNever(incoming);
  }
}

/** A "stop" that is not followed at once, since nobody knows whose it is, is an objection. */
const RIGHTS: Readonly<Record<Wish, RightKind>> = {
  stop: "objection",
  access: "access",
  erasure: "erasure",
  rectification: "rectification",
  portability: "portability",
};

/** What a member must see to: every right that is used, and a "stop" of nobody we know. */
function isWish(
  incoming: Incoming,
  about: About | null,
): incoming is Extract<Incoming, { readonly kind: "reply" }> & {
  readonly wish: NonNullable<Extract<Incoming, { readonly kind: "reply" }>["wish"]>;
} {
  if (incoming.kind !== "reply" || incoming.wish === null) return false;
  return incoming.wish !== "stop" || about === null || about.contact === null;
}
