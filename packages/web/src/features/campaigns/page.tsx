import "./campaigns.css";

import type { CampaignLine } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useReadPages } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { DataTable, type DataColumn } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Day } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Failed, Loading } from "../../ui/state.tsx";
import { formatNumber, formatPercent } from "../../words/format.ts";
import type { PageLanguage } from "../../words/words.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { WORDS as TEXTING_WORDS, type TextingWords } from "../texting/words/words.ts";
import { StateWord } from "./parts/state-word.tsx";
import { SendingStopped, StopEverything } from "./parts/stop-everything.tsx";
import { WORDS, type CampaignWords } from "./words/words.ts";

const SORTS = ["needs", "latest", "name"] as const;
type Sort = (typeof SORTS)[number];

const STATES = [
  "draft",
  "planning",
  "scheduled",
  "sending",
  "paused",
  "finished",
  "cancelled",
] as const;

/** One that is under way changes while somebody looks. */
const EVERY_MS = 10_000;

/** All campaigns, those that wait for a person first. */
export function CampaignsPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const { values, set } = useSearchState("sort", "state");
  const sort = SORTS.find((known) => known === values.sort) ?? "needs";
  const state = STATES.find((known) => known === values.state) ?? null;
  const campaigns = useReadPages(
    "listCampaigns",
    { query: { sort, ...(state !== null && { state }) } },
    { every: EVERY_MS },
  );
  const makeOne = mayWrite ? (
    <LinkButton href="/campaigns/new" look="main">
      {words.newOne}
    </LinkButton>
  ) : null;
  const isEmpty = !campaigns.isLoading && campaigns.items.length === 0;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {makeOne}
          <StopEverything />
        </>
      }
    >
      <SendingStopped />
      {isEmpty && state === null ? null : (
        <div className="campaign-bar">
          <SelectField
            label={words.list.sort}
            options={SORTS.map((id) => ({ id, label: words.list.sorts[id] }))}
            value={sort}
            onChange={(chosen: Sort) => set({ sort: chosen === "needs" ? null : chosen })}
          />
          <SelectField
            label={words.list.filter}
            options={[
              { id: "any", label: words.list.anyState },
              ...STATES.map((id) => ({ id, label: words.states[id] })),
            ]}
            value={state ?? "any"}
            onChange={(chosen) => set({ state: chosen === "any" ? null : chosen })}
          />
        </div>
      )}
      {campaigns.problem !== null ? (
        <Failed problem={campaigns.problem} onRetry={campaigns.retry} />
      ) : campaigns.isLoading ? (
        <Loading />
      ) : isEmpty ? (
        <Empty
          title={state === null ? words.list.none : words.list.noneSo}
          next={state === null ? words.list.noneNext : words.list.noneSoNext}
          action={state === null ? makeOne : null}
        />
      ) : (
        <CampaignTable
          items={campaigns.items}
          onLoadMore={campaigns.loadMore}
          isLoadingMore={campaigns.isLoadingMore}
        />
      )}
    </Page>
  );
}

interface TableProps {
  readonly items: readonly CampaignLine[];
  readonly onLoadMore: () => void;
  readonly isLoadingMore: boolean;
}

function CampaignTable(props: TableProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: texting } = useFeatureWords(TEXTING_WORDS);
  return (
    <DataTable
      label={words.list.label}
      columns={columnsOf(words, texting, language)}
      hrefOf={({ id }) => `/campaigns/${id}`}
      {...props}
    />
  );
}

function columnsOf(
  words: CampaignWords,
  texting: TextingWords,
  language: PageLanguage,
): readonly DataColumn<CampaignLine>[] {
  const number = (value: number): string => formatNumber(value, language);
  return [
    {
      id: "name",
      label: words.list.name,
      width: "2fr",
      show: ({ name, channel }) =>
        channel === "sms" ? (
          <>
            <span className="faint">{texting.mark}</span> {name}
          </>
        ) : (
          name
        ),
    },
    {
      id: "state",
      label: words.list.state,
      width: 250,
      show: ({ state, gate }) => <StateWord state={state} gate={gate} />,
    },
    {
      id: "audience",
      label: words.list.audience,
      isNumber: true,
      width: 110,
      show: ({ audience, figures }) => shownOr(figures?.planned ?? audience, number),
    },
    {
      id: "sent",
      label: words.list.sent,
      isNumber: true,
      width: 130,
      show: ({ figures }) => shownOr(figures?.sent ?? null, number),
    },
    {
      id: "coverage",
      label: words.list.coverage,
      isNumber: true,
      width: 110,
      show: ({ figures, channel }) =>
        shownOr(
          figures === null || figures.sent === 0 || channel === "sms"
            ? null
            : figures.measured / figures.sent,
          (part) => formatPercent(part, language),
        ),
    },
    {
      id: "made",
      label: words.list.made,
      width: 170,
      show: ({ startedAt, madeAt }) => <Day on={startedAt ?? madeAt} />,
    },
  ];
}

function shownOr(value: number | null, show: (value: number) => string): ReactNode {
  return value === null ? <span className="faint">–</span> : show(value);
}
