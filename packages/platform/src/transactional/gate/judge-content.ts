import type { ContentFinding } from "./content-finding.ts";
import { PROMOTIONAL } from "./content-finding.ts";
import { plainWords, wordsOfHtml } from "./plain-words.ts";
import { PROMOTIONAL_WORDS } from "./words/words.ts";

/** What a transactional message says. */
export interface Content {
  readonly subject: string;
  readonly html: string | null;
  readonly text: string;
}

/** Two weak signs may stand in any order mail; that many different ones are a promotion. */
const WEAK_THAT_REFUSE = 3;

/** A parcel has a dozen things in it; what leads to more is a catalogue. */
const MANY_LINKS = 40;

/** The rules of a transactional message, on the condition that it promotes nothing. */
const RULES = ["EU-05"] as const;

/**
 * Looks for what promotes in a message that says it is transactional: what does is to be asked
 * about as commercial. It knows the phrases of six languages and no others; words that a sender
 * chooses to go round it are found by people, and by complaints. Pure, and linear in what it reads.
 */
export function judgeContent({ subject, html, text }: Content): readonly ContentFinding[] {
  const words = ` ${[plainWords(subject), plainWords(text), html === null ? "" : wordsOfHtml(html)].join(" . ")} `;
  const strong = STRONG.filter((phrase) => phrase.stands(words)).map(({ written }) => written);
  // A word of two languages is one sign.
  const weak = new Set([
    ...WEAK.filter((phrase) => phrase.stands(words)).map(({ written }) => written),
    ...signsOfLinks(`${html ?? ""} ${text}`),
  ]);
  const isRefused = strong.length > 0 || weak.size >= WEAK_THAT_REFUSE;
  const found = [...new Set([...strong, ...weak])].slice(0, MOST_TOLD);
  if (found.length === 0) return [];
  const list = found.map((sign) => `“${sign}”`).join(", ");
  return [
    {
      code: PROMOTIONAL,
      path: "content",
      rules: RULES,
      severity: isRefused ? "refuse" : "note",
      message: isRefused
        ? `It promotes (${list}): then it is asked about as commercial, whatever else it says. Take that out, or send it as a campaign to who may be sent one.`
        : `It may promote (${list}). A transactional message that does is asked about as commercial.`,
    },
  ];
}

const MOST_TOLD = 6;

function signsOfLinks(source: string): readonly string[] {
  const links = new Set(source.match(/https?:\/\/[^\s"'<>)]{1,500}/gi) ?? []);
  const isLabelled = [...links].some((link) => /[?&;]utm_(?:campaign|medium|source)=/i.test(link));
  return [
    ...(isLabelled ? ["utm_campaign"] : []),
    ...(links.size > MANY_LINKS ? [`${links.size} links`] : []),
  ];
}

interface Phrase {
  readonly written: string;
  stands(words: string): boolean;
}

/** Found by parts, each with `indexOf`: no expression to go wrong on hostile text. */
function phraseOf(written: string): Phrase {
  const [first = "", ...rest] = written.split("*").map((part) => ` ${plainWords(part).trim()} `);
  return {
    written,
    stands(words) {
      for (let at = words.indexOf(first); at !== -1; at = words.indexOf(first, at + 1)) {
        // The space behind one part is the one before the next.
        const end = at + first.length - 1;
        if (rest.every((part) => isNear(words, part, end))) return true;
      }
      return false;
    },
  };
}

/** Of what stands for `*`. */
const FURTHEST = 40;

function isNear(words: string, part: string, from: number): boolean {
  const between = words.slice(from, from + FURTHEST + part.length);
  const found = between.indexOf(part);
  return found !== -1 && !between.slice(0, found).includes(" . ");
}

const STRONG = PROMOTIONAL_WORDS.flatMap(({ strong }) => strong).map(phraseOf);
const WEAK = PROMOTIONAL_WORDS.flatMap(({ weak }) => weak).map(phraseOf);
