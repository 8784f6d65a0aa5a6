import type { Change } from "@consentry/audit";
import { useState, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { useWords } from "../../../words/words.ts";
import { FEW_LINES, LONGEST_URL, MOST_LINES } from "../limits.ts";
import type { MailReader } from "../mail-reader.ts";
import type { CleanCopy } from "../reading.ts";
import { baseName, save } from "../save.ts";
import type { ReadMail } from "../use-mails.ts";

interface Props {
  readonly mail: ReadMail;
  readonly reader: MailReader;
}

type Making = "idle" | "working" | "failed" | CleanCopy;

/** Makes the mail without its trackers, shows what was changed and what was left, and saves it. */
export function CleanCopyMaker({ mail, reader }: Props): ReactNode {
  const { take } = useWords().words.report;
  const { clean: say } = take;
  const { document } = mail.reading;
  const [making, setMaking] = useState<Making>("idle");
  const make = async (): Promise<void> => {
    setMaking("working");
    const answer = await reader.ask({ kind: "clean", mail: mail.mail, document });
    setMaking(answer.ok ? answer.value : "failed");
  };
  if (making === "idle") return <Button onPress={() => void make()}>{say.make}</Button>;
  if (making === "working") return <output>{take.working}</output>;
  if (making === "failed") return <p role="alert">{take.failed}</p>;
  const done = making.changes.filter(({ action }) => action !== "kept");
  const kept = making.changes.filter(({ action }) => action === "kept");
  return (
    <>
      <output>{making.changes.length === 0 ? say.unchanged : null}</output>
      <ChangeList title={say.changes(done.length)} changes={done} />
      <ChangeList title={say.left(kept.length)} changes={kept} />
      <Button look="main" onPress={() => save(making.mail, `${baseName(document.file)}.clean.eml`)}>
        {say.save}
      </Button>
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly changes: readonly Change[];
}

function ChangeList({ title, changes }: ListProps): ReactNode {
  const { clean: say } = useWords().words.report.take;
  if (changes.length === 0) return null;
  return (
    <details className="unfold" open={changes.length <= FEW_LINES}>
      <summary>{title}</summary>
      <ul className="changes">
        {changes.slice(0, MOST_LINES).map(({ action, what, url, to, reason, at }) => (
          <li key={`${at.offset} ${action} ${url}`}>
            <b>
              {say.what[what]} {say.action[action]}
            </b>
            {to === null ? null : <code> {shortened(to)}</code>}
            {reason === null ? null : <>: {say.reason[reason]}</>}{" "}
            <small>{say.line(at.line)}</small>
            {url === null ? null : <code className="was">{shortened(url)}</code>}
          </li>
        ))}
        {changes.length > MOST_LINES ? <li>{say.more(changes.length - MOST_LINES)}</li> : null}
      </ul>
    </details>
  );
}

function shortened(url: string): string {
  return url.length > LONGEST_URL ? `${url.slice(0, LONGEST_URL)}…` : url;
}
