import type { ReactNode } from "react";

import { Page } from "../../ui/page.tsx";
import { TabLinks } from "../../ui/tab-links.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { WORDS } from "./words/words.ts";

const TABS = ["domains", "blacklists", "reports", "pace"] as const;

interface Props {
  readonly tab: (typeof TABS)[number];
  readonly lead: string;
  /** What can be done here, most likely first. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What decides whether mails arrive, in four parts. */
export function DeliverabilityFrame({ tab, lead, actions, children }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <Page title={words.title} lead={lead} actions={actions}>
      <TabLinks
        label={words.title}
        tabs={TABS.map((name) => ({
          href: `/deliverability/${name}`,
          label: words.tabs[name],
          isHere: name === tab,
        }))}
      />
      {children}
    </Page>
  );
}
