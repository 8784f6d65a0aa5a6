import { useRead } from "../../../api/use-api.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS as CAMPAIGN_WORDS } from "../../campaigns/words/words.ts";
import { keysOf } from "../../../words/people/words.ts";
import type { Around } from "../beginnings.ts";
import { WORDS } from "../words/words.ts";

/** What a new automation can name: `null` until it is known what there is. */
export function useAround(): Around | null {
  const { words, language } = useFeatureWords(WORDS);
  const purposes = keysOf(useFeatureWords(CAMPAIGN_WORDS).words.purposes);
  const lists = useRead("listLists", {}).data?.items;
  const identities = useRead("listIdentities", {}).data?.items;
  if (lists === undefined || identities === undefined) return null;
  const [list] = lists.flatMap(({ id, purpose }) => {
    const known = purposes.find((one) => one === purpose);
    return known === undefined ? [] : [{ id, purpose: known }];
  });
  return {
    first: { ...words.first, language, list: lists[0]?.id ?? null },
    mails: words.mails,
    silentTag: words.silentTag,
    identity: identities[0]?.id ?? null,
    list: list ?? null,
    newId: () => crypto.randomUUID(),
  };
}
