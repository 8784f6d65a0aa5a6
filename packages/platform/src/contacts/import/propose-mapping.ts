import { concernOfHeader } from "./quality/sensitive-columns.ts";
import { isAttributeName, MOST_ATTRIBUTES } from "../contacts/attributes.ts";
import { onlyAddress, type ImportMapping } from "./mapping.ts";
import type { FileKind } from "./reading/table.ts";

/** Tools whose exports are known by their columns. */
export const EXPORT_FORMATS = ["mailchimp", "brevo", "listmonk", "table"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface Proposal {
  readonly format: ExportFormat;
  /** `null` when no column looks like an address. */
  readonly mapping: ImportMapping | null;
}

/**
 * Proposes what to take from a file, by its columns. Nothing in it is a consent: for what
 * somebody agreed, and what shows it, only a person can say.
 */
export function proposeMapping({ tables }: Pick<FileKind, "tables">): Proposal {
  const columns = [...new Set(tables.flatMap(({ columns: own }) => own))].filter(
    (column) => column !== "",
  );
  const format = formatOf(new Set(columns));
  const address = columns.find((column) => ADDRESS.test(column));
  if (address === undefined) return { format, mapping: null };
  const base = { ...onlyAddress(address), ...PROPOSALS[format](new Set(columns)) };
  const taken = new Set([address, base.tags, base.collectedOn, ...base.suppressedAt]);
  const { locale, country, phone } = columnsOfPlace(columns, taken);
  for (const { column } of [...base.attributes, ...base.suppress]) taken.add(column);
  const attributes = columns
    .filter((column) => !taken.has(column) && ![locale, country, phone].includes(column))
    .filter((column) => !SYSTEM_COLUMNS[format].test(column))
    .filter((column) => isAttributeName(column) && !column.startsWith("@"))
    .filter((column) => concernOfHeader(column) === null)
    .map((column) => ({ column, name: column, type: "text" as const }));
  return {
    format,
    mapping: {
      ...base,
      locale,
      country,
      ...(phone !== null && { phone }),
      attributes: [...base.attributes, ...attributes].slice(0, MOST_ATTRIBUTES),
    },
  };
}

const ADDRESS =
  /^(?:e-?mail|mail|courriel)\b|^(?:e-?mail[ _-]?adres(?:se?)?|adresse (?:e-?)?mail)$/i;

/**
 * Observed in exports that people keep in public repositories: Mailchimp's own columns are in
 * capitals behind those of the audience. listmonk: cmd/subscribers.go, ExportSubscribers. Brevo:
 * developers.brevo.com/reference/request-contact-export names EMAIL, ADDED_TIME, MODIFIED_TIME.
 */
function formatOf(columns: ReadonlySet<string>): ExportFormat {
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.has(name));
  if (has("Email Address", "LEID", "EUID") || has("Email Address", "MEMBER_RATING", "OPTIN_TIME")) {
    return "mailchimp";
  }
  if (has("uuid", "email", "name", "attributes", "status")) return "listmonk";
  if (has("EMAIL", "ADDED_TIME") || has("EMAIL", "MODIFIED_TIME")) return "brevo";
  return "table";
}

type Proposed = (columns: ReadonlySet<string>) => Partial<ImportMapping>;

const PROPOSALS: Readonly<Record<ExportFormat, Proposed>> = {
  mailchimp: (columns) => ({
    tags: known(columns, "TAGS"),
    collectedOn: known(columns, "CONFIRM_TIME") ?? known(columns, "OPTIN_TIME"),
    // One export is three files, and one of them alone still tells by its columns.
    suppress: ["UNSUB_TIME", "CLEAN_TIME"]
      .filter((column) => columns.has(column))
      .map((column) => ({ column, values: null })),
    suppressTables: ["unsubscribed", "cleaned"],
    suppressedAt: ["UNSUB_TIME", "CLEAN_TIME"].filter((column) => columns.has(column)),
  }),
  brevo: (columns) => ({
    collectedOn: known(columns, "ADDED_TIME"),
    // The reference names no header for it: each spelling that the interface uses is taken.
    suppress: [...columns]
      .filter((column) => /^(?:e-?mail[ _]?)?(?:block|black)-?listed$/i.test(column))
      .map((column) => ({ column, values: ["true", "1", "yes", "oui", "ja"] })),
  }),
  listmonk: () => ({
    collectedOn: "created_at",
    attributes: [
      { column: "name", name: "name", type: "text" },
      { column: "attributes", name: "attributes", type: "json" },
    ],
    suppress: [{ column: "status", values: ["blocklisted", "disabled"] }],
  }),
  table: () => ({}),
};

/** What a tool keeps for itself or observed: nobody asked the person for it. */
const SYSTEM_COLUMNS: Readonly<Record<ExportFormat, RegExp>> = {
  mailchimp:
    /^(?:MEMBER_RATING|(?:OPTIN|CONFIRM)_(?:TIME|IP)|LATITUDE|LONGITUDE|GMTOFF|DSTOFF|TIMEZONE|CC|REGION|LAST_CHANGED|LEID|EUID|NOTES|TAGS|EMAIL_TYPE|Status|(?:UNSUB|CLEAN)_.*)$/,
  brevo: /^(?:ADDED_TIME|MODIFIED_TIME|listIds|.*(?:BLOCK|BLACK)-?LISTED)$/i,
  listmonk: /^(?:uuid|status|created_at|updated_at)$/,
  // Nobody knows what a free table holds: only what a person names is taken.
  table:
    /^(?!(?:first|last|full)?[ _-]?name$|pr[ée]nom$|nom$|voornaam$|achternaam$|naam$|vorname$|nachname$)/i,
};

function columnsOfPlace(columns: readonly string[], taken: ReadonlySet<string | null>) {
  const free = columns.filter((column) => !taken.has(column));
  return {
    locale:
      free.find((column) => /^(?:lang|language|locale|langue|taal|sprache)$/i.test(column)) ?? null,
    country:
      free.find((column) => /^(?:country|country[ _]code|cc|pays|land)$/i.test(column)) ?? null,
    // SMS: what Brevo calls it.
    phone: free.find((column) => PHONE.test(column)) ?? null,
  };
}

const PHONE =
  /^(?:(?:mobile|cell|cellular)?[ _-]?phone(?:[ _-]?number)?|mobile|sms|gsm|t[ée]l(?:[ée]phone)?|portable|telefoon(?:nummer)?|telefon(?:nummer)?|handy(?:nummer)?)$/i;

function known(columns: ReadonlySet<string>, name: string): string | null {
  return columns.has(name) ? name : null;
}
