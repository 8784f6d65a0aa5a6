import { inkFor } from "../../terminal/ink.ts";
import { visible } from "../../terminal/visible.ts";
import { padded, shortened, widthOf } from "../../terminal/width.ts";
import type { Tally } from "../report/tally.ts";
import { WORDS } from "../words/index.ts";
import { share, wholeNumber } from "./local.ts";
import { MARK } from "./marks.ts";
import type { PageSettings } from "./text-page.ts";

const MOST_ROWS = 10;
const BAR_COLUMNS = 24;
const NAME_COLUMNS = 40;

/** What a batch adds up to: shares, sending platforms, the hosts that are told most. */
export function batchSummary(tally: Tally, settings: PageSettings): string {
  const blocks = [shares(tally, settings), platforms(tally, settings), hosts(tally, settings)];
  const { batch } = WORDS[settings.language];
  const ink = inkFor(settings.hasColour);
  if (tally.example !== null) {
    blocks.push([ink.quiet(`${batch.fullPage} ${shellWord(tally.example)}`)]);
  }
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => ["", ...block]);
  return `${lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}\n\n`;
}

function shares({ verdicts, messages }: Tally, settings: PageSettings): string[] {
  const { batch } = WORDS[settings.language];
  const ink = inkFor(settings.hasColour);
  const rows = [
    [MARK.tracked, batch.tracked, verdicts.tracked, ink.bad],
    [MARK.untracked, batch.untracked, verdicts.untracked, ink.good],
    [MARK.unclear, batch.unclear, verdicts.unclear, ink.unsure],
    [MARK.unread, batch.unread, verdicts.unread, ink.bad],
  ] as const;
  const number = (count: number): string => wholeNumber(count, settings.language);
  const widest = Math.max(...rows.map(([, label]) => widthOf(label)));
  const digits = number(messages).length;
  return [
    ink.strong(batch.messages(messages, number(messages))),
    ...rows
      .filter(([, , count], index) => count > 0 || index < 2)
      .map(([mark, label, count, colour]) =>
        [
          colour(mark),
          padded(label, widest),
          padded(number(count), digits, "end"),
          padded(share(count, messages), 5, "end"),
          colour("█".repeat(Math.round((BAR_COLUMNS * count) / Math.max(1, messages)))),
        ]
          .join("  ")
          .trimEnd(),
      ),
  ];
}

function platforms(tally: Tally, settings: PageSettings): string[] {
  const { batch } = WORDS[settings.language];
  const all = tally.platforms();
  return table(
    [batch.byPlatform, batch.columnMessages, batch.columnTracked],
    all.map(([name, { messages, tracked }]) => [
      name ?? batch.noPlatform,
      wholeNumber(messages, settings.language),
      share(tracked, messages),
    ]),
    settings,
  );
}

function hosts(tally: Tally, settings: PageSettings): string[] {
  const { batch } = WORDS[settings.language];
  return table(
    [batch.topHosts, batch.columnMessages],
    tally.hosts().map(([host, messages]) => [host, wholeNumber(messages, settings.language)]),
    settings,
  );
}

/** Names on the left, numbers on the right, the first rows only. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { hasColour, language }: PageSettings,
): string[] {
  if (rows.length === 0) return [];
  const ink = inkFor(hasColour);
  const shown = rows
    .slice(0, MOST_ROWS)
    .map(([name = "", ...numbers]) => [shortened(visible(name), NAME_COLUMNS), ...numbers]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...shown].map((row) => widthOf(row[column] ?? ""))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0, column === 0 ? "start" : "end"))
      .join("   ");
  const rest = rows.length - shown.length;
  return [
    ink.strong(line(head)),
    ...shown.map(line),
    ...(rest > 0 ? [ink.quiet(WORDS[language].batch.others(wholeNumber(rest, language)))] : []),
  ];
}

/** A name that can be pasted after a command; quoted where a shell would take it apart. */
function shellWord(name: string): string {
  const safe = visible(name);
  return /^[\w./@%+=:,#-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", String.raw`'\''`)}'`;
}
