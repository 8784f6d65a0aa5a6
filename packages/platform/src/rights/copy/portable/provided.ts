import type { OriginKind } from "../../../contacts/sources/source.ts";
import { statement } from "../../../database/statement.ts";
import type { CopyRecord, CopyValue, Reading } from "../part.ts";

/** What comes from these came from others or from nobody: the person did not provide it. */
const NOT_FROM_THE_PERSON = [
  "partner",
  "public",
  "purchased",
  "scraped",
  "guessed",
  "unknown",
] as const satisfies readonly OriginKind[];

/** What the person said of themselves, without what others said of them. */
export async function providedBy({
  tx,
  organisation,
  subject: { contact, email },
}: Reading): Promise<CopyRecord> {
  if (contact === null) return { address: email.reveal() };
  const [row] = await tx.rows(FOREIGN, [organisation.id, contact.id, NOT_FROM_THE_PERSON]);
  const { foreign = [], sourceIsForeign = false, known = [] } = row ?? {};
  const isOwn = (name: string): boolean =>
    known.includes(name) ? !foreign.includes(name) : !sourceIsForeign;
  const own = (name: string, value: string | null) => (isOwn(`@${name}`) ? value : null);
  return {
    address: contact.email.reveal(),
    language: own("locale", contact.locale),
    country: own("country", contact.country),
    attributes: Object.fromEntries(
      Object.entries(contact.attributes).filter(([name]) => isOwn(name)),
    ) as CopyValue,
    collectedOn: contact.collectedOn,
  };
}

const FOREIGN = statement<{
  /** Names of data that have an origin of their own. */
  readonly known: readonly string[];
  /** Of these, what came from others. */
  readonly foreign: readonly string[];
  readonly sourceIsForeign: boolean;
}>(
  "portable.foreign",
  `select array(select jsonb_object_keys(contact.origins)) as known,
          array(select origin.key from jsonb_each(contact.origins) as origin
                  join sources on organisation_id = $1 and source_id::text = origin.value ->> 1
                 where kind = any($3::text[])) as foreign,
          source.kind = any($3::text[]) as "sourceIsForeign"
     from contacts as contact
     join sources as source using (organisation_id, source_id)
    where contact.organisation_id = $1 and contact.contact_id = $2`,
);
