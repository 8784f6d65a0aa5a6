import { dayOf, type Instant } from "@consentry/kernel";
import type { Channel, Purpose } from "@consentry/law";
import type {
  ConsentAction,
  ConsentMethod,
  DoubleOptIn,
  Hash,
  LedgerEntry,
} from "@consentry/ledger";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { endRests } from "../../hygiene/resting.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { noteWebhookEvents } from "../../webhooks/note-event.ts";
import type { WebhookEvent } from "../../webhooks/webhook-event.ts";
import { sealEvidence, type Evidence } from "../evidence/evidence.ts";
import { appendActs } from "../ledger/append.ts";
import { ledgerNameOf } from "./contact-keys.ts";
import { withTruncatedAddress } from "./network-address.ts";

/** What happened, for one purpose; who it was stands beside it. */
export interface Act {
  readonly purpose: Purpose;
  /** Further purposes named beside the same box. */
  readonly alsoNames?: readonly Purpose[];
  readonly channel: Channel;
  readonly action: ConsentAction;
  /** As `keepWording` gave it; `null` only where nothing was shown. */
  readonly wording: Hash | null;
}

/** How it happened, the same for all acts of one visit. */
export interface Circumstances {
  readonly method: ConsentMethod;
  readonly place: string | null;
  /** `contact`, `member:ID`, `import:ID`, `system`. */
  readonly actor: string;
  readonly at: Instant;
  readonly doubleOptIn?: DoubleOptIn | null;
  readonly evidence?: Evidence | null;
}

/**
 * Records what one person did, all of one visit together, and gives the ledger's entries. A
 * network address among the evidence is cut before it is sealed. Mail that rested because nothing
 * was opened does not rest any more. It writes no suppression and asks
 * no law: what follows from an act is its caller's to say (`suppressionsFrom`).
 */
export async function recordActs(
  tx: Tx,
  { organisation, keys, contact }: ActsOf,
  acts: readonly Act[],
  circumstances: Circumstances,
): Promise<readonly LedgerEntry[]> {
  const { pseudonym, evidenceKey } = await ledgerNameOf(tx, organisation, keys, contact);
  const { method, place, actor, at, doubleOptIn = null, evidence = null } = circumstances;
  // Whoever wrote it down: it was the person who said something, but for a machine's own acts.
  if (actor !== "system") await endRests(tx, [contact], dayOf(at));
  const sealed = evidence && sealEvidence(withTruncatedAddress(evidence), evidenceKey);
  const entries = await appendActs(
    tx,
    organisation,
    acts.map(({ purpose, alsoNames = [], channel, action, wording }) => ({
      act: {
        contact: pseudonym,
        purpose,
        alsoNames,
        channel,
        action,
        wording,
        method,
        place,
        actor,
        at,
        doubleOptIn,
        evidence: sealed?.hash ?? null,
      },
      sealed: sealed?.sealed ?? null,
    })),
  );
  await noteWebhookEvents(tx, organisation, entries.flatMap(toldOf(contact)));
  return entries;
}

export interface ActsOf {
  readonly organisation: OrganisationId;
  readonly keys: OrganisationKeys;
  /** Contact id. */
  readonly contact: string;
}

/** What programs are told of an entry; that a question was put, or time went by, is told to none. */
function toldOf(contact: string): (entry: LedgerEntry) => readonly WebhookEvent[] {
  return ({ event: { action, at, purpose, channel, sequence: entry } }) =>
    isTold(action)
      ? [{ kind: `consent.${action}`, at, about: { contact, purpose, channel, entry } }]
      : [];
}

const TOLD = ["given", "refused", "withdrawn", "objected"] as const;

function isTold(action: ConsentAction): action is (typeof TOLD)[number] {
  return (TOLD as readonly string[]).includes(action);
}
