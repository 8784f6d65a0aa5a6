import "./consent.css";
import type { ConsentCoverage, PurposeCoverage } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { PartBar } from "../../ui/charts/part-bar.tsx";
import { Empty } from "../../ui/empty.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Failed, Loading } from "../../ui/state.tsx";
import { KNOWN_WORDS, nameOf } from "../../words/known/words.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { ConsentRooms } from "./parts/consent-rooms.tsx";
import { CoverageChart } from "./parts/coverage-chart.tsx";
import { partsOf } from "./parts/coverage-parts.ts";
import { periodOf, PERIODS, queryFor } from "./parts/periods.ts";
import { Wordings } from "./parts/wordings.tsx";
import { WORDS } from "./words/words.ts";

/** How often to look whether a count of very many people is there. */
const WAIT_MS = 2_000;

/** Who said what to each purpose: today, over time, and to which words. */
export function ConsentPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values } = useSearchState("period");
  const given = { query: queryFor(periodOf(values.period)) };
  const first = useRead("showCoverage", given);
  const isCounting = first.data?.isBeingCounted === true;
  const { data, error, refetch } = useRead("showCoverage", given, {
    every: isCounting && WAIT_MS,
  });
  return (
    <Page title={words.purposes.title} lead={words.purposes.lead}>
      <ConsentRooms here="purposes" />
      {data !== undefined ? (
        <Coverage of={data} />
      ) : error !== null ? (
        <Failed problem={error} onRetry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Coverage({ of }: { readonly of: ConsentCoverage }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { values, set } = useSearchState("purpose", "period");
  const chosen = of.purposes.find(({ purpose }) => purpose === values.purpose) ?? mostAgreed(of);
  if (of.countedAt === null) return <output>{words.purposes.countingFirst}</output>;
  if (chosen === undefined) return <NothingAsked />;
  return (
    <>
      <Section title={words.purposes.today}>
        {of.purposes.map((one) => (
          <PurposeToday key={one.purpose} of={one} />
        ))}
        <p className="faint">
          {words.purposes.counted} <Moment at={of.countedAt} />.{" "}
          {of.isBeingCounted ? words.purposes.counting : null}
        </p>
      </Section>
      <Section title={words.purposes.overTime}>
        <div className="consent-choices">
          <SelectField
            label={words.purposes.purpose}
            options={of.purposes.map(({ purpose }) => ({
              id: purpose,
              label: nameOf(known.purposes, purpose),
            }))}
            value={chosen.purpose}
            onChange={(purpose) => set({ purpose })}
          />
          <SelectField
            label={words.purposes.period}
            options={PERIODS.map((id) => ({ id, label: words.purposes.periods[id] }))}
            value={periodOf(values.period)}
            onChange={(period) => set({ period })}
          />
        </div>
        <CoverageChart of={chosen} />
      </Section>
      <Section title={words.purposes.inWords}>
        <Wordings of={chosen} />
      </Section>
    </>
  );
}

/** The one that there is most to see of. */
function mostAgreed({ purposes }: ConsentCoverage): PurposeCoverage | undefined {
  return purposes.toSorted((one, other) => other.now.yes - one.now.yes)[0];
}

function PurposeToday({ of: { purpose, now } }: { readonly of: PurposeCoverage }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  return (
    <PartBar
      label={nameOf(known.purposes, purpose)}
      parts={partsOf(now, words.purposes.standings)}
    />
  );
}

function NothingAsked(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <Empty
      title={words.purposes.none}
      next={words.purposes.noneNext}
      action={<LinkButton href="/consent/forms">{words.purposes.makeForm}</LinkButton>}
    />
  );
}
