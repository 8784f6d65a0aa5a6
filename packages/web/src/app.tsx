import { lazy, Suspense, type ReactNode } from "react";

import { wasMember } from "./app/member-hint.ts";
import { PageFrame } from "./ui/page-frame.tsx";

const AuditPage = lazy(async () => ({
  default: (await import("./features/audit/page.tsx")).AuditPage,
}));
const Application = lazy(async () => ({
  default: (await import("./app/application.tsx")).Application,
}));

/** The auditor stands on its own, and asks the server nothing, for whoever is no member here. */
export function App(): ReactNode {
  if (location.pathname !== "/audit" || wasMember()) {
    return (
      <Suspense>
        <Application />
      </Suspense>
    );
  }
  return (
    <PageFrame>
      <Suspense>
        <AuditPage />
      </Suspense>
    </PageFrame>
  );
}
