import type { AuditDocument } from "@consentry/audit";
import type { ReactNode } from "react";

import { Section } from "../../../ui/section.tsx";
import { useWords } from "../../../words/words.ts";

export function CannotShow({ document }: { readonly document: AuditDocument }): ReactNode {
  const { cannot, findings } = useWords().words.audit;
  return (
    <Section title={cannot.title}>
      {document.notices.length === 0 ? null : (
        <div className="notice">
          <p>{cannot.noticesTitle}</p>
          <ul>
            {document.notices.map(({ code, part }) => (
              <li key={`${code} ${part}`}>
                {cannot.notices[code]}
                {part === "" ? null : ` (${findings.part(part)})`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className="report-list">
        {cannot.always.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
