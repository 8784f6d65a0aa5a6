import { useEffect, useMemo, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";

import { localeOf } from "./format.ts";
import { rememberedLanguage, rememberLanguage, wasMember } from "../app/member-hint.ts";
import { firstLanguage, LANGUAGES, WordsContext } from "./words.ts";

/**
 * Gives the page its language, and keeps it in the address. It is remembered in the browser for a
 * member only: the auditor on its own stores nothing.
 */
export function WordsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(() =>
    firstLanguage(location.search, [rememberedLanguage(), ...navigator.languages]),
  );
  const inUse = useMemo(() => {
    const choose = (chosen: typeof language): void => {
      const address = new URL(location.href);
      address.searchParams.set("lang", chosen);
      history.replaceState(null, "", address);
      if (wasMember()) rememberLanguage(chosen);
      setLanguage(chosen);
    };
    return { language, words: LANGUAGES[language], setLanguage: choose };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={localeOf(language)}>
      <WordsContext value={inUse}>{children}</WordsContext>
    </I18nProvider>
  );
}
