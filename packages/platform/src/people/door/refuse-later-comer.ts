import { Type } from "typebox";

import type { Problem } from "../../http/api/problem.ts";
import { isFromThisMachine } from "./first-comer.ts";
import type { Visit } from "./visit.ts";

/** As the terminal shows it, or nearly: hyphens, spaces and case do not matter. */
export const StartCodeText = Type.String({ maxLength: 100 });

/**
 * Why a request may not do what is the first comer's; `null` when it may: it comes from this machine,
 * or carries the code that was printed there, which is used up by that.
 */
export function refuseLaterComer(
  { request, reply, installation, startCode, attempts }: Omit<Visit, "body">,
  code: string | undefined,
): Problem | null {
  if (isFromThisMachine(request, installation.publicUrl)) return null;
  if (code === undefined || startCode === undefined) return NOT_FROM_HERE;
  const seconds = attempts.wait(request.ip);
  if (seconds > 0) {
    reply.header("retry-after", seconds);
    return { kind: "too-many" };
  }
  if (!startCode.opens(code)) return NOT_FROM_HERE;
  startCode.use();
  return null;
}

const NOT_FROM_HERE: Problem = {
  kind: "not-from-here",
  detail:
    "Open http://localhost on the machine that runs the server, or use the code that “consentry start” prints there.",
};
