import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";

import { LANGUAGES, useWords, type PageLanguage } from "../words/words.ts";

export function LanguageSwitch(): ReactNode {
  const { language, words, setLanguage } = useWords();
  return (
    <ToggleButtonGroup
      className="language-switch"
      aria-label={words.languageLabel}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={([chosen]) => setLanguage(chosen as PageLanguage)}
    >
      {Object.entries(LANGUAGES).map(([code, { languageName }]) => (
        <ToggleButton key={code} id={code} lang={code} aria-label={languageName}>
          {code}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
