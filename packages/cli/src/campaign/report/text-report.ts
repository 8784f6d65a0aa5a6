import { inkFor } from "../../terminal/ink.ts";
import { visible } from "../../terminal/visible.ts";
import { padded, shortened, widthOf, wrap } from "../../terminal/width.ts";
import type { ReportView, ViewTable } from "./view.ts";

const BAR_COLUMNS = 24;
const WIDEST_NAME = 48;
const WIDEST = 100;

interface Terminal {
  readonly columns: number;
  readonly hasColour: boolean;
}

/** A report for a terminal: each number with a small bar beside it. */
export function textReport(view: ReportView, { columns, hasColour }: Terminal): string {
  const ink = inkFor(hasColour);
  const sentence = (text: string): readonly string[] =>
    wrap(visible(text), Math.min(WIDEST, columns) - 4);
  const blocks: (readonly string[])[] = [
    [ink.strong(visible(view.title)), ink.quiet(view.facts.map(visible).join(" · "))],
    ...view.parts.flatMap(({ title, sentences, tables }) => {
      const shown = tables.filter(({ rows }) => rows.length > 0);
      if (shown.length === 0 && sentences.length === 0) return [];
      return [
        [ink.strong(title), ...sentences.flatMap(sentence)],
        ...shown.map((table) => lines(table, ink.quiet)),
      ];
    }),
    [ink.strong(view.method.title), ...view.method.sentences.flatMap(sentence).map(ink.quiet)],
  ];
  const all = blocks.flatMap((block) => ["", ...block]);
  return `${all.map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}\n\n`;
}

function lines({ head, rows }: ViewTable, quiet: (text: string) => string): readonly string[] {
  const shown = rows.map(({ name, cells, bar }) => ({
    cells: [shortened(visible(name), WIDEST_NAME), ...cells],
    bar: bar === null ? "" : "█".repeat(Math.round(BAR_COLUMNS * Math.min(1, bar))),
  }));
  const widths = head.map((title, column) =>
    Math.max(widthOf(title), ...shown.map(({ cells }) => widthOf(cells[column] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => padded(cell, widths[column] ?? 0, column === 0 ? "start" : "end"))
      .join("  ");
  return [quiet(line(head)), ...shown.map(({ cells, bar }) => `${line(cells)}  ${bar}`.trimEnd())];
}
