import type { Campaign } from "@consentry/client";
import type { ReactNode } from "react";

import { Link } from "../../../ui/link.tsx";
import { Mark } from "../../../ui/mark.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS as TEXTING_WORDS } from "../../texting/words/words.ts";
import { stepsOf, type Step } from "../steps-of.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly campaign: Campaign;
  readonly here: Step;
}

/** The way that a sender walks, one step after the other; any can be gone to. */
export function Steps({ campaign, here }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: texting } = useFeatureWords(TEXTING_WORDS);
  const isDraft = campaign.state === "draft";
  const labelOf = (step: Step): string => {
    if (step === "send" && !isDraft) return words.steps.sending;
    const isOfTexts = campaign.channel === "sms" && (step === "messages" || step === "mail");
    return isOfTexts ? texting.steps[step] : words.steps[step];
  };
  return (
    <nav className="steps" aria-label={words.steps.label}>
      <ol>
        {stepsOf(campaign).map((step, index) => (
          <li key={step}>
            <Link href={`/campaigns/${campaign.id}/${step}`} isHere={step === here}>
              {isDraft ? <span className="steps-number">{index + 1}</span> : null}
              {labelOf(step)}
              {isDraft && step === "gate" && campaign.gate !== "not-checked" ? (
                <Mark kind={campaign.gate === "passed" ? "permitted" : "refused"} />
              ) : null}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
