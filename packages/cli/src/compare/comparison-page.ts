import type { ComparedPair, Comparison, Difference } from "@consentry/audit";

import { MARK } from "../audit/page/marks.ts";
import { MARGIN, Sheet } from "../audit/page/sheet.ts";
import { shownUrl } from "../audit/page/shown-url.ts";
import { inkFor, type Ink } from "../terminal/ink.ts";
import { visible } from "../terminal/visible.ts";
import { padded, shortened } from "../terminal/width.ts";
import {
  LIMITS,
  appearancesInWords,
  counted,
  kindInWords,
  momentInWords,
  placeInWords,
  shares,
  verdictSentence,
} from "./words.ts";

export interface PageSettings {
  readonly columns: number;
  readonly hasColour: boolean;
}

interface Page {
  readonly comparison: Comparison;
  readonly sheet: Sheet;
  readonly ink: Ink;
}

const MARKED = MARGIN + 2;
const NARROWEST = 60;
const WIDEST = 100;

/** Rows of a table; a page is to be read, and JSON holds all. */
const MOST_ROWS = 15;

/** Renders a comparison for a person: the answer, then what differs, then what does not. */
export function comparisonPage(comparison: Comparison, settings: PageSettings): string {
  const page: Page = {
    comparison,
    sheet: new Sheet(Math.min(WIDEST, Math.max(NARROWEST, settings.columns))),
    ink: inkFor(settings.hasColour),
  };
  page.sheet.gap();
  addVerdict(page);
  addCopies(page);
  if (comparison.verdict !== "not-one-mailing") {
    addReaderValues(page);
    addDiffering(page);
    addSame(page);
    addOnlyInOne(page);
    addHeaders(page);
    addLimits(page);
  }
  return page.sheet.toString();
}

function addVerdict({ comparison, sheet, ink }: Page): void {
  const [mark, colour] = {
    "reader-identified": [MARK.tracked, ink.bad],
    "nobody-identified": [MARK.untracked, ink.good],
    "one-reader": [MARK.unclear, ink.unsure],
    "not-one-mailing": [MARK.unread, ink.unsure],
  }[comparison.verdict] as [string, (text: string) => string];
  sheet.add(verdictSentence(comparison), {
    indent: MARKED,
    lead: mark,
    leadInk: colour,
    ink: ink.strong,
  });
  if (comparison.verdict === "one-reader") {
    const advice =
      "If the address in their headers is a mailing list's, name the readers: --recipients ADDRESS,ADDRESS.";
    sheet.add(advice, { indent: MARKED });
  }
}

function addCopies({ comparison, sheet, ink }: Page): void {
  sheet.gap();
  comparison.copies.forEach(({ file, subject, date, references, links }, index) => {
    const name = visible(file ?? "-");
    const lead = index === 0 ? "First" : "Second";
    const when = date === null ? "" : `, ${date.slice(0, 16).replace("T", " ")} UTC`;
    sheet.add(name, { indent: MARGIN + 8, lead, leadInk: ink.quiet });
    const what = `${shortened(visible(subject ?? "(no subject)"), 60)}${when}, ${counted(references, "remote element")}, ${counted(links, "link")}`;
    sheet.add(what, { indent: MARGIN + 8, ink: ink.quiet });
  });
  if (comparison.verdict !== "not-one-mailing") {
    sheet.add(`One mailing: ${shares(comparison.mailing)}.`, {
      indent: MARGIN + 8,
      ink: ink.quiet,
    });
  }
}

function addHeading({ sheet, ink }: Page, text: string): void {
  sheet.gap();
  sheet.add(text.toUpperCase(), { ink: ink.strong });
  sheet.gap();
}

function addReaderValues(page: Page): void {
  const { comparison, sheet, ink } = page;
  if (comparison.readerValues.length === 0) return;
  addHeading(page, "What stands for the reader");
  for (const { values, kind, appearsIn } of comparison.readerValues.slice(0, MOST_ROWS)) {
    const room = Math.floor(sheet.room(MARKED + 8) / 2);
    const [first, second] = values.map((value) => shortened(visible(value), room));
    sheet.add(`${first ?? ""}  ≠  ${second ?? ""}`, {
      indent: MARKED,
      lead: MARK.tracked,
      leadInk: ink.bad,
      ink: ink.strong,
    });
    sheet.add(
      `${kindInWords(kind)}, the same throughout each copy: ${appearancesInWords(appearsIn)}`,
      {
        indent: MARKED,
      },
    );
  }
  addRest(page, comparison.readerValues.length);
}

// --- what differs ------------------------------------------------------------------------------

/** Pairs that differ at the same place of the same host: a newsletter's links are told once. */
interface Group {
  readonly host: string;
  readonly sample: ComparedPair;
  readonly difference: Difference;
  count: number;
}

