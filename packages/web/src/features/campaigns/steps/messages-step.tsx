import type { Campaign, Delivery } from "@consentry/client";
import type { ReactNode } from "react";

import { useReadPages } from "../../../api/use-api.ts";
import { useSearchState } from "../../../app/use-search-state.ts";
import { DataTable, type DataColumn } from "../../../ui/data-table.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import type { MarkKind } from "../../../ui/mark.tsx";
import { Marked } from "../../../ui/marked.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import type { PageLanguage } from "../../../words/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { VariantName } from "../parts/variant-name.tsx";
import { whyLeftOut } from "../reasons.ts";
import { WORDS, type CampaignWords } from "../words/words.ts";

const STATES = ["waiting", "in-flight", "sent", "bounced", "skipped", "cancelled"] as const;

const MARKS: Readonly<Record<Delivery["state"], MarkKind>> = {
  waiting: "note",
  "in-flight": "note",
  sent: "permitted",
  bounced: "refused",
  skipped: "refused",
  cancelled: "refused",
};

/** One line a person: what became of their message, and why. */
export function MessagesStep({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values, set } = useSearchState("state", "reason");
  const state = STATES.find((known) => known === values.state);
  const { reason } = values;
  const deliveries = useReadPages("listDeliveries", {
    params: { id: campaign.id },
    query: { ...(state !== undefined && { state }), ...(reason !== null && { reason }) },
  });
  return (
    <div className="campaign-step">
      <p className="page-lead">{words.messages.lead}</p>
      <div className="campaign-bar">
        <SelectField
          label={words.messages.filter}
          options={[
            { id: "any", label: words.messages.any },
            ...STATES.map((id) => ({ id, label: words.messages.states[id] })),
          ]}
          value={state ?? "any"}
          onChange={(chosen) => set({ state: chosen === "any" ? null : chosen, reason: null })}
        />
      </div>
      {deliveries.problem !== null ? (
        <Failed problem={deliveries.problem} onRetry={deliveries.retry} />
      ) : deliveries.isLoading ? (
        <Loading />
      ) : (
        <MessageTable
          items={deliveries.items}
          onLoadMore={deliveries.loadMore}
          isLoadingMore={deliveries.isLoadingMore}
        />
      )}
    </div>
  );
}

interface TableProps {
  readonly items: readonly Delivery[];
  readonly onLoadMore: () => void;
  readonly isLoadingMore: boolean;
}

function MessageTable(props: TableProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  return (
    <DataTable
      label={words.messages.label}
      columns={columnsOf(words, language)}
      // The page of a person says why; of one who was erased there is none.
      hrefOf={({ contact }) => (contact === null ? "/contacts" : `/contacts/${contact}`)}
      empty={<Empty title={words.messages.none} next={words.messages.noneNext} />}
      {...props}
    />
  );
}

function columnsOf(words: CampaignWords, language: PageLanguage): readonly DataColumn<Delivery>[] {
  return [
    {
      id: "person",
      label: words.messages.person,
      width: 280,
      show: ({ address }) => address ?? words.send.erased,
    },
    {
      id: "state",
      label: words.messages.state,
      width: 150,
      show: ({ state }) => <Marked kind={MARKS[state]}>{words.messages.states[state]}</Marked>,
    },
    {
      id: "what",
      label: words.messages.what,
      width: "2fr",
      show: (delivery) => whatOf(delivery, words, language),
    },
    {
      id: "when",
      label: words.messages.when,
      width: 190,
      show: ({ sentAt, dueAt }) => {
        const at = sentAt ?? dueAt;
        return at === null ? words.messages.afterTrial : <Moment at={at} />;
      },
    },
  ];
}

/** Why it did not go out, or else what it measures. */
function whatOf(
  { reason, open, click }: Delivery,
  words: CampaignWords,
  language: PageLanguage,
): ReactNode {
  if (reason !== null) return whyLeftOut(reason, words, language);
  return open === null || click === null ? "" : <VariantName open={open} click={click} />;
}
