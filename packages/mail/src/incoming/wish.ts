import { decodeEncodedWords } from "@consentry/audit";

import type { Wish } from "./incoming.ts";
import { ownLines } from "./own-words.ts";

/**
 * What somebody plainly asks for in a subject they wrote themselves or in the first lines of their
 * answer. A right over their data goes before “stop”: it asks for more. Nothing is guessed from
 * long sentences; whoever reads the answers sees them all.
 */
export function wishOf(subject: string, text: string): Wish | null {
  const lines = ownLines(text);
  const title = decodeEncodedWords(subject).trim();
  // A subject that only repeats ours is nobody's wish.
  const said = [...(ANSWERED.test(title) ? [] : [title]), ...lines].map(plain);
  const right = RIGHTS.find(([, words]) => said.some((line) => words.test(line)));
  if (right !== undefined) return right[0];
  return said.slice(0, LINES_FOR_STOP).some(saysStop) ? "stop" : null;
}

/** `Re:`, `RE :`, `AW:`, `Antw:`, `TR:`, `Fwd:`, `WG:` */
const ANSWERED = /^(?:re|aw|antw|tr|fwd?|wg|sv|rif|r)\s?:/i;

/** The subject and the first two lines: after these comes a letter. */
const LINES_FOR_STOP = 3;

/** Words that mean nothing else, in a short line. */
const UNSUBSCRIBE =
  /\b(?:unsubscribe|unsubscribed|opt[ -]?out|desinscription|desinscrire|desinscrivez|desabonner|desabonnement|uitschrijven|afmelden|schrijf me uit|abmelden|abmeldung|abbestellen|disiscriver\w*|disiscrizione|cancellami|annulla iscrizione)\b/;

/** “Stop” is also an ordinary word: alone, or at the head of a few. */
const STOP = /^(?:please |svp |merci de |bitte |graag )?(?:stop|arretez|stoppen)\b/;

const WORDS_IN_A_SHORT_LINE = 8;
const WORDS_AFTER_STOP = 5;

function saysStop(line: string): boolean {
  const words = line.split(" ").length;
  if (words <= WORDS_IN_A_SHORT_LINE && UNSUBSCRIBE.test(line)) return true;
  return words <= WORDS_AFTER_STOP && STOP.test(line);
}

/** Each in the languages we speak and Italian: the verb and what it is about, near each other. */
const RIGHTS: readonly (readonly [Wish, RegExp])[] = [
  [
    "erasure",
    /\b(?:delete|erase|remove|effacer|effacez|supprimer|supprimez|verwijder\w*|wis|losch\w*|cancellare|cancellate|eliminare)\b.{0,40}\b(?:my (?:personal )?data|mes donnees|mijn (?:persoons)?gegevens|meine (?:personenbezogenen )?daten|miei dati)\b|\bmeine daten (?:zu )?losch|\bmijn (?:persoons)?gegevens (?:te )?verwijder|\bdroit a l effacement\b|\bright to (?:erasure|be forgotten)\b/,
  ],
  [
    "portability",
    /\b(?:data portability|portabilite de mes donnees|droit a la portabilite|gegevens overdragen|overdraagbaarheid|datenubertragbarkeit|portabilita dei (?:miei )?dati)\b/,
  ],
  [
    "access",
    /\b(?:copy of|access to|copie de|acces a|acceder a|kopie van|inzage in|auskunft uber|kopie|copia dei|accesso ai)\b.{0,30}\b(?:my (?:personal )?data|mes donnees|mijn (?:persoons)?gegevens|meiner? (?:personenbezogenen )?daten|miei dati)\b|\b(?:droit d acces|right of access|inzagerecht|auskunftsrecht|diritto di accesso)\b/,
  ],
  [
    "rectification",
    /\b(?:correct|rectify|rectifier|rectifiez|corriger|corrigez|corrigeer\w*|berichtig\w*|rettificare|correggere)\b.{0,40}\b(?:my (?:personal )?data|my (?:name|address)|mes donnees|mon (?:nom|adresse)|mijn (?:gegevens|naam|adres)|meine (?:daten|adresse)|meinen namen|miei dati)\b/,
  ],
];

/** Small letters without accents, what is no letter as a space. */
function plain(line: string): string {
  return line
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}-]+/gu, " ")
    .trim();
}
