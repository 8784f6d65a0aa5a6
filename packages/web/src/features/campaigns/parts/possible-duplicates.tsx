import type { Campaign } from "@consentry/client";
import type { ReactNode } from "react";

import { useReadPages } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Link } from "../../../ui/link.tsx";
import { Section } from "../../../ui/section.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Who may have got a campaign more than once, by name. */
export function PossibleDuplicates({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const listed = useReadPages("listPossibleDuplicates", {
    params: { id: campaign.id },
    query: {},
  });
  return (
    <Section title={words.send.duplicates}>
      <p>{words.send.duplicatesLead}</p>
      <ul>
        {listed.items.map(({ delivery, contact, address, times }) => (
          <li key={delivery}>
            {contact === null ? (
              words.send.erased
            ) : (
              <Link href={`/contacts/${contact}`}>{address ?? words.send.erased}</Link>
            )}{" "}
            <span className="faint">{words.send.copies(times)}</span>
          </li>
        ))}
      </ul>
      {listed.hasMore ? (
        <Button onPress={listed.loadMore}>{words.send.moreDuplicates}</Button>
      ) : null}
    </Section>
  );
}
