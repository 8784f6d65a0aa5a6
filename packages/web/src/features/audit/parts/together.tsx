import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { Mark, type MarkKind } from "../../../ui/mark.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";
import { isRead, lookTogether } from "../together.ts";
import type { Mail } from "../use-mails.ts";

interface Props {
  readonly mails: readonly Mail[];
  readonly onCompare: (isWanted: boolean) => void;
}

/** What several mails show together, and the offer to compare two. */
export function TogetherView({ mails, onCompare }: Props): ReactNode {
  const { language, words } = useWords();
  const { batch: say, parties, compare } = words.report;
  const { told, ...counts } = lookTogether(mails, { words: parties, language });
  const figures: readonly (readonly [MarkKind, number, string])[] = [
    ["tracked", counts.tracked, say.tracked(counts.tracked)],
    ["untracked", counts.untracked, say.untracked(counts.untracked)],
    ["unclear", counts.unclear, say.unclear(counts.unclear)],
    ["note", counts.unread, say.unread(counts.unread)],
  ];
  const isPair = mails.length === 2 && mails.every(isRead);
  const isCompared = mails.some(({ beside }) => beside !== null);
  return (
    <section className="together" aria-labelledby="together-title">
      <h2 id="together-title">{say.title(mails.length)}</h2>
      <ul className="together-figures">
        {figures
          .filter(([, count]) => count > 0)
          .map(([kind, count, what]) => (
            <li key={kind} className={`mark-${kind}`}>
              <Mark kind={kind} /> <strong>{formatNumber(count, language)}</strong> {what}
            </li>
          ))}
      </ul>
      {told.length === 0 ? null : (
        <p className="together-told">
          <span className="term">{say.told}</span>{" "}
          {told.map(([name, count]) => `${name} (${say.inMails(count)})`).join(", ")}
        </p>
      )}
      {isPair ? (
        <p className="together-offer">
          {isCompared ? null : compare.offer}
          <Button look={isCompared ? "plain" : "main"} onPress={() => onCompare(!isCompared)}>
            {isCompared ? compare.undo : compare.make}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
