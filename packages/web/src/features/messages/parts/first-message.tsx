import type { ReactNode } from "react";

import { CopyText } from "../../../ui/copy-text.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { curlFor } from "../curl.ts";
import { WORDS } from "../words/words.ts";

/** How the first message is sent: one request, with a key. */
export function FirstMessage(): ReactNode {
  const { all } = useFeatureWords(WORDS).words;
  const content = { subject: all.curlSubject, text: all.curlText };
  return (
    <>
      <Empty
        title={all.empty}
        next={all.emptyNext}
        action={
          <>
            <LinkButton href="/settings/keys">{all.keys}</LinkButton>
            <LinkButton href="/messages/templates">{all.makeTemplate}</LinkButton>
          </>
        }
      />
      <CopyText label={all.curl} text={curlFor({ kind: "order", content })} />
    </>
  );
}
