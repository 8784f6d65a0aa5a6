import { EmailAddress, err, ok, type Result } from "@consentry/kernel";

import type { SenderIdentity } from "../../campaigns/identities/identity.ts";
import { listIdentities } from "../../campaigns/identities/identities.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { MessageDraft, Reason } from "../message.ts";
import { reason } from "./reasons.ts";

export type SenderFinder = (
  from: MessageDraft["from"],
) => Result<SenderIdentity, readonly Reason[]>;

/** Finds who a message is from. Only an identity with a key can send: nothing goes unsigned. */
export async function senderFinder(tx: Tx, organisation: OrganisationId): Promise<SenderFinder> {
  const identities = await listIdentities(tx, organisation);
  return (from) => {
    const found = whoIs(identities, from);
    if (found === undefined) return err([from ? NO_SUCH_SENDER : NO_SENDER]);
    return found.signing === null ? err([NOT_SIGNED]) : ok(found);
  };
}

function whoIs(
  identities: readonly SenderIdentity[],
  from: MessageDraft["from"],
): SenderIdentity | undefined {
  if (!from) return identities.find(({ signing }) => signing !== null);
  if ("identity" in from) return identities.find(({ id }) => id === from.identity);
  const asked = EmailAddress.parse(from.address);
  const wanted = asked.ok ? spelling(asked.value) : "";
  return identities.find(({ address }) => spelling(address) === wanted);
}

function spelling(address: EmailAddress): string {
  return address.reveal().toLowerCase();
}

const NO_SENDER = reason(
  "no-sender",
  "from",
  "No sender identity has a signing key. Make one, and give it a key.",
);
const NO_SUCH_SENDER = reason(
  "no-such-sender",
  "from",
  "No sender identity of the organisation is this one.",
);
const NOT_SIGNED = reason(
  "no-signing-key",
  "from",
  "This sender identity has no signing key: nothing is sent unsigned. Give it one.",
);
