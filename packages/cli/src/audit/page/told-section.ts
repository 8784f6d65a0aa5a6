import type { Transfer } from "@consentry/audit";

import { visible } from "../../terminal/visible.ts";
import { countryName } from "./local.ts";
import { MARK } from "./marks.ts";
import { addHeading, MARKED, type Page } from "./page.ts";
import { toldHosts } from "./told.ts";

/** Adds the hosts that learn something, with who and where they are as far as that is known. */
export function addToldHosts(page: Page): void {
  const { record, words, language, ink, sheet } = page;
  addHeading(page, words.heading.told);
  const hosts = toldHosts(record);
  if (hosts.length === 0) sheet.add(words.nobodyTold);
  else if (!hosts.some(({ opens, clicks }) => opens + clicks > 0)) {
    sheet.add(words.onlyServed);
    sheet.gap();
  }
  for (const { host, opens, clicks, loads, isGuess, transfer } of hosts) {
    const tells = [
      opens > 0 ? words.opens(opens) : "",
      clicks > 0 ? words.clicks(clicks) : "",
      loads > 0 ? words.loads(loads) : "",
    ].filter((part) => part !== "");
    const [mark, markInk] = isGuess
      ? ([MARK.unclear, ink.unsure] as const)
      : opens + clicks > 0
        ? ([MARK.tracked, ink.bad] as const)
        : ([MARK.untracked, ink.quiet] as const);
    sheet.add(visible(host), { indent: MARKED, lead: mark, leadInk: markInk, ink: ink.strong });
    sheet.add(words.listed(tells), { indent: MARKED });
    if (transfer === null || isNowhere(transfer)) continue;
    const who = [
      transfer.operator ?? "",
      transfer.country === null ? "" : countryName(transfer.country, language),
      words.status[transfer.status],
    ].filter((part) => part !== "");
    sheet.add(visible(who.join(" · ")), { indent: MARKED, ink: ink.quiet });
  }
}

/** Nothing is known of the host: the page says so once, among what the file cannot show. */
export function isNowhere({ operator, country, status }: Transfer): boolean {
  return operator === null && country === null && status === "unknown";
}
