import { MEASURE_IDS, type MeasureId } from "@consentry/law";

import { waitsForConfirmation } from "../../consent/forms/double-opt-in.ts";
import { listForms } from "../../consent/forms/forms.ts";
import type { RegisterOwn } from "../../register/own.ts";
import type { Measure, RegisterFacts } from "../../register/fact.ts";

/** Whether a measure is taken here today. */
export interface MeasureState {
  readonly id: MeasureId;
  /** `unknown`: not to be seen from here. */
  readonly state: Measure["state"];
}

/**
 * What of the measures against typical risks is taken, as things are set up today. What this
 * program does by itself is always taken; nothing switches it off.
 */
export async function measureStates(
  { tx, organisation }: RegisterOwn,
  facts: RegisterFacts,
): Promise<readonly MeasureState[]> {
  const open = (await listForms(tx, organisation.id)).filter(({ isOpen }) => isOpen);
  const confirms = open.every(({ definition }) =>
    waitsForConfirmation(definition, organisation.country),
  );
  const keepsAddress = open.some(({ definition }) => definition.keepsNetworkAddress === true);
  const backups = facts.measures.find(({ id }) => id === "backups")?.state ?? "unknown";
  const told: Readonly<Partial<Record<MeasureId, Measure["state"]>>> = {
    "double-opt-in": confirms ? "active" : "missing",
    "no-network-address": keepsAddress ? "missing" : "active",
    backups,
  };
  return MEASURE_IDS.map((id) => ({ id, state: told[id] ?? "active" }));
}
