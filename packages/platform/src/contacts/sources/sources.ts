import { dayOf, err, ok, type Instant, type Result } from "@consentry/kernel";

import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { FieldProblem } from "../field-problem.ts";
import { checkDeclaration } from "./check-declaration.ts";
import { judgeSource } from "./judge-source.ts";
import type { Source, SourceDeclaration } from "./source.ts";

export interface Declaring {
  /** `member:ID`, `import:ID`, `system`. */
  readonly by: string;
  readonly at: Instant;
}

export type SourceFailure =
  | { readonly kind: "bad-declaration"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "no-such-source" };

/** Declares where data come from. Law says at once whether anybody from there may be written to. */
export async function declareSource(
  tx: Tx,
  organisation: Pick<Organisation, "id" | "country">,
  declaration: SourceDeclaration,
  { by, at }: Declaring,
): Promise<Result<Source, SourceFailure>> {
  const today = dayOf(at);
  const checked = checkDeclaration(declaration, today);
  if (!checked.ok) return err({ kind: "bad-declaration", problems: checked.error });
  const quarantinedBy = judgeSource(checked.value, organisation.country, today)?.rule ?? null;
  const source = { id: newId(), ...checked.value, declaredBy: by, declaredAt: at, quarantinedBy };
  await tx.run(INSERT, [organisation.id, ...valuesOf(source), by, at]);
  return ok(source);
}

export interface ChangedSource {
  readonly source: Source;
  /** How many contacts are held back, or let go, because of the change. */
  readonly rejudged: number;
}

/**
 * Declares a source anew and judges its contacts by it, all of them, in this transaction. Who
 * declares is kept with the declaration: the last word stands with its name.
 */
export async function changeSource(
  tx: Tx,
  organisation: Pick<Organisation, "id" | "country">,
  id: string,
  changes: Partial<SourceDeclaration>,
  { by, at }: Declaring,
): Promise<Result<ChangedSource, SourceFailure>> {
  const [known] = await tx.rows(LOCK, [organisation.id, id]);
  if (known === undefined) return err({ kind: "no-such-source" });
  const today = dayOf(at);
  const checked = checkDeclaration({ ...known, ...changes }, today);
  if (!checked.ok) return err({ kind: "bad-declaration", problems: checked.error });
  const quarantinedBy = judgeSource(checked.value, organisation.country, today)?.rule ?? null;
  const source = {
    ...known,
    ...checked.value,
    declaredBy: by,
    declaredAt: at,
    quarantinedBy,
  };
  await tx.run(UPDATE, [organisation.id, ...valuesOf(source), by, at]);
  const rejudged = await tx.run(REJUDGE, [organisation.id, id, quarantinedBy, at]);
  return ok({ source, rejudged });
}

/** One source; `null` when there is none. */
export async function findSource(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Source | null> {
  return (await tx.rows(FIND, [organisation, id]))[0] ?? null;
}

export interface SourceWithCounts extends Source {
  readonly contacts: number;
}

/** All sources by name, with how many contacts each has. */
export function listSources(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly SourceWithCounts[]> {
  return tx.rows(LIST, [organisation]);
}

function valuesOf(source: Source): readonly (string | boolean | null)[] {
  const { id, kind, name, obtainedOn, terms, namesUs } = source;
  const { informedOn, informedWording, optOutOffered, quarantinedBy } = source;
  const informed = [informedOn, informedWording, optOutOffered];
  return [id, kind, name, obtainedOn, terms, namesUs, ...informed, quarantinedBy];
}

const COLUMNS = `source_id as id, kind, name, obtained_on as "obtainedOn", terms,
  names_us as "namesUs", informed_on as "informedOn", informed_wording as "informedWording",
  opt_out_offered as "optOutOffered", declared_by as "declaredBy", declared_at as "declaredAt", quarantined_by as "quarantinedBy"`;

const INSERT = statement(
  "sources.insert",
  `insert into sources (organisation_id, source_id, kind, name, obtained_on, terms, names_us,
     informed_on, informed_wording, opt_out_offered, quarantined_by, declared_by, declared_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

const UPDATE = statement(
  "sources.update",
  `update sources set kind = $3, name = $4, obtained_on = $5, terms = $6, names_us = $7,
          informed_on = $8, informed_wording = $9, opt_out_offered = $10, quarantined_by = $11,
          declared_by = $12, declared_at = $13
    where organisation_id = $1 and source_id = $2`,
);

/** Whoever adds a contact shares the source's row: none slips in between the two judgements. */
const LOCK = statement<Source>(
  "sources.lock",
  `select ${COLUMNS} from sources where organisation_id = $1 and source_id = $2 for update`,
);

const REJUDGE = statement(
  "sources.rejudge_contacts",
  `update contacts set quarantined_by = $3, changed_at = $4
    where organisation_id = $1 and source_id = $2 and quarantined_by is distinct from $3`,
);

const FIND = statement<Source>(
  "sources.find",
  `select ${COLUMNS} from sources where organisation_id = $1 and source_id = $2`,
);

const LIST = statement<SourceWithCounts>(
  "sources.list",
  `select ${COLUMNS}, coalesce(counted.contacts, 0) as contacts
     from sources
     left join (select source_id, count(*) as contacts from contacts
                 where organisation_id = $1
                 group by source_id) as counted using (source_id)
    where organisation_id = $1
    order by name, source_id`,
);
