import "./incoming.css";
import type { IncomingMail } from "@consentry/client";
import type { ReactNode } from "react";

import { useReadPages } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Button } from "../../ui/button.tsx";
import { DataTable, type DataColumn } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Failed } from "../../ui/state.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { IncomingTabs } from "./parts/incoming-tabs.tsx";
import { markOf, sayFollowed, sayWhat } from "./parts/say-incoming.ts";
import { WORDS } from "./words/words.ts";

type Kind = IncomingMail["kind"];

const KINDS: readonly Kind[] = ["bounce", "complaint", "reply", "automatic", "read-receipt"];

/** What came back of mails, and what followed from each. */
export function IncomingPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values, set } = useSearchState("kind", "campaign");
  const kind = KINDS.find((one) => one === values.kind) ?? null;
  const { campaign } = values;
  const found = useReadPages("listIncoming", {
    query: { ...(kind !== null && { kind }), ...(campaign !== null && { campaign }) },
  });
  const isNarrowed = kind !== null || campaign !== null;
  return (
    <Page title={words.title} lead={words.lead}>
      <IncomingTabs />
      <div className="incoming-which">
        <SelectField
          label={words.kind}
          value={kind ?? "all"}
          options={[
            { id: "all", label: words.all },
            ...KINDS.map((id) => ({ id, label: words.kinds[id] })),
          ]}
          onChange={(chosen) => set({ kind: chosen === "all" ? null : chosen })}
        />
        {campaign === null ? null : (
          <p>
            {words.onlyOf(found.items[0]?.campaignName ?? "…")}{" "}
            <Button look="link" onPress={() => set({ campaign: null })}>
              {words.showAll}
            </Button>
          </p>
        )}
      </div>
      {found.problem === null ? (
        <IncomingTable
          items={found.items}
          isLoading={found.isLoading}
          isLoadingMore={found.isLoadingMore}
          loadMore={found.loadMore}
          empty={
            isNarrowed ? (
              <Empty {...words.noneOfThese} />
            ) : (
              <Empty
                title={words.none.title}
                next={words.none.next}
                action={<LinkButton href="/settings/returns">{words.none.action}</LinkButton>}
              />
            )
          }
        />
      ) : (
        <Failed problem={found.problem} onRetry={found.retry} />
      )}
    </Page>
  );
}

interface TableProps {
  readonly items: readonly IncomingMail[];
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly empty: ReactNode;
}

function IncomingTable(props: TableProps): ReactNode {
  const { items, isLoading, isLoadingMore, loadMore, empty } = props;
  const { words } = useFeatureWords(WORDS);
  if (!isLoading && items.length === 0) return empty;
  return (
    <DataTable
      label={words.table}
      items={items}
      hrefOf={({ id }) => `/incoming/mails/${id}`}
      onLoadMore={loadMore}
      isLoadingMore={isLoading || isLoadingMore}
      columns={columnsOf(words)}
    />
  );
}

function columnsOf(words: (typeof WORDS)["en"]): readonly DataColumn<IncomingMail>[] {
  const { columns } = words;
  return [
    {
      id: "what",
      label: columns.what,
      show: (line) => <Marked kind={markOf(line)}>{sayWhat(line, words)}</Marked>,
      width: "3fr",
      least: 240,
    },
    {
      id: "who",
      label: columns.who,
      show: (line) => whoOf(line, words),
      width: "2fr",
      least: 180,
    },
    {
      id: "followed",
      label: columns.followed,
      show: (line) => sayFollowed(line, words),
      width: "3fr",
      least: 220,
    },
    {
      id: "at",
      label: columns.at,
      show: ({ receivedAt }) => <Moment at={receivedAt} />,
      width: 210,
    },
  ];
}

/** Of whom it is, as far as it may be told. */
function whoOf({ address, foundBy }: IncomingMail, words: (typeof WORDS)["en"]): string {
  return address ?? (foundBy === null ? words.nobody : words.erased);
}