function addDiffering(page: Page): void {
  const { comparison, sheet, ink } = page;
  const groups = groupsOf(comparison.pairs.filter(({ relation }) => relation === "differs"));
  if (groups.length === 0) return;
  addHeading(page, "What differs");
  const width = Math.floor((sheet.room(MARKED) - 3) / 2);
  for (const { sample, difference, host, count } of groups.slice(0, MOST_ROWS)) {
    const isTelling = difference.isTelling;
    const what = counted(count, sample.on === "click" ? "link" : (sample.technique ?? "element"));
    sheet.add(
      `${visible(host)}: ${what}${momentInWords(sample.when)}, ${visible(placeInWords(difference))}, ${kindInWords(difference.kind)}`,
      {
        indent: MARKED,
        lead: isTelling ? MARK.tracked : MARK.unclear,
        leadInk: isTelling ? ink.bad : ink.unsure,
      },
    );
    const [first, second] = difference.values.map((value) =>
      shortened(value === null ? "(nothing)" : visible(value), width),
    );
    sheet.add(`${padded(first ?? "", width)}   ${second ?? ""}`, {
      indent: MARKED,
      ink: ink.quiet,
    });
  }
  addRest(page, groups.length);
}

function groupsOf(pairs: readonly ComparedPair[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const sample of pairs) {
    const difference = sample.differences.find((one) => one.isTelling) ?? sample.differences[0];
    if (!difference) continue;
    const { place, segment, name, kind, isTelling } = difference;
    const host = hostIn(sample.copies[0].url, place);
    const key = [
      sample.on,
      sample.technique,
      sample.when,
      host,
      place,
      segment,
      name,
      kind,
      isTelling,
    ].join(" ");
    const known = groups.get(key);
    if (known) known.count++;
    else groups.set(key, { host, sample, difference, count: 1 });
  }
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b));
}

/** What opening tells first, then clicks; what proves nothing last. */
function rank({ sample, difference, count }: Group): number {
  const what = sample.on === "opening" ? 0 : 1_000_000;
  return (difference.isTelling ? 0 : 2_000_000) + what - Math.min(count, 999_999);
}

function hostIn(url: string, place: Difference["place"]): string {
  const host = /^[a-z][a-z\d+.-]*:\/*(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1] ?? "";
  // A host of the reader's own stands for its siblings.
  return place === "host" ? host.replace(/^[^.]*/, "…") : host;
}

// --- what does not -----------------------------------------------------------------------------

function addSame(page: Page): void {
  const { comparison, sheet, ink } = page;
  const same = comparison.pairs.filter(({ relation }) => relation === "same");
  if (same.length === 0) return;
  addHeading(page, "What is the same in both");
  const hosts = new Map<string, { opening: number; click: number }>();
  for (const { on, copies } of same) {
    const host = hostIn(copies[0].url, "path");
    const known = hosts.get(host) ?? { opening: 0, click: 0 };
    hosts.set(host, { ...known, [on]: known[on] + 1 });
  }
  const rows = [...hosts].toSorted(([, a], [, b]) => b.opening + b.click - a.opening - a.click);
  for (const [host, { opening, click }] of rows.slice(0, MOST_ROWS)) {
    const what = [
      opening > 0 ? counted(opening, "remote element") : "",
      click > 0 ? counted(click, "link") : "",
    ].filter((part) => part !== "");
    sheet.add(`${visible(host)}: ${what.join(", ")}`, {
      indent: MARKED,
      lead: MARK.untracked,
      leadInk: ink.quiet,
    });
  }
  addRest(page, rows.length);
}

function addOnlyInOne(page: Page): void {
  const { comparison, sheet, ink } = page;
  if (comparison.onlyIn.every((items) => items.length === 0)) return;
  addHeading(page, "In one copy only");
  comparison.onlyIn.forEach((items, index) => {
    for (const { url } of items.slice(0, MOST_ROWS)) {
      sheet.add(shownUrl(url, sheet.room(MARKED + 8)), {
        indent: MARKED + 8,
        lead: index === 0 ? "first" : "second",
        leadAt: MARKED,
        leadInk: ink.quiet,
      });
    }
    addRest(page, items.length);
  });
}

function addHeaders(page: Page): void {
  const { comparison, sheet, ink } = page;
  if (comparison.headers.length === 0) return;
  addHeading(page, "Headers that differ");
  for (const { name, kind, values, isTelling } of comparison.headers.slice(0, MOST_ROWS)) {
    sheet.add(`${visible(name)}: ${kindInWords(kind)}`, {
      indent: MARKED,
      lead: isTelling ? MARK.tracked : MARK.unclear,
      leadInk: isTelling ? ink.bad : ink.unsure,
    });
    for (const value of values) {
      const text = value === null ? "(nothing)" : visible(value);
      sheet.add(shortened(text, sheet.room(MARKED)), { indent: MARKED, ink: ink.quiet });
    }
  }
  addRest(page, comparison.headers.length);
}

function addLimits(page: Page): void {
  addHeading(page, "What two copies cannot show");
  for (const limit of LIMITS) page.sheet.add(limit, { indent: MARKED, lead: MARK.limit });
}

function addRest({ sheet, ink }: Page, count: number): void {
  if (count <= MOST_ROWS) return;
  sheet.add(`and ${count - MOST_ROWS} more; --format json lists all`, {
    indent: MARKED,
    ink: ink.quiet,
  });
}
