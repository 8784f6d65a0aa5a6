import type { LedgerEntry } from "@consentry/ledger";
import type { Purpose } from "@consentry/law";

import type { OnePerson } from "../../../contacts/contacts/one-person.ts";
import { isAskable, purposeWords } from "../../../consent/forms/purposes/purpose-words.ts";
import { html, type Html } from "../html.ts";
import type { Language } from "../languages.ts";
import { wordsIn } from "../words/words.ts";

/** What is held of a person, where it came from and until when. */
export function heldSection(person: OnePerson, language: Language): Html {
  const { preferences: words, day } = wordsIn(language);
  const { contact, source, lists, facts } = person;
  const rows: readonly (readonly [string, string])[] = [
    [words.address, contact.email.reveal()],
    [words.language, contact.locale ?? words.nothing],
    [words.country, contact.country ?? words.nothing],
    ...Object.entries(contact.attributes).map(([name, value]) => [name, String(value)] as const),
    ...(contact.tags.length > 0 ? [[words.tags, contact.tags.join(", ")] as const] : []),
    ...(lists.length > 0
      ? [[words.topics, lists.map(({ name }) => name).join(", ")] as const]
      : []),
    [words.from, words.sourceOn(source.name, day(contact.collectedOn))],
    ...informed(person, language),
    ...offered(person, language),
    [words.until, day(contact.keepUntil)],
    [
      words.facts,
      facts.map(({ kind, at }) => `${kind}, ${day(at.slice(0, 10))}`).join("; ") || words.nothing,
    ],
  ];
  return html`<section aria-labelledby="held">
    <h2 id="held">${words.held}</h2>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </section>`;
}

function informed(
  { source }: OnePerson,
  language: Language,
): readonly (readonly [string, string])[] {
  const { preferences: words, day } = wordsIn(language);
  if (source.informedOn === null) return [];
  return [[words.informed(day(source.informedOn)), source.informedWording ?? ""]];
}

function offered(
  { source }: OnePerson,
  language: Language,
): readonly (readonly [string, string])[] {
  const { preferences: words } = wordsIn(language);
  if (source.optOutOffered === null) return [];
  return [
    [words.atCollection, source.optOutOffered ? words.optOutOffered : words.optOutNotOffered],
  ];
}

/** Every act in the ledger, the newest first, in the words that were shown. */
export function recordedSection(
  { entries, wordings }: OnePerson,
  language: Language,
  beside: (sequence: number) => Html | null,
): Html {
  const { preferences: words } = wordsIn(language);
  return html`<section aria-labelledby="recorded">
    <h2 id="recorded">${words.recorded}</h2>
    <p>${entries.length === 0 ? words.nothingRecorded : words.recordedIntro}</p>
    <ul class="records">
      ${entries.toReversed().map((entry) => {
        const { event } = entry;
        const wording = event.wording === null ? undefined : wordings.get(event.wording);
        return html`<li class="record">
          ${actLine(entry, language, beside(event.sequence))}
          ${
            wording === undefined
              ? html`<p class="aside">${words.noWords}</p>`
              : html`<details>
                  <summary>${words.words}</summary>
                  <blockquote lang="${wording.language}">
                    <p>${wording.question}</p>
                    <p class="aside">${wording.explanation}</p>
                  </blockquote>
                </details>`
          }
        </li>`;
      })}
    </ul>
  </section>`;
}

function actLine({ event }: LedgerEntry, language: Language, beside: Html | null): Html {
  const { preferences: words, day } = wordsIn(language);
  return html`<div class="record-line">
    <time datetime="${event.at}">${day(event.at.slice(0, 10))}</time>
    <span>${purposeName(event.purpose, language)}</span>
    <strong>${words.acts[event.action]}</strong>
    ${beside}
  </div>`;
}

/** A purpose by the name people know it by; ours only where it is never asked for. */
export function purposeName(purpose: Purpose, language: Language): string {
  return isAskable(purpose) ? purposeWords(purpose, language).name : purpose;
}
