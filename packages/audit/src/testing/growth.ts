const RUNS = 3;

/** Below this, the clock and the collector of garbage measure themselves. */
const LEAST_MS = 4;

/** Quadratic work takes sixteen times as long for four times the size; linear work four times. */
export const LINEAR = 12;

/**
 * How many times as long four times the size takes, in processor time: other work on the machine
 * is no slowness of ours. `work` returns what is timed, so that making the input is not.
 */
export function growthOf(n: number, work: (n: number) => () => unknown): number {
  const small = work(n);
  const large = work(n * 4);
  milliseconds(small);
  const times = Array.from({ length: RUNS }, () => [milliseconds(small), milliseconds(large)]);
  const before = median(times.map(([time]) => time ?? 0));
  const after = median(times.map(([, time]) => time ?? 0));
  return after / Math.max(before, LEAST_MS);
}

function milliseconds(work: () => unknown): number {
  const { user, system } = process.cpuUsage();
  work();
  const spent = process.cpuUsage();
  return (spent.user - user + spent.system - system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
