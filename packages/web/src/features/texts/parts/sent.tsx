import type { TextLine, TextOverview } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead, useReadPages } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Figures } from "../../../ui/figures.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { formatCost } from "../../texting/format-cost.ts";
import { TextStateMark } from "../state-mark.tsx";
import { titleOfTextKind } from "../title-of-kind.ts";
import { WORDS } from "../words/words.ts";

const EVERY_MS = 10_000;

/** What was sent, and what became of it. */
export function SentPart(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values } = useSearchState("contact");
  const query = values.contact === null ? {} : { contact: values.contact };
  const texts = useReadPages("listTexts", { query }, { every: EVERY_MS });
  const overview = useRead("getTextOverview", {}, { every: EVERY_MS });
  const { items, isLoading, problem, retry } = texts;
  if (isLoading) return <Loading />;
  if (problem !== null) return <Failed problem={problem} onRetry={retry} />;
  if (items.length === 0) {
    return (
      <Empty
        title={words.sent.empty}
        next={words.sent.emptyNext}
        action={<LinkButton href="/settings/keys">{words.sent.keys}</LinkButton>}
      />
    );
  }
  return (
    <>
      {overview.data === undefined ? null : <Overview overview={overview.data} />}
      <Table texts={texts} />
    </>
  );
}

function Overview({ overview }: { readonly overview: TextOverview }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { figures } = words;
  const count = (...states: readonly TextLine["state"][]): string =>
    formatNumber(
      overview.states
        .filter(({ state }) => states.includes(state))
        .reduce((sum, { texts }) => sum + texts, 0),
      language,
    );
  const costs = overview.costs.map((cost) => formatCost(cost, language));
  return (
    <Figures
      items={[
        {
          label: figures.sent,
          value: count("sent", "delivered", "failed", "unknown"),
          note: figures.sentNote,
        },
        { label: figures.delivered, value: count("delivered"), note: figures.deliveredNote },
        { label: figures.failed, value: count("failed", "unknown"), note: figures.failedNote },
        {
          label: figures.cost,
          value: costs.length === 0 ? "–" : costs.join(" + "),
          note: costs.length === 0 ? figures.noPrice : figures.costNote,
        },
      ]}
    />
  );
}

function Table({
  texts: { items, isLoadingMore, loadMore },
}: {
  readonly texts: ReturnType<typeof useReadPages<"listTexts">>;
}): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { sent } = words;
  return (
    <DataTable<TextLine>
      label={sent.list}
      items={items}
      hrefOf={({ id }) => `/texts/${id}`}
      onLoadMore={loadMore}
      isLoadingMore={isLoadingMore}
      empty={sent.none}
      columns={[
        {
          id: "to",
          label: sent.to,
          width: "2fr",
          least: 150,
          show: ({ phone }) => phone ?? sent.erased,
        },
        {
          id: "kind",
          label: sent.kind,
          width: "2fr",
          least: 170,
          show: ({ kind }) => titleOfTextKind(kind, language),
        },
        { id: "state", label: sent.state, width: 150, show: stateOf },
        {
          id: "messages",
          label: sent.messages,
          width: 110,
          isNumber: true,
          show: ({ segments }) => formatNumber(segments, language),
        },
        {
          id: "accepted",
          label: sent.accepted,
          width: 230,
          show: whenOf,
        },
      ]}
    />
  );
}

function stateOf({ state }: TextLine): ReactNode {
  return <TextStateMark state={state} />;
}

function whenOf(text: TextLine): ReactNode {
  return <When text={text} />;
}

/** When it came, or when it is to leave. */
function When({ text: { state, acceptedAt, sendAt } }: { readonly text: TextLine }): ReactNode {
  const { sent } = useFeatureWords(WORDS).words;
  if (state !== "waiting" || sendAt === null) return <Moment at={acceptedAt} />;
  return (
    <>
      {sent.leaves} <Moment at={sendAt} />
    </>
  );
}
