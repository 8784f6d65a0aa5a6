import { assertNever } from "@consentry/kernel";
import { useId, type ReactNode } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";

import { Mark, type MarkKind } from "../../../ui/mark.tsx";
import { useWords, type Words } from "../../../words/words.ts";
import type { Mail, Reading } from "../use-mails.ts";

interface Props {
  readonly mails: readonly Mail[];
  readonly chosenId: number | null;
  readonly onChoose: (id: number) => void;
}

/** All mails handed over at once, each with its verdict. */
export function MailList({ mails, chosenId, onChoose }: Props): ReactNode {
  const { audit } = useWords().words;
  const id = useId();
  return (
    <section className="mail-list">
      <h2 id={id}>{audit.mails.count(mails.length)}</h2>
      <ListBox
        aria-labelledby={id}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosenId === null ? [] : [chosenId]}
        onSelectionChange={(keys) => {
          for (const key of keys) onChoose(Number(key));
        }}
      >
        {mails.map((mail) => (
          <Entry key={mail.id} mail={mail} audit={audit} />
        ))}
      </ListBox>
    </section>
  );
}

function Entry({
  mail,
  audit,
}: {
  readonly mail: Mail;
  readonly audit: Words["audit"];
}): ReactNode {
  const { kind, word } = readState(mail.reading, audit);
  const subject = mail.reading.state === "read" ? mail.reading.document.message.subject : null;
  const title = subject ?? mail.name ?? audit.intake.pastedName;
  return (
    <ListBoxItem id={mail.id} textValue={title} className="mail-entry">
      <Mark kind={kind} />
      <span className="mail-entry-title">{title}</span>
      <span className="mail-entry-file">{mail.name}</span>
      <span className={`mark-word mark-${kind}`}>{word}</span>
    </ListBoxItem>
  );
}

function readState(
  reading: Reading,
  { verdict, mails }: Words["audit"],
): { readonly kind: MarkKind; readonly word: string } {
  switch (reading.state) {
    case "reading":
      return { kind: "note", word: mails.reading };
    case "failed":
      return { kind: "note", word: mails.failed };
    case "read": {
      const kind = reading.document.summary.verdict;
      return { kind, word: verdict.names[kind] };
    }
    default:
      return assertNever(reading);
  }
}
