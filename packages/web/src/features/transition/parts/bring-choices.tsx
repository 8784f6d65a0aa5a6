import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** What people said to another tool, with its proof. */
export function BringChoices(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const { bring } = words;
  return (
    <Section title={bring.title}>
      <p className="transition-lead">{bring.lead}</p>
      {mayWrite ? (
        <div className="actions">
          <LinkButton href="/imports/new">{bring.button}</LinkButton>
        </div>
      ) : null}
    </Section>
  );
}
