import type { Campaign } from "@consentry/client";

const OF_DRAFT = ["write", "audience", "measuring", "gate", "test", "send"] as const;
const OF_BEGUN = ["send", "report", "messages", "mail", "gate"] as const;

type Walked = Pick<Campaign, "state" | "channel">;

export type Step = (typeof OF_DRAFT)[number] | (typeof OF_BEGUN)[number];

/** What there is to do or to see of a campaign, in the order in which it is walked. */
export function stepsOf({ state, channel }: Walked): readonly Step[] {
  if (state !== "draft") return OF_BEGUN;
  // Of a text nothing is measured.
  return channel === "sms" ? OF_DRAFT.filter((step) => step !== "measuring") : OF_DRAFT;
}

/** The step that an address names; where it names none of them, the one somebody comes for. */
export function stepAt(campaign: Walked, named: string | undefined): Step {
  const known = stepsOf(campaign).find((step) => step === named);
  if (known !== undefined) return known;
  if (campaign.state === "draft") return "write";
  return campaign.state === "finished" || campaign.state === "cancelled" ? "report" : "send";
}

/** The step behind this one; `null` at the end of the way. */
export function stepAfter(campaign: Walked, here: Step): Step | null {
  const steps = stepsOf(campaign);
  return steps[steps.indexOf(here) + 1] ?? null;
}
