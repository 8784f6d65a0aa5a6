import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS as CAMPAIGN_WORDS } from "../../campaigns/words/words.ts";
import { sayReason } from "../reasons.ts";
import { WORDS } from "../words/words.ts";

/** Why somebody left, in the reader's language. */
export function useSayReason(): (reason: string) => string {
  const { words: own, language } = useFeatureWords(WORDS);
  const { words: campaign } = useFeatureWords(CAMPAIGN_WORDS);
  return (reason) => sayReason(reason, { own, campaign, language });
}
