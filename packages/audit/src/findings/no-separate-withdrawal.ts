import type { FindingDraft, JudgedMessage } from "./finding-draft.ts";
import { isKnownScript } from "./known-script.ts";
import { WordSearch } from "./word-search.ts";
import { MEASURING_BEYOND_LATIN } from "./words-of-scripts.ts";

/**
 * A14: a mailing that observes one reader and names no way to keep the mail and end the
 * observing. Any word of measuring, in a link or a sentence, acquits.
 */
export function noSeparateWithdrawal(message: JudgedMessage): FindingDraft | null {
  const { references, links, sending } = message;
  if (!sending || sending.mailing.kind !== "bulk" || !sending.isWhole) return null;
  const observers = [
    ...references.filter(({ class: kind }) => kind === "beacon" || kind === "personalised-image"),
    ...links.filter(({ tracked, identifies }) => tracked && identifies === "recipient"),
  ].filter(({ grade }) => grade !== "possible");
  if (observers.length === 0 || !isKnownScript(sending.words)) return null;
  if (speaksOfMeasuring(sending.words)) return null;
  if (
    links.some(
      ({ text, url, tracked }) => speaksOfMeasuring(text) || (!tracked && SETTING.test(url)),
    )
  )
    return null;
  return {
    id: "A14",
    technique: "no-separate-withdrawal",
    observes: [],
    severity: "contested",
    // That a page of settings holds it too cannot be seen from here.
    grade: "likely",
    urls: [],
    at: observers.slice(0, 1).map(({ at }) => at),
    practice: "withdrawal",
  };
}

function speaksOfMeasuring(words: string): boolean {
  return MEASURING.isIn(words) || MEASURING_BEYOND_LATIN.test(words);
}

const MEASURING = new WordSearch({
  stems: (
    "pixel measur messung gemessen nachverfolg auswertung mesurer traceur pisteur meting gemeten " +
    "tracciament misurazion seguimiento medicion medición rastre öffnungen offnungen ouvertures " +
    "geopend gopend"
  )
    .split(" ")
    .concat("mesure d", "suivi d", "volgen van"),
  whole: ["tracking", "tracked"],
});

/** An address that is itself about observing: `/tracking-off`, `?measurement=no`. */
const SETTING =
  /[/?&=_-](?:tracking|pixels?|measurement|mesure|messung|meting)[/?&=_-]?(?:off|out|no|stop|withdraw|consent|opt)/i;
