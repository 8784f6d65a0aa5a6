import type { DossierWords } from "./words/index.ts";

/** `2022-09-14T08:02:11Z` or its day as people write it; no calendar of the runtime is asked. */
export function dayInWords(moment: string, words: DossierWords): string {
  const [year = "", month = "", day = ""] = moment.slice(0, 10).split("-");
  const name = words.months[Number(month) - 1];
  return name === undefined ? moment : words.day(Number(day), name, year);
}

export function momentInWords(moment: string, words: DossierWords): string {
  return `${dayInWords(moment, words)}, ${moment.slice(11, 16)} UTC`;
}
