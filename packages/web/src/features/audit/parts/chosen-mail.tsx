import { assertNever } from "@consentry/kernel";
import type { ReactNode } from "react";

import { Mark } from "../../../ui/mark.tsx";
import { useWords } from "../../../words/words.ts";
import { ofSameSender } from "../together.ts";
import type { Mail, Mails } from "../use-mails.ts";
import { Report } from "./report.tsx";

interface Props {
  readonly mail: Mail;
  /** All mails on the page, and what may be done with them. */
  readonly held: Mails;
  /** It is one part of a page with a heading of its own. */
  readonly isPart?: boolean;
}

/** The mail that is looked at: being read, not readable, or its report. */
export function ChosenMail({ mail, held, isPart = false }: Props): ReactNode {
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
      return (
        <Report
          mail={{ ...mail, reading }}
          others={ofSameSender(mail, held.mails)}
          reader={held.reader}
          onJudge={(occasion) => held.judge(mail.id, occasion)}
          isPart={isPart}
        />
      );
    default:
      return assertNever(reading);
  }
}
