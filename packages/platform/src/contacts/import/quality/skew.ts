/** How a file is made up, in shares of its rows, rounded to a thousandth. */
export interface Profile {
  readonly rows: number;
  readonly domains: Readonly<Record<string, number>>;
  readonly countries: Readonly<Record<string, number>>;
  readonly missing: Readonly<Record<string, number>>;
}

/** A share that jumped between a source's last file and this one. */
export interface Skew {
  readonly of: "domain" | "country" | "missing";
  /** The domain, the country or the column. */
  readonly name: string;
  readonly before: number;
  readonly now: number;
}

/** A share that moves by a fifth of the file was moved by a fault or by another origin of the data. */
export const SKEW_FROM = 0.2;
/** Shares of fewer rows jump by chance. */
export const FEWEST_ROWS = 100;

/** Every share that jumped; none when either file is too small to say. */
export function skewsBetween(before: Profile, now: Profile): readonly Skew[] {
  if (before.rows < FEWEST_ROWS || now.rows < FEWEST_ROWS) return [];
  return [
    ...jumps("domain", before.domains, now.domains),
    ...jumps("country", before.countries, now.countries),
    ...jumps("missing", before.missing, now.missing),
  ];
}

function jumps(
  of: Skew["of"],
  before: Readonly<Record<string, number>>,
  now: Readonly<Record<string, number>>,
): readonly Skew[] {
  // A column that only one of the files has says nothing of the people in them.
  const names =
    of === "missing"
      ? Object.keys(before).filter((name) => name in now)
      : [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names
    .map((name) => ({ of, name, before: before[name] ?? 0, now: now[name] ?? 0 }))
    .filter((one) => Math.abs(one.now - one.before) >= SKEW_FROM);
}
