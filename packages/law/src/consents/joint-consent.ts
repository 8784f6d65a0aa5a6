import type { Question } from "../question/question.ts";
import type { Purpose } from "../question/vocabulary.ts";

/** Pixel purposes that belong to the mailing itself; the rest need a box of their own. */
const CONNECTED: ReadonlySet<Purpose> = new Set<Purpose>([
  "personalise.by_opens",
  "frequency.performance",
  "fraud.detection",
]);

/**
 * Whether one box may carry the consent to the mailing and to this pixel purpose, if the box named
 * it. Everywhere else consents do not travel together.
 *
 * @source cnil-2026-042:4 garante-284-2026:6 gdpr:7(2)
 */
export function mayShareBox({ policy }: Question, purpose: Purpose, jurisdiction: string): boolean {
  if (jurisdiction === "IT") return CONNECTED.has(purpose) || purpose === "track.open.individual";
  return jurisdiction === "FR" && policy.frJointConsent && CONNECTED.has(purpose);
}
