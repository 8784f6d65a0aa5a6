import type { Language } from "@consentry/audit";

import { share, wholeNumber } from "../../audit/page/local.ts";
import type { ViewRow } from "./view.ts";
import type { ReportWords } from "./words/words.ts";

/** Writes numbers of one language, and what stands for a number that is not told. */
export class Told {
  readonly #words: ReportWords;
  readonly language: Language;

  constructor(words: ReportWords, language: Language) {
    this.#words = words;
    this.language = language;
  }

  number(value: number | null): string {
    return value === null ? this.#words.untold : wholeNumber(value, this.language);
  }

  share(part: number | null, whole: number): string {
    return part === null ? this.#words.untold : share(part, whole);
  }

  row(name: string, part: number | null, whole: number): ViewRow {
    const bar = part === null || whole === 0 ? null : part / whole;
    return { name, cells: [this.number(part), this.share(part, whole)], bar };
  }
}
