import { columnsOf, type ImportMapping } from "../mapping.ts";
import type { TableHead } from "../reading/table.ts";
import { likelyTypoOf } from "./domain-typos.ts";
import { concernOfHeader, type Concern, type Shape } from "./sensitive-columns.ts";
import { skewsBetween, type Profile, type Skew } from "./skew.ts";
import { NOTHING_SAID, type ConsentTally, type Tally } from "./tally.ts";

/** What was found in a file, before anybody in it can be written to. Names nobody. */
export interface QualityReport {
  readonly rows: number;
  /** Rows that will be applied. */
  readonly good: number;
  readonly rejected: Readonly<Record<string, number>>;
  /** Rows whose address stands in the file before; they are taken together. */
  readonly repeated: number;
  readonly known: number;
  readonly suppressed: number;
  readonly suppressing: number;
  readonly role: number;
  readonly disposable: number;
  /** Rows whose period of keeping is over already. */
  readonly overdue: number;
  /** Domains that are probably a slip, with the one that was probably meant. Nothing is changed. */
  readonly typos: readonly {
    readonly domain: string;
    readonly meant: string;
    readonly rows: number;
  }[];
  readonly columns: readonly ColumnConcern[];
  readonly unreadable: Readonly<Record<string, number>>;
  readonly consents: readonly (ConsentTally &
    Pick<ImportMapping["consents"][number], "purpose" | "channel">)[];
  readonly skews: readonly Skew[];
  readonly alerts: readonly Alert[];
  /** What the next file of this source is compared with. */
  readonly profile: Profile;
}

/** A column that should perhaps not be held; it matters when something is taken from it. */
export interface ColumnConcern {
  readonly column: string;
  readonly concern: Concern;
  /** What its values look like; `null` when its name alone says so. */
  readonly shape: Shape | null;
  readonly isTaken: boolean;
}

export const ALERTS = [
  "source-quarantined",
  "special-category-taken",
  "unneeded-taken",
  "many-rejected",
  "many-typos",
  "many-disposable",
  "unlike-the-last-file",
  "consents-unproven",
  "overdue",
] as const;

/** What a person must have seen before the file is applied. */
export type Alert = (typeof ALERTS)[number];

/** From this share of rows on, a fault is of the file and not of a few people. */
const MANY = 0.1;
const MANY_TYPOS = 0.02;
/** From this share of the values looked at on, a column holds what they look like. */
const SHAPED = 0.3;

/** Puts together what was counted. */
export function reportOf(
  tally: Tally,
  mapping: ImportMapping,
  tables: readonly TableHead[],
  known: Pick<QualityReport, "repeated"> & {
    readonly previous: Profile | null;
    readonly isQuarantined: boolean;
  },
): QualityReport {
  const columns = concernsOf(tally, mapping, tables);
  const profile = profileOf(tally, mapping);
  const skews = known.previous === null ? [] : skewsBetween(known.previous, profile);
  const typos = Object.entries(tally.typos).map(([domain, rows]) => ({
    domain,
    meant: likelyTypoOf(domain) ?? domain,
    rows,
  }));
  const taken = columns.filter(({ isTaken }) => isTaken);
  const isMany = (count: number, share: number): boolean =>
    count > 0 && count >= tally.rows * share;
  const rejected = Object.values(tally.rejected).reduce((sum, count) => sum + count, 0);
  const typed = typos.reduce((sum, { rows }) => sum + rows, 0);
  const alerts: readonly (readonly [Alert, boolean])[] = [
    ["source-quarantined", known.isQuarantined],
    ["special-category-taken", taken.some(({ concern }) => concern === "special-category")],
    ["unneeded-taken", taken.some(({ concern }) => concern === "unneeded")],
    ["many-rejected", isMany(rejected, MANY)],
    ["many-typos", isMany(typed, MANY_TYPOS)],
    ["many-disposable", isMany(tally.disposable, MANY)],
    ["unlike-the-last-file", skews.length > 0],
    ["consents-unproven", tally.consents.some(({ unproven }) => unproven > 0)],
    ["overdue", tally.overdue > 0],
  ];
  const { rows, good, suppressed, suppressing, role, disposable, overdue, unreadable } = tally;
  return {
    rows,
    good,
    rejected: tally.rejected,
    repeated: known.repeated,
    known: tally.known,
    suppressed,
    suppressing,
    role,
    disposable,
    overdue,
    typos,
    columns,
    unreadable,
    consents: mapping.consents.map(({ purpose, channel }, at) => ({
      purpose,
      channel,
      ...(tally.consents[at] ?? NOTHING_SAID),
    })),
    skews,
    alerts: alerts.filter(([, isRaised]) => isRaised).map(([alert]) => alert),
    profile,
  };
}

function concernsOf(
  tally: Tally,
  mapping: ImportMapping,
  tables: readonly TableHead[],
): readonly ColumnConcern[] {
  const taken = new Set(columnsOf(mapping).map(([, column]) => column));
  const columns = [...new Set(tables.flatMap(({ columns: own }) => own))];
  return columns.flatMap((column): ColumnConcern[] => {
    const isTaken = taken.has(column);
    const byName = concernOfHeader(column);
    if (byName !== null) return [{ column, concern: byName, shape: null, isTaken }];
    const shape = SHAPES.find(
      (one) => (tally.shapes[shapeKey(column, one)] ?? 0) >= Math.max(1, tally.sampled * SHAPED),
    );
    return shape === undefined ? [] : [{ column, concern: "unneeded", shape, isTaken }];
  });
}

const SHAPES: readonly Shape[] = ["iban", "card", "national-number", "birth-date"];

export function shapeKey(column: string, shape: Shape): string {
  return `${column}\n${shape}`;
}

function profileOf(tally: Tally, mapping: ImportMapping): Profile {
  const share = (count: number): number =>
    tally.rows === 0 ? 0 : Math.round((count / tally.rows) * 1_000) / 1_000;
  const shares = (counts: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(
      Object.entries(counts)
        .map(([word, count]) => [word, share(count)] as const)
        .filter(([, part]) => part >= 0.01),
    );
  const taken = columnsOf(mapping).map(([, column]) => column);
  return {
    rows: tally.rows,
    domains: shares(tally.domains),
    countries: shares(tally.countries),
    missing: Object.fromEntries(
      [...new Set(taken)].map((column) => [column, share(tally.missing[column] ?? 0)]),
    ),
  };
}
