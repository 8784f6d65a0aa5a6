import type { GoingEvents } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useRead } from "../../../api/use-api.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Openings and clicks in their last month, and the file of them. */
export function GoingEventsPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const going = useRead("showGoingEvents", {});
  return (
    <Section title={words.events.title}>
      <p>{words.events.lead}</p>
      <Loaded of={going}>{(known) => <Going of={known} />}</Loaded>
    </Section>
  );
}

function Going({ of }: { readonly of: GoingEvents }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const may = useMay("rights");
  const day = formatDate(of.until, language);
  if (of.events === 0) return <p className="faint">{words.events.none(day)}</p>;
  return (
    <>
      <p>
        <strong>{words.events.count(formatNumber(of.events, language), day)}</strong>
      </p>
      {may ? (
        <div className="actions">
          <LinkButton href="/api/v1/retention/events/archive" download="events.zip">
            {words.events.take}
          </LinkButton>
        </div>
      ) : null}
      <p className="faint">{words.events.care}</p>
      {of.downloads.length === 0 ? null : (
        <ul className="faint">
          {of.downloads.map(({ at, by, events }) => (
            <li key={`${at} ${by}`}>
              {words.events.taken} <Moment at={at} />:{" "}
              {words.events.takenRow(formatNumber(events, language))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
