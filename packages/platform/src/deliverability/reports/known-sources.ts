import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** More servers than any organisation writes from. */
export const MOST_KNOWN = 1_000;

export interface NamedSource {
  readonly address: string;
  /** `null`: nobody knows it any more. */
  readonly name: string | null;
  /** `member:ID`, `api-key:ID` */
  readonly by: string;
  readonly at: Instant;
}

/** Says what a server is called here; `false`: so many are named already. */
export async function nameSource(
  tx: Tx,
  organisation: OrganisationId,
  { address, name, by, at }: NamedSource,
): Promise<boolean> {
  if (name === null) {
    await tx.run(FORGET, [organisation, address]);
    return true;
  }
  await tx.lock(`known sources ${organisation}`);
  const [known] = await tx.rows(COUNT, [organisation]);
  if ((known?.count ?? 0) >= MOST_KNOWN) return false;
  await tx.run(NAME, [organisation, address, name, at, by]);
  return true;
}

const COUNT = statement<{ readonly count: number }>(
  "known_sources.count",
  "select count(*)::int as count from known_sources where organisation_id = $1",
);

const NAME = statement(
  "known_sources.name",
  `insert into known_sources (organisation_id, source, name, named_at, named_by)
   values ($1, $2, $3, $4, $5)
   on conflict (organisation_id, source) do update
      set name = excluded.name, named_at = excluded.named_at, named_by = excluded.named_by`,
);

const FORGET = statement(
  "known_sources.forget",
  "delete from known_sources where organisation_id = $1 and source = $2",
);
