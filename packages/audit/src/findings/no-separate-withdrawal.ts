import type { FindingDraft, JudgedMessage } from "./finding-draft.ts";
import { isKnownScript } from "./known-script.ts";
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
  return MEASURING.test(words) || MEASURING_BEYOND_LATIN.test(words);
}

const MEASURING =
  /\btracking\b|\btracked\b|pixel|measur|messung|gemessen|nachverfolg|auswertung|mesure d|mesurer|traceur|pisteur|suivi d|meting|gemeten|volgen van|tracciament|misurazion|seguimiento|medici[oó]n|rastre|[öo]ffnungen|ouvertures|ge?opend/i;

/** An address that is itself about observing: `/tracking-off`, `?measurement=no`. */
const SETTING =
  /[/?&=_-](?:tracking|pixels?|measurement|mesure|messung|meting)[/?&=_-]?(?:off|out|no|stop|withdraw|consent|opt)/i;
