import { evidenceOf, type Evidence } from "../../page/evidence.ts";
import { linkInWords, platformByName } from "../../page/evidence-section.ts";
import { wholeNumber } from "../../page/local.ts";
import { reasonInWords } from "../../page/reasons.ts";
import { nameOf } from "./drawing.ts";
import { html, type Content, type Markup } from "./markup.ts";
import { facts, partOfReport, type Section } from "./section.ts";

/** Entries shown; a hostile message can hold any number. */
const MOST_ENTRIES = 100;

/** Numbers and lines of one entry; the JSON document has them all. */
const MOST_PLACES = 40;

/** Lists every address that observes the reader, whole, with why it is taken to do so. */
export function observedList(section: Section): Markup | null {
  const { record, words, settings } = section;
  const all = evidenceOf(record);
  if (all.length === 0) return null;
  const rest = all.length - MOST_ENTRIES;
  return partOfReport(
    words.heading.evidence,
    all.slice(0, MOST_ENTRIES).map((one) => entry(one, section)),
    rest > 0
      ? html`<p class="soft">${words.report.restInJson(wholeNumber(rest, settings.language))}</p>`
      : null,
  );
}

function entry({ sample, places }: Evidence, { words, drawing }: Section): Markup {
  const seen = sample.on === "opening" ? sample.reference : sample.link;
  const kind =
    sample.on === "opening"
      ? (words.technique[sample.reference.technique] ?? sample.reference.technique)
      : linkInWords(sample.link, words);
  const shown = places.slice(0, MOST_PLACES);
  const numbers = shown.flatMap((place) => drawing.numbers.get(nameOf(place)) ?? []);
  const lines = shown.map(({ line }) => words.report.line(String(line)));
  const { label } = words;
  const destination = sample.on === "clicking" ? sample.link.destination : null;
  const rows: readonly (readonly [string, Content])[] = [
    [label.leadsTo, destination === null ? "" : html`<code>${destination}</code>`],
    [label.identifies, words.identifies[seen.identifies]],
    [label.why, words.listed(reasons(seen.because, words.because))],
    [label.certainty, words.grade[seen.grade].join(", ")],
  ];
  return html` <article class="observed">
    <p class="kind">
      ${numbers.map((number) => html`<b class="number">${number}</b>`)}<span
        >${kind} · ${lines.join(", ")}${places.length > shown.length ? " …" : null}</span
      >
    </p>
    <code class="url">${seen.url}</code>${facts(rows)}
  </article>`;
}

function reasons(codes: readonly string[], because: Section["words"]["because"]): string[] {
  return codes.map((code) => reasonInWords(platformByName(code), because));
}
