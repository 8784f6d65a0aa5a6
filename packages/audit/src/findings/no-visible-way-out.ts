import type { FindingDraft, JudgedMessage } from "./finding-draft.ts";
import { countLetters, isKnownScript } from "./known-script.ts";
import { offeredIn, owesWayOut } from "./way-out.ts";
import { LEAVING_BEYOND_LATIN } from "./words-of-scripts.ts";

/**
 * A13: bulk mail that offers no way to make it stop, neither in the header nor in a link nor in
 * words. Silent unless all of it was read, in a script whose words are known here, and something
 * was there to read: a picture may say what no text does.
 */
export function noVisibleWayOut({
  links,
  references,
  sending,
}: JudgedMessage): FindingDraft | null {
  if (!sending || !owesWayOut(sending) || !sending.mailing.isSure) return null;
  const { header, words, mailing, placeOf } = sending;
  if (offeredIn(header).length > 0) return null;
  if (links.some(({ kind }) => kind === "unsubscribe" || kind === "preferences")) return null;
  const isReadable = countLetters(words) >= LEAST_LETTERS && isKnownScript(words);
  const hasPictures = references.some(
    ({ visible, class: kind }) => visible !== false && kind !== "beacon",
  );
  if (!isReadable || hasPictures || sending.parts.some(({ type }) => type.startsWith("image/")))
    return null;
  if (LEAVING.test(words) || LEAVING_BEYOND_LATIN.test(words)) return null;
  const sign = header.find(({ key }) => mailing.because.includes(`header:${key}`));
  return {
    id: "A13",
    technique: "no-visible-way-out",
    observes: [],
    severity: "contested",
    grade: "likely",
    urls: [],
    at: sign ? [placeOf(sign)] : [],
    practice: "objection",
  };
}

/** A few lines: less may be a notice. */
const LEAST_LETTERS = 200;

/** Any word of leaving, refusing or settings, however said. They acquit and never accuse. */
const LEAVING =
  /unsub|subscri|opt[- ]?out|remove|stop|no longer|don.t want|do not wish|not wish|prefer|settings|abmeld|abbestell|austrag|abo\b|widerspr|widerruf|nicht mehr|keine weiteren|einstellung|d[ée]sabonn|d[ée]sinscr|ne plus|ne souhait|oppos|param[èe]tres|retirer|afmeld|uitschrij|niet meer|geen prijs|voorkeur|instelling|bezwaar|baja|suscri|cancel|disiscr|cancell|non desider|descadastr|inscri|remover|avregistr|avmeld|framelding|wypis|rezygn|odhl|leiratk|peruuta/i;
