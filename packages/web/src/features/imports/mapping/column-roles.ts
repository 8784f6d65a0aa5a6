import type { ImportMapping } from "@consentry/client";

/** What one column is taken as. */
export type ColumnRole =
  | { readonly role: "none" | SingleRole | "suppressedAt" }
  | {
      readonly role: "attribute";
      readonly name: string;
      readonly type: ImportMapping["attributes"][number]["type"];
    }
  | {
      readonly role: "suppress";
      /** In lower case; `null` when any text says so. */
      readonly values: readonly string[] | null;
      /** What stands there is also since when. */
      readonly isMoment: boolean;
    };

/** Roles that one column can have and no second. */
export const SINGLE_ROLES = [
  "address",
  "phone",
  "locale",
  "country",
  "tags",
  "collectedOn",
] as const;
export type SingleRole = (typeof SINGLE_ROLES)[number];

export type ColumnRoles = ReadonlyMap<string, ColumnRole>;

/** What of a mapping is the same for everybody in the file. */
export type ForEverybody = Pick<
  ImportMapping,
  "dates" | "kind" | "relation" | "lists" | "suppressTables" | "consents"
>;

export const NOTHING_SAID: ForEverybody = {
  dates: "ymd",
  kind: "unknown",
  relation: "prospect",
  lists: [],
  suppressTables: [],
  consents: [],
};

/** What a mapping says of each column, in the order of the file. */
export function rolesOf(mapping: ImportMapping | null, columns: readonly string[]): ColumnRoles {
  return new Map(columns.map((column) => [column, roleIn(mapping, column)]));
}

function roleIn(mapping: ImportMapping | null, column: string): ColumnRole {
  if (mapping === null) return { role: "none" };
  const single = SINGLE_ROLES.find((role) => mapping[role] === column);
  if (single !== undefined) return { role: single };
  const isMoment = mapping.suppressedAt.includes(column);
  const suppress = mapping.suppress.find((one) => one.column === column);
  if (suppress !== undefined) return { role: "suppress", values: suppress.values, isMoment };
  if (isMoment) return { role: "suppressedAt" };
  const attribute = mapping.attributes.find((one) => one.column === column);
  if (attribute === undefined) return { role: "none" };
  return { role: "attribute", name: attribute.name, type: attribute.type };
}

/** Gives a column a role; a role of which there is one is taken from whichever had it. */
export function withRole(roles: ColumnRoles, column: string, role: ColumnRole): ColumnRoles {
  const isSingle = (SINGLE_ROLES as readonly string[]).includes(role.role);
  return new Map(
    [...roles].map(([one, had]) => {
      if (one === column) return [one, role];
      return [one, isSingle && had.role === role.role ? { role: "none" } : had];
    }),
  );
}

/** The whole mapping again; `null` while no column is the address. */
export function mappingOf(roles: ColumnRoles, all: ForEverybody): ImportMapping | null {
  const entries = [...roles];
  const single = (role: SingleRole): string | null =>
    entries.find(([, had]) => had.role === role)?.[0] ?? null;
  const address = single("address");
  if (address === null) return null;
  const phone = single("phone");
  return {
    ...all,
    address,
    locale: single("locale"),
    country: single("country"),
    ...(phone !== null && { phone }),
    tags: single("tags"),
    collectedOn: single("collectedOn"),
    attributes: entries.flatMap(([column, had]) =>
      had.role === "attribute" ? [{ column, name: had.name.trim(), type: had.type }] : [],
    ),
    suppress: entries.flatMap(([column, had]) =>
      had.role === "suppress" ? [{ column, values: had.values }] : [],
    ),
    suppressedAt: entries.flatMap(([column, had]) =>
      had.role === "suppressedAt" || (had.role === "suppress" && had.isMoment) ? [column] : [],
    ),
  };
}
