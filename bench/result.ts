/** What one benchmark measured. A limit is measured in the same run, so that figures compare. */
export interface BenchResult {
  readonly name: string;
  readonly metrics: readonly Metric[];
}

export interface Metric {
  readonly name: string;
  /** The median of the runs. */
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  readonly limitIs?: string;
  readonly ratio?: number;
  readonly runs: number;
  readonly spread: readonly [least: number, most: number];
}
