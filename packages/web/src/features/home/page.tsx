import "./home.css";
import type { Home } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../api/use-api.ts";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Failed, Loading } from "../../ui/state.tsx";
import { formatNumber } from "../../words/format.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { AllDone } from "./parts/all-done.tsx";
import { ConsentOverTime } from "./parts/consent-over-time.tsx";
import { FiguresOfPeople } from "./parts/figures-of-people.tsx";
import { FirstSteps } from "./parts/first-steps.tsx";
import { LastCampaign } from "./parts/last-campaign.tsx";
import { Needs } from "./parts/needs.tsx";
import { WORDS } from "./words/words.ts";

/** People come back to it while something is under way. */
const LOOKS_AGAIN_MS = 30_000;

/** What needs a person today, and how things stand. */
export function HomePage(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const home = useRead("showHome", {}, { every: LOOKS_AGAIN_MS });
  const waiting = home.data?.needs.length;
  return (
    <Page
      title={words.title}
      {...(waiting !== undefined && { lead: words.lead(waiting, formatNumber(waiting, language)) })}
    >
      {home.data !== undefined ? (
        <Today home={home.data} />
      ) : home.isError ? (
        <Failed problem={home.error} onRetry={() => void home.refetch()} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Today({ home }: { readonly home: Home }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { needs, steps, people, lastCampaign } = home;
  const isNew = Object.values(steps).some((done) => !done) && lastCampaign === null;
  return (
    <>
      {isNew ? (
        <Section title={words.steps.title}>
          <p className="faint">{words.steps.lead}</p>
          <FirstSteps done={steps} />
        </Section>
      ) : null}
      {needs.length > 0 ? (
        <Section title={words.waiting}>
          <Needs needs={needs} isFirst={!isNew} />
        </Section>
      ) : isNew ? null : (
        <AllDone />
      )}
      {steps.people ? (
        <Section title={words.picture.title}>
          <FiguresOfPeople people={people} />
          <ConsentOverTime />
        </Section>
      ) : null}
      {lastCampaign === null ? null : (
        <Section title={words.last.title}>
          <LastCampaign last={lastCampaign} />
        </Section>
      )}
    </>
  );
}
