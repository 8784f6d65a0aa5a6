import { visible } from "../../terminal/visible.ts";
import { CHAIN_WORDS } from "../words/chains/index.ts";
import { countryName } from "./local.ts";
import { MARK } from "./marks.ts";
import { addHeading, MARKED, type Page } from "./page.ts";
import { waysOf, type Way } from "./ways.ts";

/** Ways shown; a mailing has two or three, a hostile message any number. */
const MOST_WAYS = 6;

/** Names shown of one way; senders use one or two. */
const MOST_NAMES = 6;

/** Adds where the links lead, when any tells more than its own address. */
export function addChains(page: Page): void {
  const { record, language, ink, sheet } = page;
  const words = CHAIN_WORDS[language];
  const ways = waysOf(record);
  if (ways.length === 0) return;
  addHeading(page, words.heading);
  const links = ways.reduce((sum, { chains }) => sum + chains, 0);
  const followed = ways.reduce((sum, way) => sum + (way.isFollowed ? way.chains : 0), 0);
  sheet.add(words.count(links, followed));
  if (followed === 0) sheet.add(words.notFollowed, { ink: ink.quiet });
  sheet.gap();
  for (const way of ways.slice(0, MOST_WAYS)) addWay(page, way);
  const rest = ways.length - MOST_WAYS;
  if (rest > 0) sheet.add(words.more(rest), { indent: MARKED, ink: ink.quiet });
}

function addWay({ words: { listed }, language, ink, sheet }: Page, way: Way): void {
  const words = CHAIN_WORDS[language];
  const isTelling = isHandedOn(way);
  sheet.add(way.hosts.map(visible).join(" → "), {
    indent: MARKED,
    lead: isTelling ? MARK.tracked : MARK.unclear,
    leadInk: isTelling ? ink.bad : ink.unsure,
    ink: ink.strong,
  });
  const countries = countriesOf(way, language);
  const notes = [
    way.chains > 1 ? words.alike(way.chains - 1) : "",
    words.end[way.end],
    !way.isFollowed && way.hosts.length > 1 ? words.decoded : "",
    countries === "" ? "" : words.serverIn(countries),
  ].filter((note) => note !== "");
  if (notes.length > 0) sheet.add(visible(listed(notes)), { indent: MARKED, ink: ink.quiet });
  if (isTelling) sheet.add(visible(words.handsOn(handedOn(way, language))), { indent: MARKED });
}

/** Whether the way ends at an address that says something of the reader. */
export function isHandedOn({ handsOn, carries }: Way): boolean {
  return handsOn.length + carries.length > 0;
}

/** What of the reader's own is handed on, then the names with what each of them numbers. */
export function handedOn({ handsOn, carries }: Way, language: Page["language"]): string {
  const words = CHAIN_WORDS[language];
  const shown = handsOn.slice(0, MOST_NAMES).map(({ name, of }) => `${name} (${words.of[of]})`);
  const all = [...carries.map((what) => words.carries[what]), ...shown];
  return all.join(", ") + (handsOn.length > MOST_NAMES ? " …" : "");
}

/** Countries of the networks that answered, in the order of the way. */
function countriesOf({ chain }: Way, language: Page["language"]): string {
  const codes = new Set(chain.hops.flatMap(({ networkCountry }) => networkCountry ?? []));
  return [...codes].map((code) => countryName(code, language)).join(", ");
}
