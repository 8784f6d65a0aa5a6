import type { AuditDocument } from "@consentry/audit";
import type { ReactNode } from "react";

import { Mark } from "../../../ui/mark.tsx";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";
import { listTold } from "../told.ts";
import { sayVerdict } from "../verdict.ts";

interface Props {
  readonly document: AuditDocument;
  /** It is one part of a page with a heading of its own. */
  readonly isPart?: boolean;
}

/** What a hurried reader takes away: the mark, one sentence, four figures. */
export function VerdictHead({ document, isPart = false }: Props): ReactNode {
  const { language, words } = useWords();
  const { verdict, text } = words.audit;
  const { message, summary } = document;
  const Heading = isPart ? "h2" : "h1";
  return (
    <header className={`verdict verdict-${summary.verdict}`}>
      <p className={`mark-word mark-${summary.verdict}`}>
        <Mark kind={summary.verdict} />
        {verdict.names[summary.verdict]}
      </p>
      <Heading className="verdict-said">{sayVerdict(document, words)}</Heading>
      <dl className="letterhead">
        <div className="letterhead-subject">
          <dt className="visually-hidden">{verdict.subject}</dt>
          <dd>{message.subject ?? verdict.noSubject}</dd>
        </div>
        <div>
          <dt>{verdict.from}</dt>
          <dd>{message.from ?? verdict.noSender}</dd>
        </div>
        {message.date === null ? null : (
          <div>
            <dt>{verdict.date}</dt>
            <dd>
              <time dateTime={message.date}>{formatDate(message.date, language)}</time>
            </dd>
          </div>
        )}
      </dl>
      <ul className="verdict-figures">
        {listFigures(document, verdict).map(({ value, label, isBad }) => (
          <li key={label} className={isBad ? "figure figure-bad" : "figure"}>
            <strong>{formatNumber(value, language)}</strong> <span>{label}</span>
          </li>
        ))}
      </ul>
      <p className="text-state">{text[document.text]}</p>
    </header>
  );
}

interface Figure {
  readonly value: number;
  readonly label: string;
  readonly isBad: boolean;
}

type VerdictWords = ReturnType<typeof useWords>["words"]["audit"]["verdict"];

function listFigures(document: AuditDocument, words: VerdictWords): readonly Figure[] {
  const { trackedLinks, untrackedLinks } = document.summary;
  const trackers = document.references.filter(({ tracker }) => tracker);
  const sure = trackers.filter(({ grade }) => grade !== "possible");
  // What is no more than possible is counted only where nothing surer is, as in the findings.
  const openTrackers = (sure.length === 0 ? trackers : sure).length;
  const told = listTold(document).filter(
    ({ roles }) => roles[0] === "open" || roles[0] === "click",
  );
  const ordinary = document.references.filter(
    ({ tracker, when }) => !tracker && when === "open",
  ).length;
  return [
    { value: openTrackers, label: words.openTrackers(openTrackers), isBad: openTrackers > 0 },
    {
      value: trackedLinks,
      label: words.trackedLinks(trackedLinks, trackedLinks + untrackedLinks),
      isBad: trackedLinks > 0,
    },
    { value: told.length, label: words.told(told.length), isBad: told.length > 0 },
    { value: ordinary, label: words.ordinary(ordinary), isBad: false },
  ];
}
