import { useEffect, useMemo, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";

import { firstLanguage, LANGUAGES, WordsContext } from "./words.ts";

/** Gives the page its language, and keeps it in the address: nothing is stored. */
export function WordsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(() =>
    firstLanguage(location.search, navigator.languages),
  );
  const inUse = useMemo(() => {
    const choose = (chosen: typeof language): void => {
      const address = new URL(location.href);
      address.searchParams.set("lang", chosen);
      history.replaceState(null, "", address);
      setLanguage(chosen);
    };
    return { language, words: LANGUAGES[language], setLanguage: choose };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${inUse.words.audit.title} · Consentry`;
  }, [language, inUse]);
  return (
    <I18nProvider locale={language}>
      <WordsContext value={inUse}>{children}</WordsContext>
    </I18nProvider>
  );
}
