import type { Finding, Place } from "@consentry/audit";
import { citationById, ruleById } from "@consentry/law";

import { consentInWords, isWorthKnowingOnly } from "../../page/findings-section.ts";
import { wholeNumber } from "../../page/local.ts";
import { SEVERITIES } from "../../severity.ts";
import { nameOf } from "./drawing.ts";
import { excerptAt } from "./excerpt.ts";
import { html, quotedSource, unbroken, type Markup } from "./markup.ts";
import type { Section } from "./section.ts";
import { sign, SIGN_OF_SEVERITY } from "./signs.ts";

/** Places of one finding that are quoted; the JSON document has them all. */
const MOST_EXCERPTS = 24;

/** Lists what was found, gravest first, each with its evidence as it stands in the file. */
export function findingsList(section: Section): Markup {
  const { record, words } = section;
  const gravestFirst = SEVERITIES.flatMap((severity) =>
    record.findings.filter((finding) => finding.severity === severity),
  );
  return html`<section class="findings">
    <h3>${words.heading.observes}</h3>
    ${gravestFirst.length === 0 ? html`<p>${words.nothingObserves}</p>` : null}
    ${gravestFirst.length > 0 && isWorthKnowingOnly(record) ? html`<p>${words.worthKnowing}</p>` : null}
    ${gravestFirst.map((finding) => findingEntry(finding, section))}
  </section>`;
}

function findingEntry(finding: Finding, section: Section): Markup {
  const { record, words } = section;
  const { report } = words;
  const kind = SIGN_OF_SEVERITY[finding.severity];
  const [certainty, meaning] = words.grade[finding.grade];
  const observed = words.listed(finding.observes.map((what) => words.observed[what]));
  return html` <article class="finding">
    <p class="kind">
      <span class="mark ${kind}">${sign(kind)}${report.severityName[finding.severity]}</span
      ><code>${finding.id}</code>
    </p>
    <h4>${unbroken(finding.title)}</h4>
    <p>${unbroken(finding.explanation)}</p>
    <dl class="terms">
      ${term(words.label.learns, observed)}${term(words.label.consent, consentInWords(finding, record.law, words))}${term(words.label.certainty, `${certainty}, ${meaning}`)}${term(report.law, lawOf(finding, section))}
    </dl>
    ${evidence(finding.at, section)}
    ${finding.cannotProve === "" ? null : html`<p class="limit"><b>${report.cannotProve}</b> ${unbroken(finding.cannotProve)}</p>`}
  </article>`;
}

function term(name: string, value: string | Markup): Markup | null {
  return value === ""
    ? null
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
}

/** Rules and sources by their ids, with their names where the law package knows them. */
function lawOf({ rules, sources }: Finding, { words, settings }: Section): Markup | string {
  if (rules.length + sources.length === 0) return words.report.noLaw;
  const language = settings.language === "fr" ? "fr" : "en";
  const named = [
    ...rules.map((id) => [id, ruleById(id)?.title[language] ?? ""] as const),
    ...sources.map((id) => [id, citationById(id)?.source.title ?? ""] as const),
  ];
  return html`<ul class="law">
    ${named.map(([id, name]) => html`<li><code>${id}</code> ${name}</li>`)}
  </ul>`;
}

function evidence(places: readonly Place[], section: Section): Markup | null {
  const { words, bytes, settings } = section;
  const [first, ...more] = places;
  if (first === undefined) return null;
  const count = (value: number): string => wholeNumber(value, settings.language);
  const quoted = more.slice(0, bytes === null ? 0 : MOST_EXCERPTS - 1);
  const rest = places.length - MOST_EXCERPTS;
  return html`<p class="places">
      ${words.report.inTheMail}
      ${places
        .slice(0, MOST_EXCERPTS)
        .map(
          (place) =>
            html`<span class="place">${badge(place, section)}${placeName(place, section)}</span>`,
        )}
    </p>
    ${excerpt(first, section)}
    ${
      quoted.length === 0
        ? null
        : html`<details>
            <summary>${words.report.morePlaces(count(quoted.length))}</summary>
            ${quoted.map((place) => excerpt(place, section))}
          </details>`
    }
    ${rest > 0 ? html`<p class="soft small">${words.report.restInJson(count(rest))}</p>` : null}`;
}

function placeName({ part, line }: Place, { words }: Section): string {
  const where = words.report.line(String(line));
  return part === "header" ? `${words.header}, ${where}` : where;
}

function badge(place: Place, { drawing }: Section): Markup | null {
  const number = drawing.numbers.get(nameOf(place));
  return number === undefined ? null : html`<b class="number">${number}</b>`;
}

/** A place as it stands in the file, byte for byte. */
function excerpt(place: Place, section: Section): Markup | null {
  const { bytes, words } = section;
  if (bytes === null) return null;
  const { before, here, after, isCut } = excerptAt(bytes, place);
  const part = place.part === "header" ? words.header : words.part(place.part);
  const where = words.place(part, String(place.line), String(place.offset));
  // A line feed right after `<pre>` would be swallowed; one more stands in for it.
  return html`<figure>
    <figcaption>${badge(place, section)}${words.report.asItStands} · ${where}</figcaption>
    <pre>
${quotedSource(before)}<mark>${quotedSource(here)}</mark>${isCut ? "…" : quotedSource(after)}</pre>
  </figure>`;
}
