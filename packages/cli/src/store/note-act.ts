import { noteStaffAct, type StaffNote, type Tx } from "@consentry/platform";

import { now } from "../clock.ts";
import type { OpenOrganisation } from "../consent/open-organisation.ts";

/**
 * Writes down that somebody at the machine did something, in the transaction in which they do it:
 * the database knows no more of them than that.
 *
 * @param operation as the interface for programs names the same
 */
export function noteAct(
  tx: Tx,
  { organisation, keys }: Pick<OpenOrganisation, "organisation" | "keys">,
  deed: StaffNote["deed"],
  operation: string,
  of: Partial<Pick<StaffNote, "contact" | "about" | "people">> = {},
): Promise<void> {
  const note = { contact: null, about: null, people: null, ...of };
  return noteStaffAct(
    tx,
    { organisation: organisation.id, keys, now: now() },
    { actor: "operator", deed, operation, ...note },
  );
}
