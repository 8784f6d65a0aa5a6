import type { ReactNode } from "react";

import { TabLinks } from "../../../ui/tab-links.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** What came back, and what people ask for in it. */
export function IncomingTabs({ here }: { readonly here: "mails" | "wishes" }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const tabs = [
    { name: "mails", href: "/incoming" },
    { name: "wishes", href: "/incoming/wishes" },
  ] as const;
  return (
    <TabLinks
      label={words.title}
      tabs={tabs.map(({ name, href }) => ({
        href,
        label: words.tabs[name],
        isHere: name === here,
      }))}
    />
  );
}
