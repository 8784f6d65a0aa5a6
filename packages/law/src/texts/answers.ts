/** What somebody says who answers a text. */
export type TextAnswer = "stop" | "help" | "other";

/**
 * Words that end texts whatever follows them, as the first word of an answer: the word everybody
 * was told, its spellings in our languages, and how thumbs miss it.
 */
const STOP_FIRST: ReadonlySet<string> = new Set([
  ..."stop stopp stops stoppen stopper stoppez stopall stopsms".split(" "),
  ..."tsop sotp stpo sstop stoop stopo st0p".split(" "),
  ..."unsubscribe unsub optout desabonner desabonnement desinscrire desinscription".split(" "),
  ..."arret arreter arretez afmelden uitschrijven abmelden abbestellen".split(" "),
  ..."desuscribir disiscrivi disiscrivimi".split(" "),
]);

/** Words that also begin other sentences: they end texts only when they are all that is said. */
const STOP_ALONE: ReadonlySet<string> = new Set([
  ..."end quit cancel remove out fin finir uit beeindig ende beenden aus".split(" "),
  ..."baja alto parar cancelar basta ferma cancella annulla".split(" "),
]);

const HELP_ALONE: ReadonlySet<string> = new Set(
  "help aide info infos hulp hilfe ayuda aiuto informacion informatie".split(" "),
);

/** What people put before or after the word out of politeness, and what they greet with. */
const POLITE: ReadonlySet<string> = new Set([
  ..."please pls plz thanks thank you hi hello bonjour bonsoir merci de se me svp stp s il vous te plait".split(
    " ",
  ),
  ..."aub alstublieft graag dank u hallo bitte danke por favor gracias hola ciao per favore grazie".split(
    " ",
  ),
  ..."no non nein nee sms texts".split(" "),
]);

/** A text is at most so long by its standard; more of it is read by nobody. */
const LONGEST_READ = 1000;

/**
 * Reads what somebody answered to a text. No form may be asked of an objection: case, accents,
 * signs, politeness and slips of the thumb change nothing. A word that only contains another
 * (`nonstop`, `uitstekend`) is not that other.
 *
 * What it reads as `other` may still be an objection in somebody's own words: it is to be shown to
 * people.
 *
 * @source af2m:stop gof-guidelines:stop sms-gedragscode:stop gdpr:21(3)
 */
export function readAnswer(text: string): TextAnswer {
  const words = wordsOf(text.slice(0, LONGEST_READ));
  const first = words.find((word) => !POLITE.has(word)) ?? "";
  if (STOP_FIRST.has(first)) return "stop";
  const said = words.filter((word) => !POLITE.has(word) && !IS_NUMBER.test(word));
  if (said.length > 0 && said.every((word) => STOP_ALONE.has(word))) return "stop";
  if (STOP_FIRST.has(words.join(""))) return "stop";
  return said.length > 0 && said.every((word) => HELP_ALONE.has(word)) ? "help" : "other";
}

const IS_NUMBER = /^\d+$/;

/** Words in lower case without accents; a number beside letters is a word of its own. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase();
  // `st0p` has its digit within.
  return plain.match(/\p{L}+(?:\d\p{L}+)?|\d+/gu) ?? [];
}

/** Who objects by text need not pay more than for any text, and is answered once. */
export const STOP_SOURCES: readonly string[] = [
  "cpce:L34-5",
  "eprivacy:13(4)",
  "gdpr:21(3)",
  "af2m:stop",
  "gof-guidelines:stop",
  "sms-gedragscode:stop",
];
