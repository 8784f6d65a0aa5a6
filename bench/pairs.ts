/** Runs of two things in turn, so that a machine that slows down slows both. */
export interface Pairs {
  /** Medians. */
  readonly a: number;
  readonly b: number;
  readonly ratio: number;
  readonly spread: readonly [number, number];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Times `a` and `b` alternately; each returns how many units a second it did. */
export async function inTurn(
  runs: number,
  a: () => Promise<number> | number,
  b: () => Promise<number> | number,
): Promise<Pairs> {
  const left: number[] = [];
  const right: number[] = [];
  for (let i = 0; i < runs; i++) {
    left.push(await a());
    right.push(await b());
  }
  const ratios = left.map((value, i) => value / (right[i] ?? 1));
  return {
    a: median(left),
    b: median(right),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
  };
}

/** Units a second of this process's own time: what other processes take does not count. */
export async function rateOf(units: number, work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return units / ((user + system) / 1e6);
}
