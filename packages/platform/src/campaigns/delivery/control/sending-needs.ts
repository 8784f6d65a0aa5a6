import { need, type Looking, type Need } from "../../../home/need.ts";
import { hasStoppedEverything } from "./change-state.ts";

/** That nothing goes out, when somebody said so. */
export async function sendingNeeds({ tx, organisation }: Looking): Promise<readonly Need[]> {
  return (await hasStoppedEverything(tx, organisation.id)) ? [need("everything-stopped")] : [];
}
