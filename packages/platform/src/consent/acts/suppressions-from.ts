import type { Instant } from "@consentry/kernel";
import { SEND_PURPOSES, type Purpose } from "@consentry/law";
import type { ConsentMethod } from "@consentry/ledger";

import type { Suppression, SuppressionReason } from "../suppressions/suppressions.ts";
import type { Act } from "./record-acts.ts";

/** Whose acts they were, and how they came. */
export interface Said {
  readonly addressKey: Uint8Array;
  /** Of their telephone, where one is known: what closes texts closes it, whoever has it next. */
  readonly numberKey?: Uint8Array | null;
  /** The list that a withdrawal was about, by its id; `null` when it named none. */
  readonly topic: string | null;
  readonly method: ConsentMethod;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * The suppressions that acts amount to. An objection to being written to closes its channel; a
 * complaint closes all; a withdrawal closes the list it was about, and by the button of the mail
 * program, which names no purpose, its channel. A withdrawal of one purpose leaves the others as
 * they were agreed to: the ledger's state alone refuses it. What was said of measurement closes
 * nothing.
 */
export function suppressionsFrom(acts: readonly Act[], said: Said): readonly Suppression[] {
  return acts.flatMap((act) => {
    const closed = closedBy(act, said);
    if (closed === null) return [];
    const { addressKey, numberKey = null, at: since, actor: saidBy } = said;
    const shared = { ...closed, since, until: null, saidBy };
    const closesTexts = closed.channel === "sms" || closed.channel === "all";
    return [
      { addressKey, ...shared },
      ...(closesTexts && numberKey !== null ? [{ addressKey: numberKey, ...shared }] : []),
    ];
  });
}

type Closed = Pick<Suppression, "channel" | "topic" | "reason">;

function closedBy({ purpose, channel, action }: Act, { method, topic }: Said): Closed | null {
  const isNo = action === "withdrawn" || action === "objected";
  if (!isNo || !IS_SENDING.has(purpose)) return null;
  if (method === "complaint") return everywhere("all", "complained");
  if (action === "objected") return everywhere(channel, "objected");
  if (topic !== null) return { channel, topic, reason: "unsubscribed" };
  return method === "one-click" ? everywhere(channel, "unsubscribed") : null;
}

function everywhere(channel: Suppression["channel"], reason: SuppressionReason): Closed {
  return { channel, topic: null, reason };
}

const IS_SENDING: ReadonlySet<Purpose> = new Set(SEND_PURPOSES);
