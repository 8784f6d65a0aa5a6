import type { ContactLine } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange, useReadPages } from "../../../api/use-api.ts";
import { useContactColumns, type ContactColumn } from "../../../people/contact-columns.tsx";
import { Button } from "../../../ui/button.tsx";
import { DataTable, type DataColumn, type Sorting } from "../../../ui/data-table.tsx";
import { Empty } from "../../../ui/empty.tsx";
import { Failed, Loading } from "../../../ui/state.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const SHOWN: readonly ContactColumn[] = ["email", "name", "answers", "standing"];
const AT_ONCE = 200;

/** Who is on a list, each to be taken off it again. */
export function Members({ list }: { readonly list: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [sorting, setSorting] = useState<Sorting>({ column: "email", direction: "ascending" });
  const sort = sorting.column === "name" ? "name" : "email";
  const descending = sorting.direction === "descending";
  const found = useReadPages("searchContacts", {
    body: { list, sort, descending, limit: AT_ONCE },
  });
  const known = useContactColumns();
  const taking = useTakeOff(list);
  if (found.problem !== null) return <Failed problem={found.problem} onRetry={found.retry} />;
  if (found.isLoading) return <Loading />;
  if (found.items.length === 0) return <Empty {...words.empty} />;
  return (
    <DataTable
      label={words.members}
      columns={[...SHOWN.map((column) => known[column]), ...taking]}
      items={found.items}
      hrefOf={({ id }) => `/contacts/${id}`}
      sorting={sorting}
      onSort={setSorting}
      onLoadMore={found.loadMore}
      isLoadingMore={found.isLoadingMore}
      height={520}
    />
  );
}

/** The column by which people are taken off, with a way back; none for whoever may only look. */
function useTakeOff(list: string): readonly DataColumn<ContactLine>[] {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const refreshes = ["searchContacts", "countContacts", "listLists"] as const;
  const back = useChange("addToList", { refreshes });
  const taking = useChange("takeOffList", { refreshes });
  const takeOff = ({ id, email, name }: ContactLine): void => {
    const given = { params: { id: list }, body: { contacts: [id] } };
    taking.mutate(given, {
      onSuccess: () =>
        tell(words.tookOff(name ?? email), () => back.mutate(given, { onError: fail })),
      onError: fail,
    });
  };
  if (!useMay("write")) return [];
  return [
    {
      id: "act",
      label: words.act,
      width: 120,
      show: (contact) => (
        <Button look="link" onPress={() => takeOff(contact)}>
          {words.takeOff}
          <span className="visually-hidden"> {contact.email}</span>
        </Button>
      ),
    },
  ];
}
