import type { ReactNode } from "react";

import { CopyText } from "../../../ui/copy-text.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { curlFor } from "../curl.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly name: string;
  readonly kind: string;
  readonly testData: object;
}

/** How a program sends a message by a template. */
export function SendByIt({ name, kind, testData }: Props): ReactNode {
  const { template: said } = useFeatureWords(WORDS).words;
  return (
    <Section title={said.send}>
      <p>{said.sendHint}</p>
      <CopyText label={said.curl} text={curlFor({ kind, template: name, data: testData })} />
    </Section>
  );
}
