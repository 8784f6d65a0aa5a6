import type { Day } from "@consentry/kernel";
import type { Recipient } from "@consentry/law";

import type { AttributeValue } from "../../contacts/attributes.ts";
import type { ContactFields } from "../../contacts/contact.ts";
import type { ImportMapping } from "../mapping.ts";
import type { StagedRow } from "../rows/staged-row.ts";
import type { Datum, Person, PersonOrigin } from "./merge-person.ts";

/** A row of `contacts`, as far as an import has to do with it. */
export interface PersonRow extends ContactFields {
  readonly email: string;
  readonly source: string;
  readonly collectedOn: Day;
  readonly lastContactOn: Day | null;
  readonly quarantinedBy: string | null;
  readonly origins: Origins;
}

/** Of the data that are not from the contact's own source: the day, and the source or null. */
export type Origins = Readonly<Record<string, readonly [day: Day, source: string | null]>>;

/** The columns of a contact that have an origin of their own; unknown is no datum. */
const COLUMNS = {
  "@email": ({ email }: PersonRow) => email,
  "@locale": ({ locale }: PersonRow) => locale ?? undefined,
  "@country": ({ country }: PersonRow) => country ?? undefined,
  "@kind": ({ kind }: PersonRow) => (kind === "unknown" ? undefined : kind),
  "@relation": ({ relation }: PersonRow) => (relation === "prospect" ? undefined : relation),
} as const;

export function personOf(row: PersonRow): Person {
  const { origins, source, collectedOn, lastContactOn, quarantinedBy, tags } = row;
  const data = new Map<string, Datum>();
  const add = (name: string, value: AttributeValue | undefined): void => {
    const [day, from] = origins[name] ?? [collectedOn, source];
    // Without an origin of its own, what is not there never was.
    if (value !== undefined || name in origins) data.set(name, { day, source: from, value });
  };
  for (const [name, value] of Object.entries(COLUMNS)) add(name, value(row));
  for (const [name, value] of Object.entries(row.attributes)) add(name, value);
  for (const name of Object.keys(origins)) if (!data.has(name)) add(name, undefined);
  return {
    data,
    tags,
    origin: { day: collectedOn, source, quarantinedBy },
    lastDay: lastContactOn !== null && lastContactOn > collectedOn ? lastContactOn : collectedOn,
  };
}

export function rowOf({ data, tags, origin, lastDay }: Person): PersonRow {
  const attributes: [string, AttributeValue][] = [];
  const origins: [string, readonly [Day, string | null]][] = [];
  for (const name of [...data.keys()].toSorted()) {
    const datum = data.get(name);
    if (datum === undefined) continue;
    const { value, day, source } = datum;
    if (value !== undefined && !name.startsWith("@")) attributes.push([name, value]);
    const isOwn = day === origin.day && source === origin.source;
    if (!isOwn || value === undefined) origins.push([name, [day, source]]);
  }
  const text = (name: keyof typeof COLUMNS): string | null =>
    (data.get(name)?.value as string | undefined) ?? null;
  return {
    email: text("@email") ?? "",
    locale: text("@locale"),
    country: text("@country"),
    kind: (text("@kind") as Recipient | null) ?? "unknown",
    relation: (text("@relation") as PersonRow["relation"] | null) ?? "prospect",
    attributes: Object.fromEntries(attributes),
    tags,
    source: origin.source,
    collectedOn: origin.day,
    lastContactOn: lastDay > origin.day ? lastDay : null,
    quarantinedBy: origin.quarantinedBy,
    origins: Object.fromEntries(origins),
  };
}

/** What one row of a file says of a person. */
export function rowOfFile(
  row: StagedRow,
  { kind, relation }: Pick<ImportMapping, "kind" | "relation">,
  { source, quarantinedBy }: Omit<PersonOrigin, "day">,
): PersonRow {
  const { email, locale, country, attributes, tags, collectedOn } = row;
  return {
    email,
    locale,
    country,
    kind,
    relation,
    attributes,
    tags,
    source,
    collectedOn,
    lastContactOn: null,
    quarantinedBy,
    origins: {},
  };
}
