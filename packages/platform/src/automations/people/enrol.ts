import { err, ok, type Instant, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { AutomationState } from "../automation.ts";
import { isActive } from "../engine/is-active.ts";
import { letIn } from "../engine/let-in.ts";
import { readAutomation } from "../store/read-automation.ts";

export type EnrolFailure =
  | { readonly kind: "no-such-automation" }
  | { readonly kind: "not-active"; readonly state: AutomationState };

/** More at once are imported onto a list, which an automation can wait at. */
export const MOST_ENROLLED = 500;

/**
 * Lets people in by hand, whatever the automation waits for. It agrees to nothing in their name:
 * each message is sent as law permits. Who is in it already, was in it too lately, or is unknown is
 * passed over.
 *
 * @returns who came in
 */
export async function enrol(
  tx: Tx,
  whose: { readonly organisation: OrganisationId; readonly automation: string },
  contacts: readonly string[],
  now: Instant,
): Promise<Result<readonly string[], EnrolFailure>> {
  const known = await readAutomation(tx, whose.organisation, whose.automation);
  if (known === null) return err({ kind: "no-such-automation" });
  if (!(await isActive(tx, whose.organisation, whose.automation))) {
    return err({ kind: "not-active", state: known.state });
  }
  return ok(await letIn(tx, whose, contacts, now));
}
