import type { Marks } from "../liquid/marks.ts";
import type { PlaceAt } from "../places.ts";
import { edited, type Sourced } from "../sourced.ts";
import type { WritingPlace } from "../writing.ts";

/** Where an address begins, in whatever language it is written; it runs to white space or a quote. */
const ADDRESS = /(?:\b(?:https?|ftp):|\/\/|\bwww\.)[^\s"'<>]+|\bcid:[^\s"'<>]*/gi;

/** What may end an address within such a run: brackets of Markdown and of styles, lists. */
const MAY_END = /[)\],;|*_]/;

const ENDS_A_SENTENCE = /^[.:!?]+$/;

/** More places than these tell an author nothing. */
const MOST_PLACES = 100;

interface Run {
  readonly text: string;
  readonly at: number;
}

/** Finds where in an author's text an address was written. */
export class AddressIndex {
  readonly #runs = new Map<string, Run[]>();
  readonly #placeOf: (offset: number) => WritingPlace;

  constructor(source: Sourced, marks: Marks, placeAt: PlaceAt) {
    const filled = withoutMarks(source.text, marks);
    this.#placeOf = (offset) => placeAt(source.originOf(filled.originOf(offset)));
    for (const { index, 0: written } of filled.text.matchAll(ADDRESS)) {
      const text = withoutEntities(written);
      const stem = stemOf(text);
      const runs = this.#runs.get(stem);
      if (!runs) this.#runs.set(stem, [{ text, at: index }]);
      else if (runs.length < MOST_PLACES) runs.push({ text, at: index });
    }
  }

  /** In order; empty where the author did not write it as it is. */
  placesOf(url: string): readonly WritingPlace[] {
    const wanted = withoutEntities(url);
    return (this.#runs.get(stemOf(wanted)) ?? [])
      .filter(({ text }) => isWhole(text, wanted))
      .map(({ at }) => this.#placeOf(at));
  }
}

/** As it is once values are filled in and what needs the reader is left out. */
function withoutMarks(text: string, marks: Marks): Sourced {
  const edits = [...marks.in(text)].map(({ entry, start, end }) => {
    return { start, end, text: entry.kind === "text" ? entry.text : "" };
  });
  return edited(text, edits);
}

function isWhole(run: string, wanted: string): boolean {
  if (!run.startsWith(wanted)) return false;
  const rest = run.slice(wanted.length);
  return rest === "" || MAY_END.test(rest.charAt(0)) || ENDS_A_SENTENCE.test(rest);
}

/** As much as what comes behind an address cannot change. */
function stemOf(text: string): string {
  let end = MAY_END.exec(text)?.index ?? text.length;
  while (end > 0 && ".:!?".includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function withoutEntities(text: string): string {
  return text.replaceAll(/&(?:amp|#38|#x26);/gi, "&");
}
