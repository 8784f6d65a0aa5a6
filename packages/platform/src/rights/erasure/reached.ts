import type { Day, Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Removed } from "./forget.ts";

/** Places where something of an erased person was: each is reached, or will be, or is not ours. */
export const PLACES = ["database", "files", "storage", "backups"] as const;
export type Place = (typeof PLACES)[number];

export interface Reach {
  readonly what: Place;
  /** When it was reached; `null`: not yet. */
  readonly at: Instant | null;
  /** The last day on which something may be there; `null` where no day is known. */
  readonly until: Day | null;
  /** Why it cannot be reached from here; `null` where it can. */
  readonly failure: string | null;
}

export interface Erasure {
  readonly id: string;
  readonly at: Instant;
  /** `contact`, `member:ID`, `api-key:ID`, `system` */
  readonly by: string;
  readonly wasContact: boolean;
  /** How many rows, by table, without what went along with them. */
  readonly removed: Removed;
  readonly reach: readonly Reach[];
}

interface ErasureRow extends Omit<Erasure, "reach"> {
  readonly filesAt: Instant | null;
  readonly scrubbedAt: Instant | null;
  readonly scrubFailure: string | null;
  readonly backupsAt: Instant | null;
  readonly backupsUntil: Day | null;
}

/** One erasure with what it has reached; `null` where there is none of that number. */
export async function findErasure(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Erasure | null> {
  const [row] = await tx.rows(FIND, [organisation, id]);
  return row === undefined ? null : erasureOf(row);
}

/** Erasures from the newest on; the page goes on behind `after`. One more than `limit` where there are. */
export async function listErasures(
  tx: Tx,
  organisation: OrganisationId,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly Erasure[]> {
  const rows = await tx.rows(LIST, [organisation, after, limit + 1]);
  return rows.map(erasureOf);
}

/** The last day on which a backup may hold something of theirs; `null` where none does. */
export function backupsUntil({ reach }: Erasure): Day | null {
  return reach.find(({ what }) => what === "backups")?.until ?? null;
}

/** What is not reached yet, for whoever tells the person. */
export function notYet({ reach }: Erasure, today: Day): readonly Reach[] {
  return reach.filter(({ at, until }) => at === null || (until !== null && until >= today));
}

function erasureOf({
  filesAt,
  scrubbedAt,
  scrubFailure,
  backupsAt,
  backupsUntil,
  ...erasure
}: ErasureRow): Erasure {
  const nothing = { until: null, failure: null };
  return {
    ...erasure,
    reach: [
      { ...nothing, what: "database", at: erasure.at },
      { ...nothing, what: "files", at: filesAt },
      { ...nothing, what: "storage", at: scrubbedAt, failure: scrubFailure },
      { ...nothing, what: "backups", at: backupsAt, until: backupsUntil },
    ],
  };
}

const COLUMNS = `erasure_id as id, at, by, contact_hash is not null as "wasContact", removed,
  files_at as "filesAt", scrubbed_at as "scrubbedAt", scrub_failure as "scrubFailure",
  backups_at as "backupsAt", backups_until as "backupsUntil"`;

const FIND = statement<ErasureRow>(
  "erasures.find",
  `select ${COLUMNS} from erasures where organisation_id = $1 and erasure_id = $2`,
);

/** Numbers are in the order in which they were given. */
const LIST = statement<ErasureRow>(
  "erasures.list",
  `select ${COLUMNS} from erasures
    where organisation_id = $1 and ($2::uuid is null or erasure_id < $2)
    order by erasure_id desc
    limit $3`,
);
