import { countryName, wholeNumber } from "../../page/local.ts";
import { handedOn, isHandedOn } from "../../page/chains-section.ts";
import { waysOf, type Way } from "../../page/ways.ts";
import { CHAIN_WORDS } from "../../words/chains/index.ts";
import { WORDS } from "../../words/index.ts";
import { html, type Markup } from "./markup.ts";
import { partOfReport, type Section } from "./section.ts";

/** Ways shown; a hostile message can make any number. */
const MOST_WAYS = 50;

/** Shows where the links lead, hop by hop; nothing when no link tells more than its own address. */
export function chainsPart({ record, words, settings }: Section): Markup | null {
  const { language } = settings;
  const chainWords = CHAIN_WORDS[language];
  const ways = waysOf(record);
  if (ways.length === 0) return null;
  const links = ways.reduce((sum, { chains }) => sum + chains, 0);
  const followed = ways.reduce((sum, way) => sum + (way.isFollowed ? way.chains : 0), 0);
  const rest = ways.length - MOST_WAYS;
  return partOfReport(
    chainWords.heading,
    html`<p>${chainWords.count(links, followed)}</p>`,
    followed === 0 ? html`<p class="soft">${chainWords.notFollowed}</p>` : null,
    ways.slice(0, MOST_WAYS).map((way) => entry(way, language)),
    rest > 0
      ? html`<p class="soft">${words.report.restInJson(wholeNumber(rest, language))}</p>`
      : null,
  );
}

function entry(way: Way, language: Section["settings"]["language"]): Markup {
  const words = CHAIN_WORDS[language];
  const notes = [
    way.chains > 1 ? words.alike(way.chains - 1) : "",
    words.end[way.end],
    !way.isFollowed && way.hosts.length > 1 ? words.decoded : "",
  ].filter((note) => note !== "");
  return html` <article class="observed">
    <ol>
      ${way.chain.hops.map(
        ({ url, operator, country, address, networkCountry }) =>
          html`<li>
            <code class="url">${url}</code>
            <span class="soft"
              >${[
                operator ?? "",
                country === null ? "" : countryName(country, language),
                address ?? "",
                networkCountry === null
                  ? ""
                  : words.serverIn(countryName(networkCountry, language)),
              ]
                .filter((part) => part !== "")
                .join(" · ")}</span
            >
          </li>`,
      )}
    </ol>
    ${notes.length > 0 ? html`<p class="soft">${WORDS[language].listed(notes)}</p>` : null}${
      isHandedOn(way) ? html`<p>${words.handsOn(handedOn(way, language))}</p>` : null
    }
  </article>`;
}
