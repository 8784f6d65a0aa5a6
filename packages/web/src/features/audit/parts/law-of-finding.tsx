import type { Finding } from "@consentry/audit";
import { useState, type ReactNode } from "react";

import { later } from "../../../ui/later.tsx";
import { useWords } from "../../../words/words.ts";

/** The register of sources is fetched when somebody asks, not with the page. */
const AskedBy = later(async () => (await import("./asked-by.tsx")).default, null);

/** What the rules of the mail's own day asked, and where they say so. */
export function LawOfFinding({ finding }: { readonly finding: Finding }): ReactNode {
  const { findings: words } = useWords().words.audit;
  const [isOpen, setOpen] = useState(false);
  if (finding.sources.length === 0) return null;
  return (
    <details className="finding-limit" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.law}</summary>
      {isOpen ? <AskedBy finding={finding} /> : null}
    </details>
  );
}
