import type { AuditDocument } from "@consentry/audit";
import type { ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatBytes } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";

export function Evidence({ document }: { readonly document: AuditDocument }): ReactNode {
  const { language, words } = useWords();
  const { raw } = words.audit;
  return (
    <Section title={raw.title}>
      <p>{raw.lead}</p>
      <dl className="facts">
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
      <Button onPress={() => download(document)}>{raw.download}</Button>
    </Section>
  );
}

function download(audited: AuditDocument): void {
  const json = new Blob([`${JSON.stringify(audited, null, 2)}\n`], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(json);
  link.download = `${(audited.file ?? "mail").replace(/\.eml$/i, "")}.audit.json`;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
