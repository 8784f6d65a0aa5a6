import type { WebhookDelivery } from "@consentry/client";
import type { ReactNode } from "react";

import { useChange, useReadPages } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { DataTable, type DataColumn } from "../../../ui/data-table.tsx";
import { Empty } from "../../../ui/empty.tsx";
import type { MarkKind } from "../../../ui/mark.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { isKind } from "../kinds.ts";
import { WORDS } from "../words/words.ts";

interface Line extends WebhookDelivery {
  readonly id: string;
}

const MARKS: Readonly<Record<WebhookDelivery["state"], MarkKind>> = {
  waiting: "held",
  taken: "permitted",
  "given-up": "refused",
};

/** A try that was asked for is answered within moments. */
const LOOK_EVERY_MS = 3_000;

/** What one webhook was told, the newest first, each to be told again. */
export function WebhookLog({ id }: { readonly id: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const found = useReadPages("listWebhookDeliveries", { params: { id } }, { every: LOOK_EVERY_MS });
  const columns = useColumns(id);
  if (found.problem !== null) return <Failed problem={found.problem} onRetry={found.retry} />;
  if (found.isLoading) return <Loading />;
  if (found.items.length === 0) return <Empty title={words.log.none} next={words.log.noneNext} />;
  return (
    <DataTable<Line>
      label={words.log.title}
      columns={columns}
      items={found.items.map((item) => ({ ...item, id: item.event }))}
      onLoadMore={found.loadMore}
      isLoadingMore={found.isLoadingMore}
      height={520}
    />
  );
}

function useColumns(id: string): readonly DataColumn<Line>[] {
  const { words, language } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const replay = useChange("replayWebhook", {
    refreshes: ["getWebhook", "listWebhookDeliveries"],
    onDone: ({ count }) => tell(words.replay.done(count, formatNumber(count, language))),
  });
  const { log } = words;
  return [
    {
      id: "event",
      label: log.event,
      least: 200,
      width: "2fr",
      show: ({ kind }) =>
        isKind(kind) || kind === "webhook.test" ? words.kinds[kind] : <code>{kind}</code>,
    },
    { id: "at", label: log.at, width: 215, show: ({ at }) => <Moment at={at} /> },
    {
      id: "state",
      label: log.state,
      width: 130,
      show: ({ state }) => <Marked kind={MARKS[state]}>{log.states[state]}</Marked>,
    },
    {
      id: "answer",
      label: log.answer,
      least: 190,
      width: "2fr",
      show: ({ attempts: [last] }) => {
        if (last === undefined) return "";
        const why = last.failure === null ? "" : words.failures[last.failure];
        return [last.status, why].filter((part) => part !== null && part !== "").join(" · ");
      },
    },
    {
      id: "took",
      label: log.took,
      width: 90,
      isNumber: true,
      show: ({ attempts: [last] }) =>
        last === undefined ? "" : log.ms(formatNumber(last.durationMs, language)),
    },
    {
      id: "act",
      label: log.act,
      width: 90,
      show: ({ event, kind, state }) =>
        state === "waiting" ? null : (
          <Button
            look="link"
            onPress={() => replay.mutate({ params: { id }, body: { event } }, { onError: fail })}
          >
            {words.replay.one}
            <span className="visually-hidden"> {kind}</span>
          </Button>
        ),
    },
  ];
}
