import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const FORMATS = ["pdf", "html", "csv", "json"] as const;

/** The register as files, in the language of the page. */
export function HandOver(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  return (
    <>
      <Button onPress={() => print()}>{words.print}</Button>
      {FORMATS.map((format) => (
        <LinkButton
          key={format}
          href={`/api/v1/register/export/${format}?language=${language}`}
          download={`register.${format}`}
        >
          {words.formats[format]}
        </LinkButton>
      ))}
    </>
  );
}
