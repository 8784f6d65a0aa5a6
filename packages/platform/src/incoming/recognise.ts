import { assertNever, dayOf } from "@consentry/kernel";
import type { Incoming, Traces } from "@consentry/mail";

import { listIdentities } from "../campaigns/identities/identities.ts";
import type { Own } from "../consent/asking/own.ts";
import { openToken } from "../consent/tokens/tokens.ts";
import { findSent, type About, type FoundBy } from "./about.ts";
import { readReturnAddress } from "./return-path/return-address.ts";
import { openReturnToken, type SentMail } from "./return-path/return-token.ts";

interface Candidate {
  readonly by: FoundBy;
  readonly mail: SentMail;
}

/**
 * Finds the message of ours that something is about: by the address it came to, else by what only
 * whoever has the message could know of it (a token of ours, its number). What a report says of
 * people is never asked.
 *
 * @returns `null` when nothing in it is a genuine trace of a message of this organisation
 */
export async function recognise(
  own: Pick<Own, "tx" | "organisation" | "keys" | "now">,
  incoming: Incoming,
  traces: Traces,
  recipient: string | null,
): Promise<About | null> {
  const sealed = [
    ...byAddress(own, [...(recipient === null ? [] : [recipient]), ...traces.recipients]),
    ...byReturned(own, incoming),
  ];
  const candidates = sealed.length > 0 ? sealed : await byNumber(own, numbersIn(incoming, traces));
  for (const { by, mail } of candidates) {
    const sent = await findSent(own.tx, own.organisation.id, mail);
    if (sent !== null) return { by, ...sent };
  }
  return null;
}

function byAddress(
  { organisation, keys }: Pick<Own, "organisation" | "keys">,
  addresses: readonly string[],
): readonly Candidate[] {
  return addresses.flatMap((address) => {
    const read = readReturnAddress(address, () => keys.returnKey);
    return read?.organisation === organisation.id ? [{ by: "address", mail: read.mail }] : [];
  });
}

function byReturned(
  { organisation, keys, now }: Pick<Own, "organisation" | "keys" | "now">,
  incoming: Incoming,
): readonly Candidate[] {
  const returned = "returned" in incoming ? incoming.returned : null;
  if (returned === null) return [];
  const named = openReturnToken(returned.feedbackId ?? "", () => keys.returnKey);
  const byFeedback: readonly Candidate[] =
    named?.organisation === organisation.id ? [{ by: "feedback-id", mail: named.mail }] : [];
  const byLink = returned.unsubscribe.flatMap((url): readonly Candidate[] => {
    const text = UNSUBSCRIBE_PATH.exec(url)?.[1] ?? "";
    const token = openToken(text, ["unsubscribe"], () => keys.tokenKey, dayOf(now));
    if (!token.ok || token.value.organisation !== organisation.id) return [];
    const { delivery } = token.value;
    return delivery === null
      ? []
      : [{ by: "unsubscribe-link", mail: { kind: "delivery", id: delivery } }];
  });
  return [...byFeedback, ...byLink];
}

/** Whatever stands before it: the place where people reach us may have moved since. */
const UNSUBSCRIBE_PATH = /\/u\/([\w-]{100,200})$/;

/** A number of ours is drawn at random and stands nowhere but in the message: who has it has that. */
async function byNumber(
  { tx, organisation }: Pick<Own, "tx" | "organisation">,
  numbers: readonly string[],
): Promise<readonly Candidate[]> {
  const read = numbers.flatMap((text) => {
    const [, id = "", domain = ""] = NUMBER.exec(text) ?? [];
    return id === "" ? [] : [{ id: id.toLowerCase(), domain: domain.toLowerCase() }];
  });
  if (read.length === 0) return [];
  const identities = await listIdentities(tx, organisation.id);
  const domains = new Set(identities.map(({ address }) => address.domain));
  return read
    .filter(({ domain }) => domains.has(domain))
    .flatMap(({ id }): readonly Candidate[] => [
      { by: "message-id", mail: { kind: "delivery", id } },
      { by: "message-id", mail: { kind: "message", id } },
    ]);
}

const NUMBER = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^@\s]{1,253})$/i;

function numbersIn(incoming: Incoming, traces: Traces): readonly string[] {
  switch (incoming.kind) {
    case "bounce":
    case "complaint":
      return incoming.returned?.messageId ? [incoming.returned.messageId] : [];
    case "read-receipt":
      return incoming.messageId === null ? [] : [incoming.messageId];
    case "automatic":
    case "reply":
      return traces.answers;
    case "unreadable":
      return [];
    default:
      return assertNever(incoming);
  }
}
