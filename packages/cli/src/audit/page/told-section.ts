import type { Transfer } from "@consentry/audit";

import { visible } from "../../terminal/visible.ts";
import { MARK } from "./marks.ts";
import { addHeading, addRows, MARKED, type Page } from "./page.ts";
import { companyInWords, knownBy, lawInWords, listOf, partyName } from "./party-words.ts";
import { namedByHeader, toldParties, type ToldParty } from "./told.ts";

/** Adds who learns something: each company once, with its owners, its hosts and its law. */
export function addToldHosts(page: Page): void {
  const { record, words, language, sheet, ink } = page;
  addHeading(page, words.heading.told);
  const told = toldParties(record);
  if (told.length === 0) sheet.add(words.nobodyTold);
  else if (!told.some(({ opens, clicks }) => opens + clicks > 0)) {
    sheet.add(words.onlyServed);
    sheet.gap();
  }
  for (const one of told) addParty(page, one);
  const named = namedByHeader(record).map((party) => partyName(party, words, language));
  if (named.length > 0) {
    sheet.gap();
    sheet.add(visible(words.parties.headerOnly(listOf(named))), { ink: ink.quiet });
  }
}

function addParty(page: Page, { party, opens, clicks, loads, isGuess, transfer }: ToldParty): void {
  const { words, language, ink, sheet } = page;
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
  const name = partyName(party, words, language);
  sheet.add(visible(name), { indent: MARKED, lead: mark, leadInk: markInk, ink: ink.strong });
  sheet.add(words.listed(tells), { indent: MARKED });
  const owners = party.owners.map((owner) => companyInWords(owner, words, language));
  const hosts = listOf(
    party.hosts.filter((host) => !party.byHeader.includes(host) || hasTold(page, host)),
  );
  const rows = [
    [words.parties.ownedBy, visible(owners.join(" → ")), ink.quiet],
    [words.parties.through, hosts === name ? "" : visible(hosts), ink.quiet],
    [words.parties.law, lawInWords(transfer, words, language), ink.quiet],
    [
      words.parties.knownBy,
      party.company === null ? "" : visible(words.listed(knownBy(party, words))),
      ink.quiet,
    ],
  ] as const;
  if (rows.some(([, value]) => value !== "")) addRows(page, MARKED, rows);
}

/** A host that the header names may be told on opening or a click besides. */
function hasTold({ record }: Page, host: string): boolean {
  return record.transfers.some((transfer) => transfer.host === host);
}

/** Nothing is known of the host: the page says so once, among what the file cannot show. */
export function isNowhere({ operator, country, status }: Transfer): boolean {
  return operator === null && country === null && status === "unknown";
}
