import type { MessageLine } from "@consentry/client";
import type { ReactNode } from "react";

import { useReadPages } from "../../api/use-api.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Failed, Loading } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { titleOfKind } from "./kinds.ts";
import { FirstMessage } from "./parts/first-message.tsx";
import { Filters } from "./parts/filters.tsx";
import { MessageTabs } from "./parts/message-tabs.tsx";
import { StateMark } from "./state-mark.tsx";
import { useWanted } from "./use-wanted.ts";
import { WORDS } from "./words/words.ts";
import "./messages.css";

/** How often it looks for messages that have come: a program may be sending. */
const EVERY_MS = 10_000;

/** What programs sent to one person at a time, and what became of it. */
export function MessagesPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const wanted = useWanted();
  const messages = useReadPages("listMessages", { query: wanted.query }, { every: EVERY_MS });
  const { items, isLoading, problem, retry } = messages;
  const isEmpty = items.length === 0 && !wanted.isNarrowed;
  return (
    <Page title={words.title} lead={words.all.lead}>
      <MessageTabs here="all" />
      {isLoading ? <Loading /> : null}
      {problem === null ? null : <Failed problem={problem} onRetry={retry} />}
      {isLoading || problem !== null ? null : isEmpty ? (
        <FirstMessage />
      ) : (
        <>
          <Filters wanted={wanted} />
          <Table messages={messages} />
        </>
      )}
    </Page>
  );
}

function Table({
  messages: { items, isLoadingMore, loadMore },
}: {
  readonly messages: ReturnType<typeof useReadPages<"listMessages">>;
}): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { all } = words;
  return (
    <DataTable<MessageLine>
      label={all.list}
      items={items}
      hrefOf={({ id }) => `/messages/${id}`}
      onLoadMore={loadMore}
      isLoadingMore={isLoadingMore}
      empty={all.none}
      columns={[
        {
          id: "to",
          label: all.to,
          width: "3fr",
          least: 200,
          show: ({ recipient }) => recipient ?? all.erased,
        },
        {
          id: "kind",
          label: all.kind,
          width: "2fr",
          least: 170,
          show: ({ kind }) => titleOfKind(kind, language),
        },
        {
          id: "state",
          label: all.state,
          width: 150,
          show: stateOf,
        },
        {
          id: "reference",
          label: all.reference,
          width: "1fr",
          least: 110,
          show: ({ reference }) => reference ?? "",
        },
        {
          id: "accepted",
          label: all.accepted,
          width: 190,
          show: acceptanceOf,
        },
      ]}
    />
  );
}

function stateOf({ state }: MessageLine): ReactNode {
  return <StateMark state={state} />;
}

function acceptanceOf({ acceptedAt }: MessageLine): ReactNode {
  return <Moment at={acceptedAt} />;
}
