import type { Change } from "@consentry/audit";

import { MARK } from "../audit/page/marks.ts";
import { MARGIN, Sheet } from "../audit/page/sheet.ts";
import { shownUrl } from "../audit/page/shown-url.ts";
import { inkFor } from "../terminal/ink.ts";
import { visible } from "../terminal/visible.ts";

const MARKED = MARGIN + 2;
const NARROWEST = 60;
const WIDEST = 100;

/** A newsletter has dozens of links; JSON lists all. */
const MOST_ROWS = 12;

/**
 * What was done, for a person: a sentence, then each change with its line in the message.
 *
 * @param settings `asking`: how many requests attached files make when somebody opens them
 */
export function changeList(
  changes: readonly Change[],
  settings: { readonly columns: number; readonly hasColour: boolean; readonly asking: number },
): string {
  const sheet = new Sheet(Math.min(WIDEST, Math.max(NARROWEST, settings.columns)));
  const ink = inkFor(settings.hasColour);
  sheet.add(sentence(changes), {
    indent: MARKED,
    lead: MARK.untracked,
    leadInk: ink.good,
    ink: ink.strong,
  });
  for (const group of groupsOf(changes)) {
    sheet.gap();
    sheet.add(`${group.title} (${group.changes.length})`);
    for (const change of group.changes.slice(0, MOST_ROWS)) {
      const where = change.at.part === "header" ? "header" : `line ${change.at.line}`;
      const lead = where.padEnd(10);
      const indent = MARKED + lead.length + 1;
      const what =
        change.url === null
          ? visible(NAMES[change.what])
          : shownUrl(change.url, sheet.room(indent));
      sheet.add(what, { indent, lead, leadAt: MARKED, leadInk: ink.quiet });
      if (change.to !== null) {
        sheet.add(`→ ${shownUrl(change.to, sheet.room(indent) - 2)}`, { indent, ink: ink.good });
      }
    }
    const more = group.changes.length - MOST_ROWS;
    if (more > 0)
      sheet.add(`and ${more} more; --format json lists all`, { indent: MARKED, ink: ink.quiet });
  }
  if (settings.asking > 0) {
    sheet.gap();
    sheet.add(attachedFiles(settings.asking), { indent: MARKED, lead: MARK.unclear });
  }
  return sheet.toString();
}

function attachedFiles(asking: number): string {
  const requests = asking === 1 ? "1 request" : `${asking} requests`;
  return `Attached files are left as they are. Whoever opens them sends ${requests}; reading the mail sends none of these.`;
}

function sentence(changes: readonly Change[]): string {
  const count = (counted: Change["action"]): number =>
    changes.filter(({ action }) => action === counted).length;
  const removed = count("removed");
  const kept = count("kept");
  // What leads straight and still holds a code was not freed of tracking: it is counted once.
  const stillHolding = new Set(changes.filter(({ action }) => action === "kept").map(spot));
  const straight = changes.filter(
    (change) => FREED.has(change.action) && !stillHolding.has(spot(change)),
  ).length;
  if (removed + straight + kept === 0) return "Nothing in this mail observes: it stays as it was.";
  const parts = [
    removed > 0 ? `${removed} ${removed === 1 ? "tracker" : "trackers"} removed` : "",
    straight > 0 ? `${straight} ${straight === 1 ? "link" : "links"} freed of tracking` : "",
    kept > 0 ? `${kept} that could not be cleaned` : "",
  ].filter((part) => part !== "");
  return `${parts.join(", ")}.`;
}

const FREED: ReadonlySet<Change["action"]> = new Set(["unwrapped", "stripped", "made-plain"]);

function spot({ at: { part, offset } }: Change): string {
  return `${part}:${offset}`;
}

const NAMES: Readonly<Record<Change["what"], string>> = {
  "open-tracker": "a tracker",
  "personalised-image": "a personal picture",
  link: "a link",
  "read-receipt": "a request to report that you read it",
  signature: "a signature",
};

interface Group {
  readonly title: string;
  readonly changes: readonly Change[];
}

const TITLES: readonly (readonly [title: string, (change: Change) => boolean])[] = [
  ["Removed", ({ action }) => action === "removed"],
  ["Led straight to where it goes", ({ action }) => action === "unwrapped"],
  ["Freed of what identifies you", ({ action }) => action === "stripped"],
  ["Made plain text", ({ action }) => action === "made-plain"],
  [
    "Kept: only the sender's server knows where it leads, or what of it names you (--remove-unknown makes it plain text)",
    ({ reason }) => reason === "destination-unknown",
  ],
  ["Kept: leaving by the header must go on working", ({ reason }) => reason === "header"],
  [
    "Kept: it cannot be taken out without changing what stands around it",
    ({ reason }) => reason === "inside-text" || reason === "encoding" || reason === "structure",
  ],
  [
    "Signatures that no longer verify: keep the original as evidence",
    ({ action }) => action === "no-longer-verifies",
  ],
];

function groupsOf(changes: readonly Change[]): readonly Group[] {
  return TITLES.map(([title, isIn]) => ({ title, changes: changes.filter(isIn) })).filter(
    (group) => group.changes.length > 0,
  );
}
