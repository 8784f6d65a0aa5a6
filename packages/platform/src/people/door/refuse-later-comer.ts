import { Type } from "typebox";

import type { Problem } from "../../http/api/problem.ts";
import { isFromThisMachine } from "./first-comer.ts";
import { oneMoreAttempt, type Visit } from "./visit.ts";

/** As the terminal shows it, or nearly: hyphens, spaces and case do not matter. */
export const StartCodeText = Type.String({ maxLength: 100 });

/**
 * Why a request may not do what is the first comer's; `null` when it may: it comes from this machine,
 * or carries the code that was printed there. Once it did what it came for, use the code up.
 */
export async function refuseLaterComer(
  visit: Omit<Visit, "body">,
  code: string | undefined,
): Promise<Problem | null> {
  const { request, installation, startCode } = visit;
  if (isFromThisMachine(request, installation.publicUrl)) return null;
  if (code === undefined || startCode === undefined) return NOT_FROM_HERE;
  const tooMany = await oneMoreAttempt(visit);
  if (tooMany !== null) return tooMany;
  return startCode.opens(code) ? null : NOT_FROM_HERE;
}

const NOT_FROM_HERE: Problem = {
  kind: "not-from-here",
  detail:
    "Open http://localhost on the machine that runs the server, or use the code that “consentry start” prints there.",
};
