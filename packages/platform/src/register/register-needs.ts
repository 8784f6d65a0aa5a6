import { need, type Looking, type Need } from "../home/need.ts";
import { lastConfirmation } from "./drift/confirmations.ts";
import { registerOf } from "./register.ts";

/** That a register which was confirmed says something else by now. */
export async function registerNeeds(looking: Looking): Promise<readonly Need[]> {
  const confirmed = await lastConfirmation(looking.tx, looking.organisation.id);
  if (confirmed === null) return [];
  const { drift } = await registerOf(looking);
  return drift.length === 0 ? [] : [need("register-drifted", { count: drift.length })];
}
