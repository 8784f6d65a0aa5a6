import { err, ok, type Result } from "@consentry/kernel";
import { CHANNELS, PURPOSES, RECIPIENTS, RELATIONS } from "@consentry/law";
import { Type, type Static, type TUnsafe } from "typebox";
import { Value } from "typebox/value";

import { isAttributeName, MOST_ATTRIBUTES } from "../contacts/attributes.ts";
import type { FieldProblem } from "../field-problem.ts";

const Column = Type.String({ minLength: 1, maxLength: 1_000 });
const Optional = Type.Union([Column, Type.Null()]);
/** A union of literals would lose which they are. */
function oneOf<Word extends string>(words: readonly Word[]): TUnsafe<Word> {
  return Type.Unsafe<Word>(Type.Enum([...words]));
}

/** A purpose somebody agreed to elsewhere, and what shows it. */
export const ConsentMapping = Type.Object(
  {
    purpose: oneOf(PURPOSES),
    channel: oneOf(CHANNELS),
    /** Where the answer stands; null when being in the file with a moment is the answer. */
    column: Optional,
    /** What counts as yes there, in lower case; nothing else gives consent. */
    yes: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50 }),
    /**
     * What counts as no there, in lower case: it is taken over even where nothing shows it. Whatever
     * is neither is kept as unknown then; left out, it is passed over.
     */
    no: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50 })),
    /** When it was given. A row without a moment gives no consent. */
    at: Column,
    /** Double opt-in: when the confirmation was asked for. */
    requestedAt: Optional,
    /** What else speaks of it and is kept, sealed, as its evidence. */
    evidence: Type.Array(Column, { maxItems: 20 }),
    /** Hash of the wording that was shown, as it stands among the wordings; null not known. */
    wording: Type.Union([Type.String({ pattern: "^[0-9a-f]{64}$" }), Type.Null()]),
  },
  { $id: "ConsentMapping", additionalProperties: false },
);
export type ConsentMapping = Static<typeof ConsentMapping>;

/** What is taken from which column. A column that nothing names is not taken. */
export const ImportMapping = Type.Object(
  {
    address: Column,
    locale: Optional,
    country: Optional,
    /** Telephone numbers; national ones are read in the country of the row, else of the organisation. */
    phone: Type.Optional(Optional),
    /** Several in one cell, separated by commas or semicolons. */
    tags: Optional,
    /** When a row's data were obtained; without it the day of the source counts. */
    collectedOn: Optional,
    /** How days with slashes or points are written; those of ISO 8601 are always read. */
    dates: oneOf(["ymd", "dmy", "mdy"]),
    kind: oneOf(RECIPIENTS),
    relation: oneOf(RELATIONS),
    attributes: Type.Array(
      Type.Object(
        {
          column: Column,
          /** Of the attribute; ignored for `json`, whose members are attributes. */
          name: Type.String({ minLength: 1, maxLength: 64 }),
          type: oneOf(["text", "number", "boolean", "date", "json"]),
        },
        { additionalProperties: false },
      ),
      { maxItems: MOST_ATTRIBUTES },
    ),
    /** Ids of lists everybody in the file is put on. It is no consent. */
    lists: Type.Array(Type.String({ format: "uuid" }), { maxItems: 50 }),
    /** Rows that say that somebody must not be written to. */
    suppress: Type.Array(
      Type.Object(
        {
          column: Column,
          /** In lower case; null when any text in the cell says so. */
          values: Type.Union([Type.Array(Type.String({ maxLength: 100 })), Type.Null()]),
        },
        { additionalProperties: false },
      ),
      { maxItems: 10 },
    ),
    /** Tables of an archive whose every row says so, by the beginning of their names. */
    suppressTables: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 10 }),
    /** Since when, as far as one of these says it. */
    suppressedAt: Type.Array(Column, { maxItems: 10 }),
    consents: Type.Array(ConsentMapping, { maxItems: 20 }),
  },
  { $id: "ImportMapping", additionalProperties: false },
);
export type ImportMapping = Static<typeof ImportMapping>;

/** A mapping that takes the address alone. */
export function onlyAddress(address: string): ImportMapping {
  return {
    address,
    locale: null,
    country: null,
    tags: null,
    collectedOn: null,
    dates: "ymd",
    kind: "unknown",
    relation: "prospect",
    attributes: [],
    lists: [],
    suppress: [],
    suppressTables: [],
    suppressedAt: [],
    consents: [],
  };
}

/**
 * Checks a mapping from outside: its shape, and that the columns it names are in the file.
 *
 * @param columns of all tables of the file
 */
export function checkMapping(
  json: unknown,
  columns: ReadonlySet<string>,
): Result<ImportMapping, readonly FieldProblem[]> {
  if (!Value.Check(ImportMapping, json)) {
    const problems = Value.Errors(ImportMapping, json).map(({ instancePath, message }) => ({
      path: instancePath.slice(1).replaceAll("/", ".") || "mapping",
      expected: message,
    }));
    return err(problems);
  }
  const problems: FieldProblem[] = columnsOf(json)
    .filter(([, column]) => !columns.has(column))
    .map(([path]) => ({ path, expected: "a column of the file" }));
  json.attributes.forEach(({ name }, at) => {
    // With an @ begin the columns of a contact among its origins.
    if (isAttributeName(name) && !name.startsWith("@")) return;
    problems.push({
      path: `attributes.${at}.name`,
      expected: "a name in one line, without @ first",
    });
  });
  const names = json.attributes.filter(({ type }) => type !== "json").map(({ name }) => name);
  if (new Set(names).size < names.length) {
    problems.push({ path: "attributes", expected: "each name once" });
  }
  return problems.length === 0 ? ok(json) : err(problems);
}

/** Every column a mapping names, with where it names it. */
export function columnsOf(
  mapping: ImportMapping,
): readonly (readonly [path: string, column: string])[] {
  const { address, locale, country, phone = null, tags, collectedOn } = mapping;
  const named: (readonly [string, string | null])[] = [
    ...Object.entries({ address, locale, country, phone, tags, collectedOn }),
    ...mapping.attributes.map(({ column }, at) => [`attributes.${at}.column`, column] as const),
    ...mapping.suppress.map(({ column }, at) => [`suppress.${at}.column`, column] as const),
    ...mapping.suppressedAt.map((column, at) => [`suppressedAt.${at}`, column] as const),
    ...mapping.consents.flatMap(({ column, at: moment, requestedAt, evidence }, at) => [
      [`consents.${at}.column`, column] as const,
      [`consents.${at}.at`, moment] as const,
      [`consents.${at}.requestedAt`, requestedAt] as const,
      ...evidence.map((one, place) => [`consents.${at}.evidence.${place}`, one] as const),
    ]),
  ];
  return named.filter((one): one is readonly [string, string] => one[1] !== null);
}
