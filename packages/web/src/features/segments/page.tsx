import type { ReactNode } from "react";

import { useMay } from "../../api/session.ts";
import { useRead } from "../../api/use-api.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Empty } from "../../ui/empty.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Loaded } from "../../ui/state.tsx";
import { PEOPLE_WORDS } from "../../words/people/words.ts";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import type { Filter } from "./filter.ts";
import { sayFilter } from "./say-filter.ts";
import { useNames } from "./use-names.ts";
import { WORDS } from "./words/words.ts";

/** Questions that were kept, each in words. */
export function SegmentsPage(): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  const names = useNames();
  const segments = useRead("listSegments", {});
  const mayWrite = useMay("write");
  const make = (
    <LinkButton href="/segments/new" look="main">
      {words.new}
    </LinkButton>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={mayWrite && make}>
      <Loaded of={segments}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty {...words.none} />
          ) : (
            <DataTable
              label={words.table}
              items={items}
              hrefOf={({ id }) => `/segments/${id}`}
              columns={[
                { id: "name", label: words.columns.name, show: ({ name }) => name, width: "2fr" },
                {
                  id: "who",
                  label: words.columns.who,
                  // As the interface takes and gives it: a filter, and nothing else.
                  show: ({ filter }) => sayFilter(filter as Filter, names, language),
                  width: "4fr",
                  least: 260,
                },
                {
                  id: "purpose",
                  label: words.columns.purpose,
                  show: ({ purpose }) =>
                    purpose === null ? words.noPurpose : people.purposes[purpose],
                  width: "2fr",
                  least: 160,
                },
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
