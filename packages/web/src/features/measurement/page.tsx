import "./measurement.css";
import type { MeasuredPurpose, MeasurementOverview } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../api/use-api.ts";
import { Figures } from "../../ui/figures.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Failed, Loading } from "../../ui/state.tsx";
import { formatNumber, formatPercent } from "../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../words/known/words.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { HygieneSheet } from "./parts/hygiene-sheet.tsx";
import { PurposeSheet } from "./parts/purpose-sheet.tsx";
import { WORDS } from "./words/words.ts";

/** How often to look whether a count of very many people is there. */
const WAIT_MS = 2_000;

/** What is observed, of whom, under which rule; and a switch for each use of it. */
export function MeasurementPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const first = useRead("showMeasurement", {});
  const isCounting = first.data?.isBeingCounted === true;
  const { data, error, refetch } = useRead("showMeasurement", {}, { every: isCounting && WAIT_MS });
  return (
    <Page title={words.title} lead={words.lead}>
      {data !== undefined ? (
        <Overview of={data} />
      ) : error !== null ? (
        <Failed problem={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

const GROUPS = ["individual", "aggregate", "day"] as const;

function Overview({ of }: { readonly of: MeasurementOverview }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  return (
    <>
      <Picture of={of} />
      {GROUPS.map((level) => (
        <Section key={level} title={words.groups[level].title}>
          <p className="measured-lead">{words.groups[level].lead}</p>
          {of.purposes
            .filter((purpose) => purpose.level === level)
            .map((purpose) => (
              <PurposeSheet key={purpose.purpose} of={purpose} />
            ))}
          {level === "day" ? <HygieneSheet /> : null}
        </Section>
      ))}
      <Section title={words.never.title}>
        <p className="measured-lead">{words.never.lead}</p>
        <ul className="never">
          {of.never.map((purpose) => (
            <li key={purpose}>{nameOf(known.purposes, purpose)}</li>
          ))}
        </ul>
        <p className="faint">{words.notAdvice}</p>
      </Section>
    </>
  );
}

function Picture({ of }: { readonly of: MeasurementOverview }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { picture } = words;
  const number = (value: number): string => formatNumber(value, language);
  const on = of.purposes.filter(({ isOn }) => isOn).length;
  const { people } = of;
  const { agreed = 0, exempt = 0 } = find(of, "track.open.individual")?.people ?? {};
  const events = find(of, "track.open.individual")?.held?.rows ?? 0;
  const clicks = find(of, "track.click.individual")?.held?.rows ?? 0;
  return (
    <Section title={picture.title}>
      {people === null ? (
        <output>{words.countingFirst}</output>
      ) : (
        <Figures
          items={[
            { label: picture.people, value: number(people), note: picture.peopleNote },
            {
              label: picture.byName,
              value: people === 0 ? number(0) : formatPercent((agreed + exempt) / people, language),
              note: picture.byNameNote(number(agreed), number(exempt)),
            },
            {
              label: picture.on,
              value: number(on),
              note: picture.onNote(number(of.purposes.length)),
            },
            { label: picture.held, value: number(events + clicks), note: picture.heldNote },
          ]}
        />
      )}
      {on === 0 ? <p>{picture.nothing}</p> : null}
      {of.countedAt === null ? null : (
        <p className="faint">
          {words.counted} <Moment at={of.countedAt} />. {of.isBeingCounted ? words.counting : null}
        </p>
      )}
    </Section>
  );
}

function find(
  { purposes }: MeasurementOverview,
  wanted: MeasuredPurpose["purpose"],
): MeasuredPurpose | undefined {
  return purposes.find(({ purpose }) => purpose === wanted);
}
