import type { Reason } from "@consentry/law";
import { Type, type Static } from "typebox";

import type { Given } from "../http/api/route.ts";
import { named } from "../http/api/shapes.ts";

/** Why law answered as it did, by one rule. */
export const ReasonFields = named("Reason", {
  rule: Type.String(),
  effect: Type.String(),
  because: Type.String({ description: "In English." }),
  becauseFr: Type.String({ description: "In French." }),
  sources: Type.Array(Type.String()),
  status: Type.String({ description: "`contested` is no fact: authorities differ." }),
  confidence: Type.String({
    description: "How well the weakest of its sources was read: `recalled` is not looked up.",
  }),
});

export function reasonDocument({
  rule,
  effect,
  because,
  becauseFr,
  sources,
  status,
  confidence,
}: Reason): Given<Static<typeof ReasonFields>> {
  return { rule, effect, because, becauseFr, sources, status, confidence };
}
