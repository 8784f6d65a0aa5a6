import type { ReactNode } from "react";

import { TabLinks } from "../../../ui/tab-links.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const ROOMS = [
  ["purposes", "/consent"],
  ["forms", "/consent/forms"],
  ["ledger", "/consent/ledger"],
] as const;

/** The three parts of consent: what was said, how it is asked, where it stands. */
export function ConsentRooms({ here }: { readonly here: (typeof ROOMS)[number][0] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <TabLinks
      label={words.rooms.label}
      tabs={ROOMS.map(([room, href]) => ({
        href,
        label: words.rooms[room],
        isHere: room === here,
      }))}
    />
  );
}
