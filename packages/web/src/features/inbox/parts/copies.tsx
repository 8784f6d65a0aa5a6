import type { InboxMail } from "@consentry/client";
import type { ReactNode } from "react";

import { Link } from "../../../ui/link.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { hrefBeside } from "../mail-address.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly mail: InboxMail;
  readonly copies: readonly InboxMail[];
}

/** Who else got a copy of the same mailing; each can be set beside this one. */
export function Copies({ mail, copies }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <div className="inbox-copies">
      <p className="faint">{words.copies.lead}</p>
      <ul>
        {copies.map((copy) => (
          <li key={copy.id}>
            <Link href={hrefBeside(mail.id, copy.id)}>{words.copies.beside(copy.recipient)}</Link>
            <Marked kind={copy.verdict ?? "note"}>
              {copy.verdict === null ? words.notLooked : undefined}
            </Marked>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The way to a copy that does something else to its reader; nothing where there is none. */
export function OtherKind({ mail, copies }: Props): ReactNode {
  const { suggest } = useFeatureWords(WORDS).words.copies;
  if (mail.verdict !== "tracked" && mail.verdict !== "untracked") return null;
  const wanted = mail.verdict === "tracked" ? "untracked" : "tracked";
  const other = copies.find(({ verdict }) => verdict === wanted);
  if (other === undefined) return null;
  return <LinkButton href={hrefBeside(mail.id, other.id)}>{suggest[mail.verdict]}</LinkButton>;
}
