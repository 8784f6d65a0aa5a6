import type { Trial } from "../campaign.ts";
import { FEWEST_PEOPLE } from "../reports/fewest-people.ts";
import type { TrialResult } from "./trial-result.ts";

/** What came back of one of both writings. */
export interface Score {
  /** Messages it is judged on. */
  readonly judgedOn: number;
  /** How many of them were answered so. */
  readonly answers: number;
}

/** Two shares of so many that differ by less do so by chance one time in twenty. */
const DEVIATIONS = 1.96;

/**
 * Which of two writings did better. Where too little came back, or no difference, it is the
 * campaign's own.
 */
export function judgeTrial(
  judgedBy: Trial["judgedBy"],
  [own, onTrial]: readonly [Score, Score],
): Pick<TrialResult, "winner" | "because"> {
  const answers = own.answers + onTrial.answers;
  if (Math.min(own.judgedOn, onTrial.judgedOn) < FEWEST_PEOPLE || answers < FEWEST_PEOPLE) {
    return { winner: 0, because: "too-few" };
  }
  // As whole numbers: two shares that are the same must not differ by a rounding.
  const ahead = onTrial.answers * own.judgedOn - own.answers * onTrial.judgedOn;
  if (ahead === 0) return { winner: 0, because: "equal" };
  const isBetter = judgedBy === "unsubscribed" ? ahead < 0 : ahead > 0;
  return {
    winner: isBetter ? 1 : 0,
    because: isMoreThanChance(own, onTrial) ? "better" : "perhaps-chance",
  };
}

/** The usual test of two shares, with one deviation for both. */
function isMoreThanChance(one: Score, other: Score): boolean {
  const share = (one.answers + other.answers) / (one.judgedOn + other.judgedOn);
  const deviation = Math.sqrt(share * (1 - share) * (1 / one.judgedOn + 1 / other.judgedOn));
  const apart = Math.abs(one.answers / one.judgedOn - other.answers / other.judgedOn);
  return apart > DEVIATIONS * deviation;
}
