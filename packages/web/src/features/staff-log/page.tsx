import "./staff-log.css";
import type { StaffAct } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead, useReadPages } from "../../api/use-api.ts";
import { useSearchState } from "../../app/use-search-state.ts";
import { Button } from "../../ui/button.tsx";
import { DataTable, type DataColumn } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { SelectField } from "../../ui/fields/select-field.tsx";
import { Link } from "../../ui/link.tsx";
import { Marked } from "../../ui/marked.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { Failed } from "../../ui/state.tsx";
import { formatNumber } from "../../words/format.ts";
import type { PageLanguage } from "../../words/words.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { CheckLog } from "./parts/check-log.tsx";
import { markOf, sayArea, sayWho } from "./parts/say-act.ts";
import { StaffAlerts } from "./parts/staff-alerts.tsx";
import { WORDS } from "./words/words.ts";

type Deed = StaffAct["deed"];

const DEEDS: readonly Deed[] = ["saw", "exported", "changed", "sent", "came-in", "was-refused"];

/** Who saw, exported, changed or sent what. */
export function StaffLogPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { values, set } = useSearchState("who", "deed", "contact");
  const { who, contact } = values;
  const deed = DEEDS.find((one) => one === values.deed) ?? null;
  const actors = useRead("listStaffActors", {});
  const found = useReadPages("listStaffLog", {
    query: {
      ...(who !== null && { actor: who }),
      ...(deed !== null && { deed }),
      ...(contact !== null && { contact }),
    },
  });
  const isNarrowed = who !== null || deed !== null || contact !== null;
  return (
    <Page title={words.title} lead={words.lead} actions={<CheckLog />}>
      <StaffAlerts />
      <div className="staff-log-which">
        <SelectField
          label={words.who}
          value={who ?? "all"}
          options={[
            { id: "all", label: words.everybody },
            ...(actors.data?.items ?? []).map(({ actor, name }) => ({
              id: actor,
              label: sayWho({ actor, actorName: name }, words),
            })),
          ]}
          onChange={(chosen) => set({ who: chosen === "all" ? null : chosen })}
        />
        <SelectField
          label={words.deed}
          value={deed ?? "all"}
          options={[
            { id: "all", label: words.everything },
            ...DEEDS.map((id) => ({ id, label: words.deeds[id] })),
          ]}
          onChange={(chosen) => set({ deed: chosen === "all" ? null : chosen })}
        />
        {contact === null ? null : (
          <p>
            {words.onlyOf}{" "}
            <Button look="link" onPress={() => set({ contact: null })}>
              {words.showAll}
            </Button>
          </p>
        )}
      </div>
      {found.problem === null ? (
        <LogTable {...found} isNarrowed={isNarrowed} />
      ) : (
        <Failed problem={found.problem} onRetry={found.retry} />
      )}
    </Page>
  );
}

interface TableProps {
  readonly items: readonly StaffAct[];
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly isNarrowed: boolean;
}

function LogTable(props: TableProps): ReactNode {
  const { items, isLoading, isLoadingMore, loadMore, isNarrowed } = props;
  const { words, language } = useFeatureWords(WORDS);
  if (!isLoading && items.length === 0) {
    return <Empty {...(isNarrowed ? words.noneOfThese : words.none)} />;
  }
  return (
    <DataTable
      label={words.table}
      items={items.map((act) => ({ ...act, id: String(act.sequence) }))}
      onLoadMore={loadMore}
      isLoadingMore={isLoading || isLoadingMore}
      columns={columnsOf(words, language)}
    />
  );
}

function columnsOf(
  words: (typeof WORDS)["en"],
  language: PageLanguage,
): readonly DataColumn<StaffAct & { readonly id: string }>[] {
  const { columns } = words;
  return [
    {
      id: "deed",
      label: columns.deed,
      show: (act) => (
        <Marked kind={markOf(act)}>
          {words.deeds[act.deed]} · {sayArea(act, words)}
        </Marked>
      ),
      width: "3fr",
      least: 220,
    },
    {
      id: "who",
      label: columns.who,
      show: (act) => sayWho(act, words),
      width: "2fr",
      least: 140,
    },
    {
      id: "about",
      label: columns.about,
      show: ({ contact, operation }) =>
        contact === null ? (
          <code className="faint">{operation}</code>
        ) : (
          <Link href={`/contacts/${contact.id}`}>{contact.email}</Link>
        ),
      width: "2fr",
      least: 160,
    },
    {
      id: "people",
      label: columns.people,
      show: ({ people }) => (people === null ? "" : formatNumber(people, language)),
      width: 100,
      isNumber: true,
    },
    { id: "at", label: columns.at, show: ({ at }) => <Moment at={at} />, width: 210 },
  ];
}
