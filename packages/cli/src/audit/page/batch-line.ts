import { inkFor } from "../../terminal/ink.ts";
import { visible } from "../../terminal/visible.ts";
import { padded, shortened, widthOf } from "../../terminal/width.ts";
import type { Digest } from "../digest.ts";
import { WORDS } from "../words/index.ts";
import { MARK } from "./marks.ts";
import type { PageSettings } from "./text-page.ts";

const PLATFORM_COLUMNS = 16;

/** One message of a batch in one line: mark, what opening reports, what clicks report, sender's tool. */
export function batchLine(digest: Digest, { columns, hasColour, language }: PageSettings): string {
  const words = WORDS[language];
  const ink = inkFor(hasColour);
  const name = visible(digest.file ?? "-");
  if (digest.error !== null) {
    const why = words.error[digest.error.code];
    const room = Math.max(12, columns - widthOf(why) - 5);
    return `${ink.bad(MARK.unread)}  ${shortened(name, room)}  ${ink.quiet(why)}\n`;
  }
  const { openTrackers, trackedLinks, untrackedLinks, verdict } = digest;
  const links = trackedLinks + untrackedLinks;
  const counts = [
    padded(openTrackers === 0 ? "–" : String(openTrackers), 4, "end") + ` ${words.batch.opens}`,
    padded(links === 0 ? "–" : `${trackedLinks}/${links}`, 9, "end") + ` ${words.batch.links}`,
    padded(shortened(visible(shortName(digest.platform)), PLATFORM_COLUMNS), PLATFORM_COLUMNS),
  ].join("  ");
  const colour = { tracked: ink.bad, untracked: ink.good, unclear: ink.unsure }[verdict];
  const room = Math.max(12, columns - widthOf(counts) - 5);
  return `${colour(MARK[verdict])}  ${ink.quiet(counts)}  ${shortened(name, room)}\n`;
}

/** Without what stands in brackets after it: "Brevo (Sendinblue)". */
function shortName(platform: string | null): string {
  if (platform === null) return "–";
  const bracket = platform.indexOf(" (");
  return bracket > 0 ? platform.slice(0, bracket) : platform;
}
