import type { Day } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import type { RightsRequest } from "../request.ts";
import { settle } from "../store/change-request.ts";
import { noteStep } from "../store/steps.ts";

/** Ends a request that was carried out. */
export async function finish(
  { tx, organisation, now }: Own,
  { id }: RightsRequest,
  by: string,
  fileUntil: Day | null = null,
): Promise<void> {
  await settle(tx, organisation.id, id, { kind: "done", at: now, by, fileUntil }, null);
  const about = fileUntil === null ? {} : { fileUntil };
  await noteStep(tx, organisation.id, id, { at: now, by, kind: "done", about });
}
