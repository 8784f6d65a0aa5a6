import type { Marked, Marks } from "../liquid/marks.ts";
import { edited, type Edit, type Sourced } from "../sourced.ts";

/** What begins a block of its own behind a tag: an item, a heading, a quote. */
const BEGINS_BLOCK = /^(?:[-*+]|\d{1,9}[.)]|#{1,6}|>) /;

/**
 * Markdown with conditions and loops at the beginning of a line as comments: what stands between
 * them is read as if they were not there, and none of them comes to stand within a paragraph or an
 * item that it does not end in.
 */
export function tagsApart(source: Sourced, marks: Marks): Sourced {
  const edits: Edit[] = [];
  let at = 0;
  let isInTable = false;
  for (const line of source.text.split("\n")) {
    const tags = leadingTags(line, marks);
    const end = tags.at(-1)?.end ?? 0;
    const rest = line.slice(end);
    // A comment would end the table; there a tag stands in a row of its own.
    isInTable = rest.startsWith("|") || (isInTable && tags.length > 0 && rest.trim() === "");
    if (tags.length > 0 && !isInTable && (rest.trim() === "" || BEGINS_BLOCK.test(rest))) {
      const apart = tags.map(({ start, end: to }) => `<!--|${line.slice(start, to)}|-->\n`);
      const text = rest === "" ? apart.join("").trimEnd() : apart.join("");
      edits.push({ start: at, end: at + end, text });
    }
    at += line.length + 1;
  }
  const result = edited(source.text, edits);
  return { text: result.text, originOf: (offset) => source.originOf(result.originOf(offset)) };
}

/** The tags back in their places; a loop around nothing but items makes one list of them. */
export function tagsBack(html: string, marks: Marks): string {
  return html
    .replaceAll(ITEMS_IN_LOOP, (all, first: string, open: string, items: string, rest: string) => {
      const [, close = "", last = ""] = /^(<\/[uo]l>)\n<!--\|(\w{1,40})\|-->$/.exec(rest) ?? [];
      if (nameOf(first, marks) !== "for" || nameOf(last, marks) !== "endfor") return all;
      return `${open}${first}${items}${last}${close}`;
    })
    .replaceAll(/<!--\|(\w{1,40})\|-->/g, "$1");
}

/** Items hold no list and no tag of their own here: which of them would end it could not be told. */
const ITEMS_IN_LOOP =
  /<!--\|(\w{1,40})\|-->\n(<[uo]l>)\n((?:<li>[^<\n]{0,2000}<\/li>\n){1,100})(<\/[uo]l>\n<!--\|\w{1,40}\|-->)/g;

interface Tag {
  readonly start: number;
  readonly end: number;
}

/** The tags that a line begins with, one after the other. */
function leadingTags(line: string, marks: Marks): readonly Tag[] {
  const tags: Tag[] = [];
  for (const { entry, start, end } of marks.in(line)) {
    if (start !== (tags.at(-1)?.end ?? 0) || tagName(entry) === null) break;
    tags.push({ start, end });
  }
  return tags;
}

function nameOf(mark: string, marks: Marks): string | null {
  const { value } = marks.in(mark).next();
  return value === undefined ? null : tagName(value.entry);
}

function tagName(entry: Marked): string | null {
  return entry.kind === "liquid" && "args" in entry.token ? entry.token.name : null;
}
