import type { Finding } from "@consentry/audit";
import { lazy, Suspense, useState, type ReactNode } from "react";

import { useWords } from "../../../words/words.ts";

/** The register of sources is fetched when somebody asks, not with the page. */
const AskedBy = lazy(() => import("./asked-by.tsx"));

/** What the rules of the mail's own day asked, and where they say so. */
export function LawOfFinding({ finding }: { readonly finding: Finding }): ReactNode {
  const { findings: words } = useWords().words.audit;
  const [isOpen, setOpen] = useState(false);
  if (finding.sources.length === 0) return null;
  return (
    <details className="finding-limit" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.law}</summary>
      {isOpen ? (
        <Suspense>
          <AskedBy finding={finding} />
        </Suspense>
      ) : null}
    </details>
  );
}
