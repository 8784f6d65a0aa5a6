import "./automations.css";
import type { AutomationLine } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useReadPages } from "../../api/use-api.ts";
import { DataTable, type DataColumn } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Page } from "../../ui/page.tsx";
import { Failed, Loading } from "../../ui/state.tsx";
import { formatNumber } from "../../words/format.ts";
import type { PageLanguage } from "../../words/words.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { useNames } from "../segments/use-names.ts";
import { triggerIn } from "./definition.ts";
import { BeginningChoice } from "./parts/beginning-choice.tsx";
import { StateWord } from "./parts/state-word.tsx";
import { sayTrigger } from "./say-step.ts";
import { WORDS, type AutomationWords } from "./words/words.ts";

/** People go on while somebody looks. */
const EVERY_MS = 10_000;

/** All automations, and what is wrong with them. */
export function AutomationsPage(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const names = useNames();
  const automations = useReadPages("listAutomations", {}, { every: EVERY_MS });
  const isEmpty = !automations.isLoading && automations.items.length === 0;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        mayWrite && !isEmpty ? (
          <LinkButton href="/automations/new" look="main">
            {words.newOne}
          </LinkButton>
        ) : null
      }
    >
      {automations.problem !== null ? (
        <Failed problem={automations.problem} onRetry={automations.retry} />
      ) : automations.isLoading ? (
        <Loading />
      ) : isEmpty ? (
        <>
          <Empty title={words.list.none} next={words.list.noneNext} />
          {mayWrite ? <BeginningChoice /> : null}
        </>
      ) : (
        <DataTable
          label={words.list.label}
          columns={columnsOf(words, language)}
          // A row is drawn anew when what it says of its lists becomes known.
          items={automations.items.map((line) => ({
            ...line,
            comesIn: sayTrigger(triggerIn(line.trigger), names, language),
          }))}
          hrefOf={({ id }) => `/automations/${id}`}
          onLoadMore={automations.loadMore}
          isLoadingMore={automations.isLoadingMore}
        />
      )}
    </Page>
  );
}

type Line = AutomationLine & { readonly comesIn: string };

function columnsOf(words: AutomationWords, language: PageLanguage): readonly DataColumn<Line>[] {
  const { list } = words;
  return [
    { id: "name", label: list.name, width: "3fr", least: 190, show: ({ name }) => name },
    {
      id: "state",
      label: list.state,
      width: "2fr",
      least: 170,
      show: (line) => <Standing {...line} />,
    },
    {
      id: "trigger",
      label: list.trigger,
      width: "5fr",
      least: 300,
      show: ({ comesIn }) => comesIn,
    },
    {
      id: "running",
      label: list.running,
      isNumber: true,
      width: 100,
      show: ({ running }) => formatNumber(running, language),
    },
    {
      id: "sent",
      label: list.sent,
      isNumber: true,
      width: 150,
      show: ({ sent }) => formatNumber(sent, language),
    },
  ];
}

function Standing({ state, sickSteps }: AutomationLine): ReactNode {
  const { words } = useFeatureWords(WORDS);
  if (state !== "active" || sickSteps === 0) return <StateWord state={state} />;
  return <Marked kind="refused">{words.sick(sickSteps)}</Marked>;
}
