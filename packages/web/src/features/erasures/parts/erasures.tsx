import "../erasures.css";
import type { Erasure } from "@consentry/client";
import type { ReactNode } from "react";

import { useReadPages } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Section } from "../../../ui/section.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { formatDate, formatMoment } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { EraseAddress } from "./erase-address.tsx";

/** What was erased, by number, and what each erasure has reached. */
export function Erasures(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const found = useReadPages("listErasures", {});
  return (
    <Section title={words.title}>
      <p className="faint">{words.lead}</p>
      <EraseAddress />
      {found.problem === null ? null : <Failed problem={found.problem} onRetry={found.retry} />}
      {found.isLoading ? <Loading /> : null}
      {found.problem === null && !found.isLoading && found.items.length === 0 ? (
        <p>{words.none}</p>
      ) : null}
      <ul className="erasures">
        {found.items.map((erasure) => (
          <li key={erasure.id} className="sheet">
            <OneErasure erasure={erasure} />
          </li>
        ))}
      </ul>
      {found.hasMore ? (
        <Button onPress={found.loadMore} isDisabled={found.isLoadingMore}>
          {words.more}
        </Button>
      ) : null}
    </Section>
  );
}

function OneErasure({ erasure }: { readonly erasure: Erasure }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { at, wasContact, reach } = erasure;
  return (
    <>
      <h3>
        {formatMoment(at, language)} · {wasContact ? words.byRight : words.byAddress}
      </h3>
      <Facts
        items={reach.map((one) => [words.places[one.what], <Reached key={one.what} of={one} />])}
      />
    </>
  );
}

function Reached({ of }: { readonly of: Erasure["reach"][number] }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { what, at, until, failure } = of;
  if (failure !== null) {
    return (
      <>
        <Marked kind="note">{words.refused}</Marked> <span className="faint">{failure}</span>
      </>
    );
  }
  if (at === null) return <Marked kind="held">{words.notYet[what]}</Marked>;
  return (
    <>
      <Marked kind="permitted">{words.at(formatMoment(at, language))}</Marked>
      {until === null ? null : <p className="faint">{words.until(formatDate(until, language))}</p>}
    </>
  );
}
