import type { ReactNode } from "react";

import { TabLinks } from "../../../ui/tab-links.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** From the messages to what they are written by, and back. */
export function MessageTabs({ here }: { readonly here: "all" | "templates" }): ReactNode {
  const { tabs } = useFeatureWords(WORDS).words;
  return (
    <TabLinks
      label={tabs.label}
      tabs={[
        { href: "/messages", label: tabs.all, isHere: here === "all" },
        { href: "/messages/templates", label: tabs.templates, isHere: here === "templates" },
      ]}
    />
  );
}
