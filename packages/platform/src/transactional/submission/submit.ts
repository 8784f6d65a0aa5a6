import type { OrganisationId } from "../../database/organisation-id.ts";
import { keysOf } from "../../organisations/keys.ts";
import { acceptMessages, type Acceptor } from "../accept/accept-messages.ts";
import { checkDraft } from "../accept/check-draft.ts";
import type { Acceptance, MessageDraft, Submitter } from "../message.ts";

/**
 * Takes in the messages of one mail, one a recipient. SMTP has one answer for all of them, so one
 * that does not hold keeps the others from being taken.
 */
export async function submitAll(
  installation: Acceptor,
  organisation: OrganisationId,
  submitter: Submitter,
  drafts: readonly MessageDraft[],
): Promise<readonly Acceptance[]> {
  const { secret, publicUrl, now } = installation;
  const context = { keys: keysOf(secret, organisation), publicUrl, now: now() };
  for (const draft of drafts) {
    const checked = checkDraft(draft, context);
    if (!checked.ok) return [{ outcome: "refused", reasons: checked.error }];
  }
  return acceptMessages(installation, organisation, drafts, submitter);
}
