const RUNS = 3;

/** Below this, the clock and the collector of garbage measure themselves. */
const LEAST_MS = 4;

/** Quadratic work takes sixteen times as long for four times the size; linear work four times. */
export const LINEAR = 12;

/** Garbage that other tests left is collected when it suits the collector: not in every try. */
const TRIES = 3;

/**
 * How many times as long four times the size takes, in processor time: other work on the machine
 * is no slowness of ours. `work` returns what is timed, so that making the input is not. What looks
 * worse than linear is looked at again; what is, is so each time.
 */
export function growthOf(n: number, work: (n: number) => () => unknown): number {
  const [small, large] = [work(n), work(n * 4)];
  milliseconds(small);
  let least = Infinity;
  for (let tries = 0; tries < TRIES && least >= LINEAR; tries += 1) {
    least = Math.min(least, ratioOf(small, large));
  }
  return least;
}

function ratioOf(small: () => unknown, large: () => unknown): number {
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
