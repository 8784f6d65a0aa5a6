import type { ReactNode } from "react";

import { useWords } from "../words/words.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Logo } from "./logo.tsx";

interface Props {
  /** Where the mark leads. */
  readonly home?: string;
  readonly children: ReactNode;
}

/** What stands around the auditor on its own. */
export function PageFrame({ home = "/audit", children }: Props): ReactNode {
  const { words } = useWords();
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="page-header">
        <a className="brand" href={home} aria-label={words.home}>
          <Logo />
          <span>Consentry</span>
        </a>
        <span className="page-name">{words.audit.title}</span>
        <LanguageSwitch />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="page-footer">
        <p>{words.footer.local}</p>
        <p>{words.footer.advice}</p>
        <p>{words.footer.licence}</p>
      </footer>
    </>
  );
}
