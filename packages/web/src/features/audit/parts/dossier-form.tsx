import type { Language } from "@consentry/audit";
import { AUTHORITIES, AUTHORITY_IDS, authorityOf, type AuthorityId } from "@consentry/law/letters";
import { useId, useState, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { formatBytes } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";
import { collectDossier } from "../dossier/collect.ts";
import type { DossierMade } from "../dossier/asked.ts";
import type { MailReader } from "../mail-reader.ts";
import { baseName, save } from "../save.ts";
import type { ReadMail } from "../use-mails.ts";

interface Props {
  readonly mail: ReadMail;
  readonly others: readonly ReadMail[];
  readonly reader: MailReader;
}

const LANGUAGES: readonly Language[] = ["en", "fr", "nl", "de"];

/** To whom and in which language; then the archive, made here, and what is inside. */
export default function DossierForm({ mail, others, reader }: Props): ReactNode {
  const { language: pageLanguage, words } = useWords();
  const { take } = words.report;
  const { dossier: say } = take;
  const id = useId();
  const [authority, setAuthority] = useState(() => authorityOf(mail.occasion.jurisdiction));
  const [language, setLanguage] = useState<Language>(pageLanguage);
  const [hasOthers, setOthers] = useState(false);
  const [made, setMade] = useState<"idle" | "working" | "failed" | DossierMade>("idle");
  const make = async (): Promise<void> => {
    setMade("working");
    const mails = [mail, ...(hasOthers ? others : [])] as const;
    const wish = { mails, language, authority, pageLanguage };
    setMade((await collectDossier(wish, reader)) ?? "failed");
  };
  const choosing =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setMade("idle");
    };
  return (
    <div className="dossier">
      <div className="occasion">
        <label htmlFor={`${id}-authority`}>
          <span>{say.authority}</span>
          <select
            id={`${id}-authority`}
            value={authority}
            onChange={({ target }) => choosing(setAuthority)(target.value as AuthorityId)}
          >
            {AUTHORITY_IDS.map((one) => (
              <option key={one} value={one}>
                {one === "generic" ? say.authorityOther : AUTHORITIES[one].name[pageLanguage]}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-language`}>
          <span>{say.language}</span>
          <select
            id={`${id}-language`}
            value={language}
            onChange={({ target }) => choosing(setLanguage)(target.value as Language)}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {say.languages[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {others.length === 0 ? null : (
        <label className="check" htmlFor={`${id}-others`}>
          <input
            id={`${id}-others`}
            type="checkbox"
            checked={hasOthers}
            onChange={({ target }) => choosing(setOthers)(target.checked)}
          />
          {say.withOthers(others.length)}
        </label>
      )}
      {typeof made === "object" && made.ok ? null : (
        <Button look="main" isDisabled={made === "working"} onPress={() => void make()}>
          {say.make}
        </Button>
      )}
      <output>{made === "working" ? take.working : null}</output>
      {made === "failed" ? <p role="alert">{take.failed}</p> : null}
      {typeof made === "object" ? <Made made={made} mail={mail} /> : null}
    </div>
  );
}

interface MadeProps {
  readonly made: DossierMade;
  readonly mail: ReadMail;
}

function Made({ made, mail }: MadeProps): ReactNode {
  const { language, words } = useWords();
  const { dossier: say } = words.report.take;
  if (!made.ok) return <p role="alert">{say.problems[made.problem]}</p>;
  const { zip, files, digest, hasComplaint, hasPictures, hasPdf } = made;
  return (
    <>
      <output>{say.done(files.length, formatBytes(zip.size, language))}</output>
      <Button
        look="main"
        onPress={() => save(zip, `${baseName(mail.reading.document.file)}.dossier.zip`)}
      >
        {say.save}
      </Button>
      <ul className="report-list faint">
        {hasComplaint ? null : <li>{say.noComplaint}</li>}
        {hasPictures ? null : <li>{say.noPicture}</li>}
        {hasPdf ? null : <li>{say.noPdf}</li>}
        <li>{say.clock}</li>
      </ul>
      <details className="unfold">
        <summary>{say.files}</summary>
        <dl className="inside">
          {files.map(({ name, what, bytes }) => (
            <div key={name}>
              <dt>
                <code>{name}</code> <small>{formatBytes(bytes, language)}</small>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p className="breakable">
          <small>
            {say.digest} <code>{digest}</code>
          </small>
        </p>
      </details>
    </>
  );
}
