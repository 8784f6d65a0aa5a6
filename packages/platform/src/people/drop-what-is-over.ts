import type { Instant } from "@consentry/kernel";

import { DROP_OLD_LEASES } from "../database/names/is-gone.ts";
import type { SystemTx } from "../database/transaction.ts";
import { DROP_FULL_BUCKETS } from "../limits/take-token.ts";
import { dropUnusedAccounts } from "./accounts/accounts.ts";
import { dropOldInvitations } from "./members/invitations.ts";
import { dropOldSessions } from "./sessions/sessions.ts";
import { dropOldSignInLinks } from "./sessions/sign-in-links.ts";
import { dropOldSteps } from "./sessions/sign-in-steps.ts";

/** Removes what opens nothing any more, and the accounts of people who left a month ago. */
export async function dropWhatIsOver(tx: SystemTx, now: Instant): Promise<void> {
  await dropOldSessions(tx, now);
  await dropOldSignInLinks(tx, now);
  await dropOldSteps(tx, now);
  await dropOldInvitations(tx, now);
  await dropUnusedAccounts(tx, now);
  await tx.run(DROP_FULL_BUCKETS);
  await tx.run(DROP_OLD_LEASES);
}
