import "./way-in.css";

import type { ReactNode } from "react";

import { LanguageSwitch } from "../../ui/language-switch.tsx";
import { Link } from "../../ui/link.tsx";
import { Logo } from "../../ui/logo.tsx";
import { useTitle } from "../../ui/use-title.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { useWords } from "../../words/words.ts";
import { WORDS } from "./words/words.ts";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** What stands around a page for whoever is not signed in: the mark, the language, the small print. */
export function OpenFrame({ title, children }: Props): ReactNode {
  useTitle(title);
  const { words: common } = useWords();
  const { words } = useFeatureWords(WORDS);
  return (
    <>
      <a className="skip" href="#content">
        {common.skip}
      </a>
      <header className="page-header">
        <Link className="brand" href="/start" aria-label={words.home}>
          <Logo />
          <span>Consentry</span>
        </Link>
        <LanguageSwitch />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="page-footer">
        <p>{words.footer.own}</p>
        <p>{common.footer.advice}</p>
        <p>{common.footer.licence}</p>
      </footer>
    </>
  );
}
