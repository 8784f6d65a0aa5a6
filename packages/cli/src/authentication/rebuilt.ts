import type { AuthenticationCheck, CheckedResult } from "@consentry/audit";

import { en } from "../audit/words/authentication/en.ts";
import { RESULT_OF } from "./signature-reason.ts";

/**
 * The check of a message that was made from a file which does not keep the original parts. That its
 * signatures fail says nothing of the mail, so they are said to be unknown, and so is what rests on
 * them; what stands in the header alone stays.
 */
export function ofRebuilt({ askedAt, results }: AuthenticationCheck): AuthenticationCheck {
  return { askedAt, results: results.map(withoutSignatures) };
}

function withoutSignatures(checked: CheckedResult): CheckedResult {
  const isDecided = checked.result === "passed" || checked.result === "failed";
  if (checked.method === "spf" || !isDecided) return checked;
  const reason = checked.method === "dmarc" ? "not-decidable" : "rebuilt";
  return { ...checked, result: RESULT_OF[reason], reason, why: en.reason[reason] };
}
