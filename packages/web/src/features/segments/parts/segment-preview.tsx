import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { useContactColumns, type ContactColumn } from "../../../people/contact-columns.tsx";
import { CountedPeople } from "../../../people/counted-people.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { useDelayed } from "../../../ui/use-delayed.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { Filter } from "../filter.ts";
import { WORDS } from "../words/words.ts";

const SHOWN: readonly ContactColumn[] = ["email", "name", "country", "answers"];
/** A condition is chosen in several steps: only where somebody pauses are people counted. */
const CHOOSING_MS = 400;

/** How many people a filter finds now, and some of them. */
export function SegmentPreview({ filter }: { readonly filter: Filter }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const known = useContactColumns();
  const asked = useDelayed(JSON.stringify(filter), CHOOSING_MS);
  const preview = useRead("previewSegment", { body: { filter: JSON.parse(asked) as Filter } });
  return (
    <Loaded of={preview}>
      {({ counted, sample }) => (
        <>
          <CountedPeople counted={preview.isPlaceholderData ? null : counted} />
          {sample.length > 0 && (
            <DataTable
              label={words.sample}
              columns={SHOWN.map((column) => ({ ...known[column], isSortable: false }))}
              items={sample}
              hrefOf={({ id }) => `/contacts/${id}`}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
