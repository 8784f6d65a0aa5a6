import type { Day } from "@consentry/kernel";

import { statement } from "../../database/statement.ts";
import { need, MOST_NAMED, type Looking, type Need } from "../../home/need.ts";

/** Imports that wait for somebody to look at their report, and those that stopped half-way. */
export async function importNeeds({ tx, organisation }: Looking): Promise<readonly Need[]> {
  const rows = await tx.rows(WAITING, [organisation.id, MOST_NAMED]);
  return rows.map(({ id, name, state, due, rows: count }) =>
    need(state === "checked" ? "import-waiting" : "import-unfinished", {
      about: { id, name },
      due,
      count,
    }),
  );
}

/** What the server carries on by itself waits for nobody. */
const WAITING = statement<{
  readonly id: string;
  readonly name: string;
  readonly state: "checked" | "applying";
  readonly due: Day;
  readonly rows: number;
}>(
  "imports.waiting_for_somebody",
  `select import_id as id, file_name as name, state, keep_until as due,
          coalesce((report ->> 'good')::int, 0) as rows
     from imports
    where organisation_id = $1
      and (state = 'checked' or state = 'applying' and not in_background)
    order by import_id desc
    limit $2`,
);
