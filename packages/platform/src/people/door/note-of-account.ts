import type { Instant } from "@consentry/kernel";

import type { SystemTx } from "../../database/transaction.ts";
import { noteComingIn } from "../../staff-log/noting/note-staff-act.ts";
import { membershipsOf } from "../accounts/accounts.ts";

/** What happens to an account is told to whoever it works for. */
export type AccountOperation =
  | "changePassword"
  | "addPasskey"
  | "removePasskey"
  | "turnOnSecondFactor"
  | "turnOffSecondFactor"
  | "newRecoveryCodes"
  | "connectSignOn"
  | "disconnectSignOn"
  | "endSessions"
  /** A wrong password or code, of an address that has an account. */
  | "signInRefused";

/** Writes it down for each organisation that the account works for. */
export async function noteOfAccount(
  tx: SystemTx,
  account: string,
  operation: AccountOperation,
  now: Instant,
): Promise<void> {
  for (const { id: organisation } of await membershipsOf(tx, account)) {
    await noteComingIn(tx, { organisation, now }, { actor: `member:${account}`, operation });
  }
}
