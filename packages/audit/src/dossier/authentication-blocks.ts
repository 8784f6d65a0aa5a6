import type { Language } from "../document.ts";
import { momentInWords } from "./dates.ts";
import type { Exhibit } from "./exhibits.ts";
import { heading, text, type Block, type Statement } from "./paper.ts";
import { shown } from "./shown.ts";
import { WORDS } from "./words/index.ts";

/** Claims and signatures a hostile header may hold by the thousand. */
const MOST_LINES = 30;

/** What vouches for the mail: its signatures, what servers claimed, what was checked. */
export function authenticationBlocks(
  { document, file }: Exhibit,
  language: Language,
): readonly Block[] {
  const words = WORDS[language];
  const { report } = words;
  const { signatures, claims, checked } = document.authentication;
  const because = [`${file}#header`];
  const listed = (title: string, lines: readonly string[]): readonly Block[] => {
    const items = lines
      .slice(0, MOST_LINES)
      .map((line): Statement => ({ spans: [{ text: shown(line), kind: "plain" }], because }));
    return items.length === 0
      ? []
      : [heading(3, title), { kind: "list", isNumbered: false, items }];
  };
  const nothing = signatures.length + claims.length === 0;
  return [
    ...(nothing ? [text(report.noAuthentication, because)] : []),
    ...listed(
      report.signatures,
      signatures.map(
        ({ kind, domain, selector, algorithm }) =>
          `${kind.toUpperCase()}: d=${domain}; s=${selector}; a=${algorithm}`,
      ),
    ),
    ...listed(
      report.claims,
      claims.map(
        ({ by, method, result, domain }) =>
          `${by}: ${method}=${result}${domain === null ? "" : ` (${domain})`}`,
      ),
    ),
    ...(checked
      ? listed(
          report.asked(momentInWords(checked.askedAt, words)),
          checked.results.map(
            ({ method, domain, result, why }) => `${method} ${domain ?? ""}: ${result}. ${why}`,
          ),
        )
      : signatures.length > 0
        ? [text(report.notAsked, because)]
        : []),
  ];
}
