/** A report as people read it: parts with sentences and tables, for a terminal as for a page. */
export interface ReportView {
  readonly title: string;
  readonly facts: readonly string[];
  readonly parts: readonly ViewPart[];
  readonly method: { readonly title: string; readonly sentences: readonly string[] };
}

export interface ViewPart {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly ViewTable[];
}

export interface ViewTable {
  /** What the rows are, then what the numbers count. */
  readonly head: readonly string[];
  readonly rows: readonly ViewRow[];
}

export interface ViewRow {
  readonly name: string;
  readonly cells: readonly string[];
  /** 0 to 1, for a bar; `null` for none. */
  readonly bar: number | null;
}
