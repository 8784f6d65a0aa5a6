import type { ReactNode } from "react";

import { wasMember } from "./app/member-hint.ts";
import { later } from "./ui/later.tsx";
import { PageFrame } from "./ui/page-frame.tsx";

const AuditPage = later(async () => (await import("./features/audit/page.tsx")).AuditPage, null);
const Application = later(async () => (await import("./app/application.tsx")).Application, null);

/** The auditor stands on its own, and asks the server nothing, for whoever is no member here. */
export function App(): ReactNode {
  if (location.pathname !== "/audit" || wasMember()) {
    return <Application />;
  }
  return (
    <PageFrame>
      <AuditPage />
    </PageFrame>
  );
}
