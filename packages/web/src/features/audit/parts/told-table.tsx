import type { AuditDocument, PlatformMatch } from "@consentry/audit";
import type { ReactNode } from "react";

import { Mark } from "../../../ui/mark.tsx";
import { Section } from "../../../ui/section.tsx";
import { nameCountry } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";
import { listTold, type Told } from "../told.ts";

export function ToldTable({ document }: { readonly document: AuditDocument }): ReactNode {
  const { told: words } = useWords().words.audit;
  const told = listTold(document);
  return (
    <Section title={words.title}>
      {document.platform ? <Platform platform={document.platform} /> : null}
      {told.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.host}</th>
              <th scope="col">{words.learns}</th>
              <th scope="col">{words.operator}</th>
              <th scope="col">{words.transfer}</th>
            </tr>
          </thead>
          <tbody>
            {told.map((one) => (
              <Row key={one.host} told={one} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Row({ told: { host, roles, transfer } }: { readonly told: Told }): ReactNode {
  const { language, words } = useWords();
  const { told } = words.audit;
  const isObserver = roles[0] === "open" || roles[0] === "click";
  const country = transfer?.country ? nameCountry(transfer.country, language) : null;
  const operator = [transfer?.operator, country].filter(Boolean).join(", ");
  return (
    <tr>
      <th scope="row" className="host">
        {host}
      </th>
      <td data-label={told.learns}>
        <span className={`mark-word mark-${isObserver ? "tracked" : "untracked"}`}>
          <Mark kind={isObserver ? "tracked" : "untracked"} />
          {roles.map((role) => told.roles[role]).join(", ")}
        </span>
      </td>
      <td data-label={told.operator}>{operator || told.unknown}</td>
      <td data-label={told.transfer}>{told.status[transfer?.status ?? "unknown"]}</td>
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
