import type { ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { formatNumber } from "../../words/format.ts";
import { PEOPLE_WORDS } from "../../words/people/words.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { MakeList } from "./parts/make-list.tsx";
import { WORDS } from "./words/words.ts";

/** Topics people can be written to about, and how many are on each. */
export function ListsPage(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  const lists = useRead("listLists", {});
  const mayWrite = useMay("write");
  const { columns } = words;
  return (
    <Page title={words.title} lead={words.lead} actions={mayWrite && <MakeList />}>
      <Loaded of={lists}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty {...words.none} />
          ) : (
            <DataTable
              label={words.table}
              items={items}
              hrefOf={({ id }) => `/lists/${id}`}
              columns={[
                { id: "name", label: columns.name, show: ({ name }) => name, width: "2fr" },
                {
                  id: "purpose",
                  label: columns.purpose,
                  show: ({ purpose }) => people.purposes[purpose],
                  width: "2fr",
                  least: 180,
                },
                {
                  id: "public",
                  label: columns.public,
                  show: ({ isPublic }) => (isPublic ? words.shown : words.hidden),
                  width: "2fr",
                  least: 180,
                },
                {
                  id: "members",
                  label: columns.members,
                  show: ({ members }) => formatNumber(members, language),
                  isNumber: true,
                  width: 120,
                },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
