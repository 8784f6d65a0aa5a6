import type { Transfer } from "@consentry/audit";

import type { MarkKind } from "../../../ui/mark.tsx";
import type { ToldParty } from "../told-parties.ts";

/** Told for sure, told perhaps, or told no more than anybody. */
export function signOf({ opens, clicks, isGuess }: ToldParty): MarkKind {
  if (opens + clicks === 0) return "untracked";
  return isGuess ? "unclear" : "tracked";
}

export function statusSign(status: Transfer["status"]): MarkKind {
  if (status === "none") return "tracked";
  return status === "check-list" ? "contested" : status === "unknown" ? "unclear" : "untracked";
}
