import { assertNever } from "@consentry/kernel";
import type { ReactNode } from "react";

import { Mark } from "../../../ui/mark.tsx";
import { useWords } from "../../../words/words.ts";
import type { MailReader } from "../mail-reader.ts";
import type { Mail } from "../use-mails.ts";
import { Report } from "./report.tsx";

interface Props {
  readonly mail: Mail;
  readonly reader: MailReader;
}

/** The mail that is looked at: being read, not readable, or its report. */
export function ChosenMail({ mail, reader }: Props): ReactNode {
  const { words } = useWords();
  const { reading } = mail;
  switch (reading.state) {
    case "reading":
      return <output className="state">{words.audit.reading}</output>;
    case "failed":
      return (
        <div className="state" role="alert">
          <p className="state-name">{mail.name}</p>
          <p className="state-sentence">
            <Mark kind="unclear" />
            {words.audit.failures[reading.failure]}
          </p>
        </div>
      );
    case "read":
      return <Report mail={mail} document={reading.document} reader={reader} />;
    default:
      return assertNever(reading);
  }
}
