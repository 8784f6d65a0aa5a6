import { dayOf } from "@consentry/kernel";

import { asOrganisation } from "../../consent/asking/own.ts";
import { acrossOrganisations } from "../../database/database.ts";
import type { Installation } from "../../installation.ts";
import { dropMonthsBefore } from "../../measurement/months.ts";
import { moveSomeDays } from "../choices/move-days.ts";
import { beginDailyRun, carryOn } from "./carry-out.ts";
import { whoseTurn, type RetentionTurn } from "./whose-turn.ts";

/**
 * Carries on every run that is under way, and begins and ends the day's of every organisation that
 * had none. Days that a choice moves are moved before. One organisation that fails holds up no
 * other, and one rule no other. Months of events in which nobody keeps anything go at the end.
 *
 * @param tell hears each thing that went wrong
 */
export async function takeRetentionTurns(
  installation: Installation,
  tell: (error: unknown) => void,
  { signal, isUrged = false }: { readonly signal?: AbortSignal; readonly isUrged?: boolean } = {},
): Promise<void> {
  const { database, now } = installation;
  const turns = await whoseTurn(database, now(), isUrged);
  for (const turn of turns) {
    if (signal?.aborted === true) return;
    await takeTurn(installation, turn, { tell, signal }).catch(tell);
  }
  if (turns.length > 0) {
    await acrossOrganisations(database, (tx) => dropMonthsBefore(tx, dayOf(now()))).catch(tell);
  }
}

async function takeTurn(
  installation: Installation,
  { organisation, isOpen }: RetentionTurn,
  {
    tell,
    signal,
  }: { readonly tell: (error: unknown) => void; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  while (await asOrganisation(installation, organisation, moveSomeDays)) {
    if (signal?.aborted === true) return;
  }
  if (!isOpen) await asOrganisation(installation, organisation, (own) => beginDailyRun(own));
  const work = { installation, organisation, ...(signal !== undefined && { signal }) };
  const { run, failure } = await carryOn(work);
  if (failure !== undefined) tell(failure);
  // One of an earlier day had to be ended first.
  const isOld = run !== null && !installation.now().startsWith(run.day);
  if (isOld) await takeTurn(installation, { organisation, isOpen: false }, { tell, signal });
}
