import { lazy, Suspense, type ComponentType, type ReactNode } from "react";

import { PageFrame } from "./ui/page-frame.tsx";

interface Page {
  readonly path: string;
  readonly content: ComponentType;
}

/** Every page there is, each loaded when it is opened. */
const PAGES: readonly [Page, ...Page[]] = [
  {
    path: "/audit",
    content: lazy(async () => ({ default: (await import("./features/audit/page.tsx")).AuditPage })),
  },
];

export function App(): ReactNode {
  const { content: Content } = PAGES.find(({ path }) => path === location.pathname) ?? PAGES[0];
  return (
    <PageFrame>
      <Suspense>
        <Content />
      </Suspense>
    </PageFrame>
  );
}
