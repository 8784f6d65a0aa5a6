import { useState, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { later } from "../../../ui/later.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatBytes } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";
import type { MailReader } from "../mail-reader.ts";
import { baseName, save } from "../save.ts";
import type { ReadMail } from "../use-mails.ts";
import { CleanCopyMaker } from "./clean-copy.tsx";

/** Letters and authorities are fetched when somebody asks for a dossier, not with the page. */
const DossierForm = later(async () => (await import("./dossier-form.tsx")).default, null);

interface Props {
  readonly mail: ReadMail;
  /** Of the same sender, this one left out. */
  readonly others: readonly ReadMail[];
  readonly reader: MailReader;
}

/** What a person may carry away: a clean copy, the findings as data, a dossier. */
export function TakeWithYou({ mail, others, reader }: Props): ReactNode {
  const { language, words } = useWords();
  const { take: say } = words.report;
  const { raw } = words.audit;
  const { document } = mail.reading;
  const [isPreparing, setPreparing] = useState(false);
  return (
    <Section title={say.title}>
      <div className="take">
        <h3>{say.dossier.title}</h3>
        <p>{say.dossier.lead}</p>
        {isPreparing ? (
          <DossierForm mail={mail} others={others} reader={reader} />
        ) : (
          <Button look="main" onPress={() => setPreparing(true)}>
            {say.dossier.open}
          </Button>
        )}
      </div>
      <div className="take">
        <h3>{say.clean.title}</h3>
        <p>{say.clean.lead}</p>
        <CleanCopyMaker key={document.sha256} mail={mail} reader={reader} />
      </div>
      <div className="take">
        <h3>{say.data.title}</h3>
        <p>{say.data.lead}</p>
        <dl className="report-facts">
          <div>
            <dt>{raw.sha256}</dt>
            <dd>
              <code>{document.sha256}</code>
            </dd>
          </div>
          <div>
            <dt>{raw.size}</dt>
            <dd>{formatBytes(document.bytes, language)}</dd>
          </div>
        </dl>
        <Button
          onPress={() =>
            save(
              new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: "application/json" }),
              `${baseName(document.file)}.audit.json`,
            )
          }
        >
          {raw.download}
        </Button>
      </div>
    </Section>
  );
}
