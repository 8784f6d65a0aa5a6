import type { ImportInList } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useRead, useReadPages } from "../../api/use-api.ts";
import { DataTable, type DataColumn } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Failed, Loading } from "../../ui/state.tsx";
import { formatNumber } from "../../words/format.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { isUnderWay } from "./is-under-way.ts";
import { StateMark } from "./parts/state-mark.tsx";
import { WORDS } from "./words/words.ts";
import "./imports.css";

/** How often a list with something under way is asked for again. */
const EVERY_MS = 2_000;

/** Every file that was brought in, the latest first. */
export function ImportsPage(): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const words = all.list;
  const isMoving = useReadPages("listImports", {}).items.some(isUnderWay);
  const imports = useReadPages("listImports", {}, { every: isMoving ? EVERY_MS : false });
  const { items, isLoading, problem } = imports;
  const start = (
    <LinkButton href="/imports/new" look="main">
      {words.new}
    </LinkButton>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={mayWrite ? start : undefined}>
      {problem === null ? null : <Failed problem={problem} onRetry={imports.retry} />}
      {isLoading ? <Loading /> : null}
      {!isLoading && problem === null && items.length === 0 ? (
        <Empty
          title={words.emptyTitle}
          next={words.emptyNext}
          {...(mayWrite && { action: start })}
        />
      ) : null}
      {items.length === 0 ? null : (
        <ImportTable
          items={items}
          onLoadMore={imports.loadMore}
          isLoadingMore={imports.isLoadingMore}
        />
      )}
    </Page>
  );
}

interface TableProps {
  readonly items: readonly ImportInList[];
  readonly onLoadMore: () => void;
  readonly isLoadingMore: boolean;
}

function ImportTable({ items, ...more }: TableProps): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const words = all.list;
  const sources = useRead("listSources", {}).data?.items ?? [];
  // A row is drawn anew when it is another: the name of its source is part of it.
  const rows = items.map((one) => ({
    ...one,
    sourceName: sources.find(({ id }) => id === one.source)?.name ?? "",
  }));
  const columns: readonly DataColumn<(typeof rows)[number]>[] = [
    { id: "file", label: words.file, show: ({ fileName }) => fileName, width: "2fr" },
    {
      id: "state",
      label: words.state,
      show: showState,
      width: "2fr",
    },
    {
      id: "source",
      label: words.source,
      show: ({ sourceName }) => sourceName,
      width: "2fr",
    },
    {
      id: "rows",
      label: words.rows,
      show: ({ rowsRead }) => formatNumber(rowsRead, language),
      isNumber: true,
    },
    {
      id: "added",
      label: words.added,
      show: ({ outcome }) => formatNumber(outcome.added, language),
      isNumber: true,
    },
    {
      id: "started",
      label: words.started,
      show: showStart,
      width: "2fr",
    },
  ];
  return (
    <DataTable
      label={words.title}
      columns={columns}
      items={rows}
      hrefOf={({ id }) => `/imports/${id}`}
      {...more}
    />
  );
}

function showState(one: ImportInList): ReactNode {
  return <StateMark state={one.state} {...(isUnderWay(one) && { share: one.share })} />;
}

function showStart({ startedAt }: ImportInList): ReactNode {
  return <Moment at={startedAt} />;
}
