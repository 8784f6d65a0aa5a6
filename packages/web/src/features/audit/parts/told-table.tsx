import type { AuditDocument, PlatformMatch } from "@consentry/audit";
import type { ReactNode } from "react";

import { Mark, type MarkKind } from "../../../ui/mark.tsx";
import { Section } from "../../../ui/section.tsx";
import { nameCountry } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";
import { listTold, type Role, type Told } from "../told.ts";

export function ToldTable({ document }: { readonly document: AuditDocument }): ReactNode {
  const { told: words } = useWords().words.audit;
  const told = listTold(document);
  const isKnown = told.some(({ transfer }) => transfer && transfer.status !== "unknown");
  return (
    <Section title={words.title}>
      {document.platform ? <Platform platform={document.platform} /> : null}
      {told.length === 0 ? <p>{words.none}</p> : <Table told={told} isKnown={isKnown} />}
      {told.length === 0 || isKnown ? null : <p className="faint">{words.allUnknown}</p>}
    </Section>
  );
}

interface TableProps {
  readonly told: readonly Told[];
  /** Somebody's operator or country is known: otherwise the columns would say nothing. */
  readonly isKnown: boolean;
}

function Table({ told, isKnown }: TableProps): ReactNode {
  const { told: words } = useWords().words.audit;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.host}</th>
          <th scope="col">{words.learns}</th>
          {isKnown ? <th scope="col">{words.operator}</th> : null}
          {isKnown ? <th scope="col">{words.transfer}</th> : null}
        </tr>
      </thead>
      <tbody>
        {told.map((one) => (
          <Row key={one.host} told={one} isKnown={isKnown} />
        ))}
      </tbody>
    </table>
  );
}

const SIGNS: Readonly<Record<Role, MarkKind>> = {
  open: "tracked",
  click: "tracked",
  exposure: "unclear",
  link: "untracked",
};

function Row({ told, isKnown }: { readonly told: Told; readonly isKnown: boolean }): ReactNode {
  const { language, words } = useWords();
  const { told: say } = words.audit;
  const { host, roles, transfer } = told;
  const sign = SIGNS[roles[0] ?? "link"];
  const country = transfer?.country ? nameCountry(transfer.country, language) : null;
  const operator = [transfer?.operator, country].filter(Boolean).join(", ");
  const status = say.status[transfer?.status ?? "unknown"];
  return (
    <tr>
      <th scope="row" className="host">
        {host}
      </th>
      <td data-label={say.learns}>
        <span className={`mark-word mark-${sign}`}>
          <Mark kind={sign} />
          {roles.map((role) => say.roles[role]).join(", ")}
        </span>
      </td>
      {isKnown ? <td data-label={say.operator}>{operator || say.unknown}</td> : null}
      {isKnown ? <td data-label={say.transfer}>{status}</td> : null}
    </tr>
  );
}

function Platform({ platform }: { readonly platform: PlatformMatch }): ReactNode {
  const { language, words } = useWords();
  const { told } = words.audit;
  const name = (company: string | null, country: string | null): string | null =>
    company === null
      ? null
      : [company, country && nameCountry(country, language)].filter(Boolean).join(", ");
  const owners = [
    name(platform.company, platform.country),
    name(platform.parent, platform.parentCountry),
  ].filter((owner) => owner !== null);
  return (
    <div className="platform">
      <p className="platform-name">{told.platform(platform.name)}</p>
      {owners.length === 0 ? null : <p>{owners.join(" · ")}</p>}
      <p className="platform-evidence">
        {told.by}{" "}
        {platform.evidence.map((evidence) => (
          <code key={evidence}>{evidence}</code>
        ))}
      </p>
    </div>
  );
}
