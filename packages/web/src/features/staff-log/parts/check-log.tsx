import type { ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Has the whole chain checked, and says what came of it. */
export function CheckLog(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const check = useChange("verifyStaffLog", {});
  const said = (count: number | null): string => formatNumber(count ?? 0, language);
  const { data: verdict } = check;
  return (
    <div className="actions" aria-live="polite">
      <Button onPress={() => check.mutate({})} isDisabled={check.isPending}>
        {words.check}
      </Button>
      {verdict === undefined || check.isPending ? null : (
        <Marked kind={verdict.isWhole ? "permitted" : "refused"}>
          {!verdict.isWhole
            ? words.broken(said(verdict.sequence))
            : verdict.beginsAfter === 0
              ? words.whole(said(verdict.entries), said(verdict.seals))
              : words.wholeAfter(said(verdict.entries), said(verdict.beginsAfter))}
        </Marked>
      )}
    </div>
  );
}
