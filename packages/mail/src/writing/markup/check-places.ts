import { collectText, scanHtml, type HtmlListener, type StartTag } from "@consentry/audit";

import { markInAddress } from "../liquid/data-in-address.ts";
import type { Marked, Marks } from "../liquid/marks.ts";
import { MAX_CONDITIONS, MAX_MARKUP_DEPTH } from "../limits.ts";
import type { Problems } from "../problems.ts";
import { edited, type Edit } from "../sourced.ts";
import type { ReaderAddress, WritingPlace, WritingUse } from "../writing.ts";
import { countsAsDepth } from "./elements.ts";

/** Attributes whose value is words or a measure for every mail program: nothing asks a server for it. */
export const PLAIN_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "alt title aria-label aria-description summary lang dir align valign width height bgcolor color " +
    "colspan rowspan"
  ).split(" "),
);

/** Where a way out may be the whole address. */
const ACTION_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ["a", "href"],
  ["area", "href"],
  ["v:roundrect", "href"],
  ["v:rect", "href"],
]);

/** Elements whose content is text that people read. */
const READ_TEXT = new Set(["title", "textarea"]);

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly entry: Placed;
  readonly end: number;
}

type Placed = Exclude<Marked, { kind: "text" | "link" | "pixel" }>;

/** What was looked through, and what had to be taken out of it. */
export interface Checked {
  readonly html: string;
  readonly readerAddresses: readonly ReaderAddress[];
}

/** A style sheet is told by its beginning. */
const LONGEST_TOLD = 300;

/**
 * Holds what differs by reader out of every place that could ask a server for something: it may
 * stand between elements and in the quoted value of a few plain attributes. Out of every other
 * attribute and out of styles it is taken and told, whether or not a program is known to follow it.
 * Where it would change the mark-up itself it is a problem. In a message, data may stand in the
 * address of a link, and anything else that would be taken out is a problem.
 */
export function checkPlaces(html: string, options: CheckOptions): Checked {
  return new PlaceChecker(html, options).check();
}

export interface CheckOptions {
  readonly use: WritingUse;
  readonly marks: Marks;
  readonly problems: Problems;
}

class PlaceChecker implements HtmlListener {
  readonly #html: string;
  readonly #options: CheckOptions;
  readonly #marks: Marks;
  readonly #problems: Problems;
  readonly #edits: Edit[] = [];
  readonly #addresses: ReaderAddress[] = [];
  /** By where they stand; what is left at the end stands where nobody reads. */
  readonly #left = new Map<number, Found>();
  readonly #starts: readonly number[];
  #depth = 0;
  #conditions = 0;
  #isTooDeep = false;

  constructor(html: string, options: CheckOptions) {
    const { marks, problems } = options;
    this.#html = html;
    this.#options = options;
    this.#marks = marks;
    this.#problems = problems;
    for (const { entry, start, end } of marks.in(html)) {
      if (isPlaced(entry)) this.#left.set(start, { entry, end });
    }
    this.#starts = [...this.#left.keys()];
  }

