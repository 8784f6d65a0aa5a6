import "./automations.css";
import type { Automation } from "@consentry/client";
import type { ComponentType, ReactNode } from "react";
import { useParams } from "wouter";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { later } from "../../ui/later.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded, Loading } from "../../ui/state.tsx";
import { TabLinks } from "../../ui/tab-links.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { AutomationActions } from "./parts/automation-actions.tsx";
import { StateWord } from "./parts/state-word.tsx";
import { usePeopleAt } from "./use-people-at.ts";
import { WORDS } from "./words/words.ts";

interface PartProps {
  readonly automation: Automation;
}

const PARTS = ["steps", "people", "report", "versions"] as const;
type Part = (typeof PARTS)[number];

const CONTENTS: Readonly<Record<Part, ComponentType<PartProps>>> = {
  steps: later(async () => (await import("./tabs/steps-tab.tsx")).StepsTab),
  people: later(async () => (await import("./tabs/people-tab.tsx")).PeopleTab),
  report: later(async () => (await import("./tabs/report-tab.tsx")).ReportTab),
  versions: later(async () => (await import("./tabs/versions-tab.tsx")).VersionsTab),
};

/** People go on while somebody looks. */
const EVERY_MS = 10_000;

/** One automation: its steps, who is in it, and what became of them. */
export function AutomationPage(): ReactNode {
  const { id } = useParams<{ id: string }>();
  const automation = useRead(
    "getAutomation",
    { params: { id } },
    { every: (read) => (read?.state === "active" ? EVERY_MS : false) },
  );
  return (
    <Loaded of={automation}>
      {(read) => (read.id === id ? <OneAutomation key={id} automation={read} /> : <Loading />)}
    </Loaded>
  );
}

function OneAutomation({ automation }: PartProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { part: named } = useParams<{ part?: string }>();
  const mayWrite = useMay("write");
  const here = PARTS.find((known) => known === named) ?? "steps";
  const Content = CONTENTS[here];
  const { id, name, state } = automation;
  const { running, isSick } = usePeopleAt(automation);
  return (
    <Page
      title={name}
      lead={<Standing automation={automation} />}
      up={{ href: "/automations", label: words.up }}
      actions={
        mayWrite ? (
          <AutomationActions automation={automation} running={running} isSick={isSick} />
        ) : null
      }
    >
      {state === "draft" ? null : (
        <TabLinks
          label={words.tabs.label}
          tabs={PARTS.map((one) => ({
            href: one === "steps" ? `/automations/${id}` : `/automations/${id}/${one}`,
            label: words.tabs[one],
            isHere: one === here,
          }))}
        />
      )}
      <Content automation={automation} />
    </Page>
  );
}

/** Where no reason was given, there is only who paused it. */
const BY_ALONE = /^(?:member|api-key):/;

function Standing({ automation }: PartProps): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { state, liveVersion, activatedAt, pausedBecause } = automation;
  return (
    <span className="automation-bar">
      <StateWord state={state} />
      {liveVersion === null || activatedAt === null ? null : (
        <span>
          {words.bar.version(liveVersion)}, {words.bar.since} <Moment at={activatedAt} />
        </span>
      )}
      {pausedBecause === null || BY_ALONE.test(pausedBecause) ? null : <span>{pausedBecause}</span>}
    </span>
  );
}
