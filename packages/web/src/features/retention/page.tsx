import "./retention.css";

import type { Retention } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { TabLinks } from "../../ui/tab-links.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { GoingEventsPart } from "./parts/going-events.tsx";
import { HoldsPart } from "./parts/holds.tsx";
import { LastQuestionPart } from "./parts/last-question.tsx";
import { PeriodsPart } from "./parts/periods.tsx";
import { PlanPart } from "./parts/plan.tsx";
import { RunsPart } from "./parts/runs.tsx";
import { StandingOrderPart } from "./parts/standing-order.tsx";
import { WORDS } from "./words/words.ts";

const TABS = ["plan", "periods", "holds", "runs"] as const;

/** While a run is under way, how often the server is asked how far it is. */
const LOOK_AGAIN_MS = 2_000;

/** What leaves and when, by which rule; what is held back, and what went. */
export function RetentionPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values } = useSearchState("tab");
  const mayHold = useMay("rights");
  const open = TABS.filter((name) => name !== "holds" || mayHold);
  const tab = open.find((name) => name === values.tab) ?? "plan";
  const first = useRead("showRetention", {});
  const isRunning = first.data?.lastRun?.endedAt === null;
  const retention = useRead("showRetention", {}, { every: isRunning && LOOK_AGAIN_MS });
  return (
    <Page title={words.title} lead={words.lead}>
      <TabLinks
        label={words.title}
        tabs={open.map((name) => ({
          href: name === "plan" ? "/retention" : `/retention?tab=${name}`,
          label: words.tabs[name],
          isHere: name === tab,
        }))}
      />
      <Loaded of={retention}>{(known) => <Part name={tab} retention={known} />}</Loaded>
    </Page>
  );
}

interface PartProps {
  readonly name: (typeof TABS)[number];
  readonly retention: Retention;
}

function Part({ name, retention }: PartProps): ReactNode {
  if (name === "periods") return <PeriodsPart rules={retention.rules} />;
  if (name === "holds") return <HoldsPart />;
  if (name === "runs") return <RunsPart rules={retention.rules} />;
  return (
    <>
      <PlanPart retention={retention} />
      <StandingOrderPart order={retention.standingOrder} />
      <LastQuestionPart />
      <GoingEventsPart />
    </>
  );
}