  check(): Checked {
    scanHtml(this.#html, 0, this.#html.length, this);
    for (const { entry } of this.#left.values()) this.#tellStructure(entry.at);
    return { html: edited(this.#html, this.#edits).text, readerAddresses: this.#addresses };
  }

  startTag(tag: StartTag): void {
    if (countsAsDepth(tag.name) && !tag.selfClosing) this.#deeper();
    for (const start of this.#within(tag.start, tag.end)) this.#inTag(tag, start);
  }

  endTag(name: string, start: number, end: number): void {
    if (countsAsDepth(name) && this.#depth > 0) this.#depth--;
    for (const at of this.#within(start, end)) this.#tellStructure(this.#take(at)?.entry.at);
  }

  text(start: number, end: number, raw: string | null): void {
    const marks = this.#within(start, end);
    if (marks.length === 0) return;
    const isRead = raw === null || READ_TEXT.has(raw);
    const apart = isRead ? this.#addressesIn(start, end) : [{ start, end }];
    for (const at of marks) {
      const found = this.#take(at);
      const around = apart.find((span) => found && at < span.end && found.end > span.start);
      if (found && around) this.#inAddress(found, at, around, isRead);
    }
  }

  comment(start: number, end: number): void {
    if (isCondition(this.#html, start, end)) {
      // What is deeper is read by nobody, and nothing may stand there.
      if (this.#conditions >= MAX_CONDITIONS) return;
      this.#conditions++;
      scanHtml(this.#html, start, end, this);
      this.#conditions--;
    } else for (const at of this.#within(start, end)) this.#take(at);
  }

  #inTag(tag: StartTag, at: number): void {
    const found = this.#take(at);
    if (!found) return;
    for (let index = 0; index < tag.attributeCount; index++) {
      const [nameStart = 0, nameEnd = 0, from = 0, to = 0] = tag.attributes.slice(index * 4);
      if (at < from || found.end > to) continue;
      const name = this.#html.slice(nameStart, nameEnd).toLowerCase();
      const isWhole = at === from && found.end === to;
      const isHref = ACTION_ATTRIBUTES.get(tag.name) === name;
      if (found.entry.kind === "action" && isWhole && isHref) return;
      const isQuoted = /["']/.test(this.#html.charAt(from - 1));
      if (!PLAIN_ATTRIBUTES.has(name))
        this.#inAddress(found, at, { start: from, end: to }, isHref && isQuoted);
      else if (!isQuoted || found.entry.kind === "block") this.#tellStructure(found.entry.at);
      return;
    }
    this.#tellStructure(found.entry.at);
  }

  #deeper(): void {
    this.#depth++;
    if (this.#depth <= MAX_MARKUP_DEPTH || this.#isTooDeep) return;
    this.#isTooDeep = true;
    const message = `Nest at most ${MAX_MARKUP_DEPTH} elements within each other.`;
    this.#problems.add("markup", { part: "source", line: 1, column: 1 }, message);
  }

  /** The marks that begin there. */
  #within(start: number, end: number): number[] {
    const found: number[] = [];
    for (let index = firstFrom(this.#starts, start); index < this.#starts.length; index++) {
      const at = this.#starts[index] ?? end;
      if (at >= end) break;
      if (this.#left.has(at)) found.push(at);
    }
    return found;
  }

  #take(at: number): Found | undefined {
    const found = this.#left.get(at);
    this.#left.delete(at);
    return found;
  }

  /** Addresses that stand in the text: programs make links of them. */
  #addressesIn(start: number, end: number): Span[] {
    return collectText(this.#html.slice(start, end), "html").map(({ span }) => {
      return { start: start + span.start, end: start + span.end };
    });
  }

  /** @param isLink whether it is one that asks nobody before it is clicked */
  #inAddress({ entry, end }: Found, at: number, around: Span, isLink: boolean): void {
    if (this.#options.use === "mailing") {
      this.#takeOut(entry, at, end, around);
    } else if (isLink && entry.kind === "liquid") {
      const mark = markInAddress(entry, this.#html.slice(around.start, at), this.#options);
      if (mark !== null) this.#edits.push({ start: at, end, text: mark });
    } else {
      const message =
        "Data may stand between elements, in alt, title and the like, and in the href of a link; not here.";
      this.#problems.add("markup", entry.at, message);
    }
  }

  #takeOut(entry: Placed, start: number, end: number, around: Span): void {
    this.#edits.push({ start, end, text: "" });
    const all = this.#html.slice(around.start, around.end);
    const written = asAuthored(all, this.#marks).slice(0, LONGEST_TOLD);
    const isTold = this.#addresses.some((address) => address.written === written);
    if (!isTold) this.#addresses.push({ written, place: entry.at });
  }

  #tellStructure(at: WritingPlace | undefined): void {
    if (!at) return;
    this.#problems.add(
      "markup",
      at,
      "What differs by reader may stand between elements, or in quotes in alt, title and the like; not here.",
    );
  }
}

/** The text with its Liquid as the author wrote it. */
export function asAuthored(text: string, marks: Marks): string {
  return marks.replace(text, (entry) => {
    if (entry.kind === "liquid") {
      const { input, begin, end } = entry.token;
      return input.slice(begin, end);
    }
    if (entry.kind === "block") return `{% ${entry.block} %}`;
    return entry.kind === "action" ? `{{ links.${entry.action.replace("-", "_")} }}` : null;
  });
}

/** How a conditional comment of one maker's programs begins. */
const CONDITION = /^\s*\[if\b/i;

/** Whether what stands in a comment is mark-up to one maker's programs. */
export function isCondition(html: string, start: number, end: number): boolean {
  return CONDITION.test(html.slice(start, Math.min(end, start + 40)));
}

function isPlaced(entry: Marked): entry is Placed {
  return entry.kind === "liquid" || entry.kind === "action" || entry.kind === "block";
}

/** The index of the first number that is not smaller. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
