import type { AuditDocument, MarkId } from "@consentry/audit";
import { useMemo, useState, type ReactNode } from "react";

import type { MailReader } from "../mail-reader.ts";
import { findMark, numberMarks, type ChosenPlace } from "../marks.ts";
import { useDrawing } from "../use-drawing.ts";
import type { Mail } from "../use-mails.ts";
import { AnnotatedMail } from "./annotated-mail.tsx";
import { CannotShow } from "./cannot-show.tsx";
import { Evidence } from "./evidence.tsx";
import { Findings } from "./findings.tsx";
import { LinksTable } from "./links-table.tsx";
import { ToldTable } from "./told-table.tsx";
import { VerdictHead } from "./verdict-head.tsx";

interface Props {
  readonly mail: Mail;
  readonly document: AuditDocument;
  readonly reader: MailReader;
}

const NONE: readonly MarkId[] = [];

/** All that is to be said about one mail, the verdict first. */
export function Report({ mail, document, reader }: Props): ReactNode {
  const drawing = useDrawing(mail.mail, document, reader);
  const drawn = drawing.state === "drawn" ? drawing.annotated.marks : NONE;
  const marks = useMemo(() => numberMarks(document, drawn), [document, drawn]);
  const [chosen, setChosen] = useState<ChosenPlace | null>(null);
  return (
    <article className="report">
      <VerdictHead document={document} />
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
      <ToldTable document={document} />
      <LinksTable document={document} marks={marks} />
      <CannotShow document={document} />
      <Evidence document={document} />
    </article>
  );
}
