import { countryName, wholeNumber } from "../../page/local.ts";
import { isNowhere } from "../../page/told-section.ts";
import { toldHosts, type ToldHost } from "../../page/told.ts";
import { html, type Markup } from "./markup.ts";
import { partOfReport, type Section } from "./section.ts";
import { sign } from "./signs.ts";

/** Rows shown; a hostile message can name any number of hosts. */
const MOST_HOSTS = 100;

/** Lists the hosts that learn something, with who and where they are as far as that is known. */
export function toldTable(section: Section): Markup {
  const { record, words, settings } = section;
  const { report } = words;
  const hosts = toldHosts(record);
  if (hosts.length === 0) return partOfReport(words.heading.told, html`<p>${words.nobodyTold}</p>`);
  const isNobody = !hosts.some(({ opens, clicks }) => opens + clicks > 0);
  const rest = hosts.length - MOST_HOSTS;
  // Columns in which every host would say "not known" are left out: it stands among the limits.
  const isKnown = hosts.some(({ transfer }) => transfer !== null && !isNowhere(transfer));
  const known = isKnown ? [report.operator, report.country, report.transfer] : [];
  const heads = [report.host, words.label.learns, ...known];
  return partOfReport(
    words.heading.told,
    isNobody ? html`<p>${words.onlyServed}</p>` : null,
    html`<table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${hosts.slice(0, MOST_HOSTS).map((host) => row(host, isKnown, section))}
      </tbody>
    </table>`,
    rest > 0
      ? html`<p class="soft">${report.restInJson(wholeNumber(rest, settings.language))}</p>`
      : null,
  );
}

function row(told: ToldHost, isKnown: boolean, section: Section): Markup {
  const { host, opens, clicks, loads, isGuess, transfer } = told;
  const { words, settings } = section;
  const { report } = words;
  const kind = isGuess ? "unclear" : opens + clicks > 0 ? "tracked" : "untracked";
  const tells = [
    opens > 0 ? words.opens(opens) : "",
    clicks > 0 ? words.clicks(clicks) : "",
    loads > 0 ? words.loads(loads) : "",
  ].filter((part) => part !== "");
  const country = transfer?.country ?? null;
  const status = transfer?.status ?? "unknown";
  const cells = [
    [report.operator, transfer?.operator ?? report.unknown],
    [report.country, country === null ? report.unknown : countryName(country, settings.language)],
    [report.transfer, status === "unknown" ? report.unknown : words.status[status]],
  ] as const;
  return html` <tr>
    <th scope="row"><code>${host}</code></th>
    <td data-label="${words.label.learns}">
      <span class="mark ${kind}">${sign(kind)}</span>${words.listed(tells)}
    </td>
    ${(isKnown ? cells : []).map(
      ([label, value]) =>
        html`<td data-label="${label}" ${value === report.unknown ? html` class="soft"` : null}>
          ${value}
        </td>`,
    )}
  </tr>`;
}
