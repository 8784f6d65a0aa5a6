import "./contacts.css";
import { useState, type ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useRead, useReadPages } from "../../api/use-api.ts";
import { useContactColumns } from "../../people/contact-columns.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Failed, Loading } from "../../ui/state.tsx";
import { useDelayed } from "../../ui/use-delayed.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { TextField } from "../../ui/fields/text-field.tsx";
import { AddPerson } from "./parts/add-person.tsx";
import { ColumnChoice } from "./parts/column-choice.tsx";
import { CountedPeople } from "../../people/counted-people.tsx";
import { ChosenFilters } from "./parts/chosen-filters.tsx";
import { Filters } from "./parts/filters.tsx";
import { useAsked } from "./use-asked.ts";
import { useShown } from "./use-shown.ts";
import { WORDS } from "./words/words.ts";

const TYPING_MS = 300;
/** As the server asks for: one letter is in nearly every address. */
const SHORTEST_SEARCH = 2;
const AT_ONCE = 200;

/** Everybody the organisation holds data of, narrowed down and in an order. */
export function ContactsPage(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { people, values, set } = useAsked();
  const { columns, sorting, order, sortBy, show } = useShown();
  // Never in the address: what is looked for is somebody's name.
  const [typed, setTyped] = useState("");
  const text = useDelayed(typed.trim(), TYPING_MS);
  const search = { ...people, ...(text.length >= SHORTEST_SEARCH && { text }) };
  const found = useReadPages("searchContacts", { body: { ...search, ...order, limit: AT_ONCE } });
  const counted = useRead("countContacts", { body: search });
  const mayWrite = useMay("write");
  const mayExport = useMay("rights");
  const known = useContactColumns();
  const isNarrowed = Object.keys(search).length > 0;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {mayWrite && <AddPerson />}
          {mayWrite && <LinkButton href="/imports/new">{words.import}</LinkButton>}
          {mayExport && (
            <LinkButton href={exportOf(people)} download="contacts.csv">
              {words.export}
            </LinkButton>
          )}
        </>
      }
    >
      <div className="contacts">
        <TextField
          label={words.search}
          hint={words.searchHint}
          type="search"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
        <Filters values={values} set={set}>
          <ColumnChoice columns={columns} show={show} />
        </Filters>
        <ChosenFilters values={values} set={set} />
        <CountedPeople counted={counted.data ?? null} />
        {found.problem !== null ? (
          <Failed problem={found.problem} onRetry={found.retry} />
        ) : found.isLoading ? (
          <Loading />
        ) : found.items.length === 0 ? (
          <Empty
            {...(isNarrowed ? words.nobodyFits : words.nobody)}
            action={
              !isNarrowed && mayWrite && <LinkButton href="/imports/new">{words.import}</LinkButton>
            }
          />
        ) : (
          <DataTable
            label={words.table}
            columns={columns.map((column) => known[column])}
            items={found.items}
            hrefOf={({ id }) => `/contacts/${id}`}
            {...(sorting && { sorting })}
            onSort={sortBy}
            onLoadMore={found.loadMore}
            isLoadingMore={found.isLoadingMore}
          />
        )}
      </div>
    </Page>
  );
}

function exportOf(people: object): string {
  const query = new URLSearchParams(
    Object.entries(people).map(([name, value]) => [name, String(value)]),
  );
  return `/api/v1/contacts/export?${query.toString()}`;
}
