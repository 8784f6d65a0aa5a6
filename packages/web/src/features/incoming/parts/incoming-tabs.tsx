import type { ReactNode } from "react";

import { TabLinks } from "../../../ui/tab-links.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** What came back; what people ask for in it is among all they ask. */
export function IncomingTabs(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const tabs = [
    { name: "mails", href: "/incoming" },
    { name: "wishes", href: "/requests" },
  ] as const;
  return (
    <TabLinks
      label={words.title}
      tabs={tabs.map(({ name, href }) => ({
        href,
        label: words.tabs[name],
        isHere: name === "mails",
      }))}
    />
  );
}
