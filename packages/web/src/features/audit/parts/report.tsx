import type { MarkId } from "@consentry/audit";
import { useMemo, useState, type ReactNode } from "react";

import type { MailReader } from "../mail-reader.ts";
import { findMark, numberMarks, type ChosenPlace } from "../marks.ts";
import { useDrawing } from "../use-drawing.ts";
import type { Occasion } from "../occasion.ts";
import type { ReadMail } from "../use-mails.ts";
import { AnnotatedMail } from "./annotated-mail.tsx";
import { CannotShow } from "./cannot-show.tsx";
import { Chains } from "./chains.tsx";
import { Compared } from "./compared.tsx";
import { Findings } from "./findings.tsx";
import { LawOfDay } from "./law-of-day.tsx";
import { LinksTable } from "./links-table.tsx";
import { Parties } from "./parties.tsx";
import { TakeWithYou } from "./take-with-you.tsx";
import { VerdictHead } from "./verdict-head.tsx";
import { Vouches } from "./vouches.tsx";

interface Props {
  readonly mail: ReadMail;
  /** Of the same sender, this one left out. */
  readonly others: readonly ReadMail[];
  readonly reader: MailReader;
  readonly onJudge: (occasion: Occasion) => void;
  /** It is one part of a page with a heading of its own. */
  readonly isPart?: boolean;
}

const NONE: readonly MarkId[] = [];

/** All that is to be said about one mail, the verdict first. */
export function Report({ mail, others, reader, onJudge, isPart = false }: Props): ReactNode {
  const { document, comparison } = mail.reading;
  const drawing = useDrawing(mail.mail, document, reader);
  const drawn = drawing.state === "drawn" ? drawing.annotated.marks : NONE;
  const marks = useMemo(() => numberMarks(document, drawn), [document, drawn]);
  const [chosen, setChosen] = useState<ChosenPlace | null>(null);
  return (
    <article className="report">
      <VerdictHead document={document} isPart={isPart} />
      {comparison && mail.beside ? <Compared comparison={comparison} /> : null}
      <div className="report-pair">
        <AnnotatedMail
          drawing={drawing}
          markId={chosen && (findMark(marks, chosen.place)?.id ?? null)}
        />
        <Findings
          mail={mail.mail}
          document={document}
          marks={marks}
          chosen={chosen}
          onChoose={setChosen}
        />
      </div>
      <Parties document={document} />
      <Chains document={document} />
      <LawOfDay document={document} occasion={mail.occasion} onJudge={onJudge} />
      <Vouches document={document} />
      <TakeWithYou mail={mail} others={others} reader={reader} />
      <LinksTable document={document} marks={marks} />
      <CannotShow document={document} />
    </article>
  );
}
