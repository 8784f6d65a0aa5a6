import { assertNever } from "@consentry/kernel";

import { AUTHORITIES, authorityOf, type LetterLanguage } from "../../authorities/authorities.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { ExtensionReason, PassedOnKind, RefusalReason, RightKind } from "./right-kinds.ts";
import type { LetterText, RightWords } from "./right-words.ts";

/** What every letter about a request speaks of. Days are finished text, as readers write them. */
export interface AboutRequest {
  readonly kind: RightKind;
  /** Who answers for the data, as readers know them. */
  readonly sender: string;
  readonly received: string;
  /** What to name when writing about it. */
  readonly reference: string;
}

/** One letter to the person who asked. */
export type RightLetter =
  | { readonly letter: "received"; readonly due: string }
  /** Says the same whether anything is held of the address or not. */
  | { readonly letter: "confirm"; readonly due: string }
  | { readonly letter: "extended"; readonly until: string; readonly because: ExtensionReason }
  | {
      readonly letter: "refused";
      readonly because: RefusalReason;
      /** What the organisation adds in its own words; empty for nothing. */
      readonly words: string;
      /** ISO 3166-1 alpha-2 of the organisation; it tells which office is named. */
      readonly country: string | null;
    }
  | { readonly letter: "nothing-held" }
  | { readonly letter: "file"; readonly until: string }
  | { readonly letter: "rectified"; readonly fields: readonly string[] }
  /** @param backupsUntil the last day of the last backup; `null` where there is none */
  | { readonly letter: "erased"; readonly backupsUntil: string | null }
  | { readonly letter: "restricted" }
  | { readonly letter: "lifted"; readonly on: string }
  | { readonly letter: "objected" }
  | { readonly letter: "origin"; readonly origins: readonly Origin[] };

/** Where data came from, as it was declared. */
export interface Origin {
  readonly name: string;
  readonly collected: string;
  readonly terms: string | null;
  readonly informed: string | null;
}

const WORDS: Readonly<Record<LetterLanguage, RightWords>> = { en, fr, nl, de };

/**
 * A letter about a request of a person, in one of four languages. It states no more than what was
 * done, and where it refuses it says how to complain.
 *
 * @source gdpr:12(3)
 * @source gdpr:12(4)
 */
export function rightLetter(
  language: LetterLanguage,
  about: AboutRequest,
  letter: RightLetter,
): LetterText {
  const words = WORDS[language];
  const { subject, before, quoted = [], link = null, after = [] } = saidIn(words, about, letter);
  return {
    subject,
    before: [words.hello, ...before],
    quoted,
    link,
    after: [...after, words.reference(about.reference), words.plain],
  };
}

type Said = Pick<LetterText, "subject" | "before"> &
  Partial<Pick<LetterText, "quoted" | "link" | "after">>;

function saidIn(words: RightWords, about: AboutRequest, letter: RightLetter): Said {
  const { kind, sender, received } = about;
  const asked = words.kinds[kind];
  if (letter.letter === "confirm") {
    return {
      subject: words.confirm.subject(sender),
      before: [words.confirm.somebody(asked.what, sender, received), words.answerBy(letter.due)],
      link: words.confirm.link,
      after: [words.confirm.ignore, words.confirm.why],
    };
  }
  const { before, ...rest } = answered(words, sender, letter);
  const opening = words.opening(asked.what, sender, received);
  return { subject: words.subject(asked.name, sender), before: [opening, ...before], ...rest };
}

/** What stands behind the sentence that names the request. */
function answered(
  words: RightWords,
  sender: string,
  letter: Exclude<RightLetter, { readonly letter: "confirm" }>,
): Omit<Said, "subject"> {
  switch (letter.letter) {
    case "received":
      return { before: [words.answerBy(letter.due)] };
    case "extended":
      return {
        before: [words.extended[letter.because], words.extended.until(letter.until)],
        after: [words.complain],
      };
    case "refused":
      return {
        before: [
          words.refused[letter.because],
          ...(letter.words === "" ? [] : [letter.words]),
          complaintTo(words, letter.country),
        ],
      };
    case "nothing-held":
      return { before: [words.nothingHeld(sender)] };
    case "file":
      return {
        before: [words.file.ready(letter.until)],
        link: words.file.link,
        after: [words.file.care],
      };
    case "rectified":
    case "erased":
    case "restricted":
    case "lifted":
    case "objected":
    case "origin":
      return carriedOut(words, sender, letter);
    default:
      return assertNever(letter);
  }
}

type CarriedOut = Extract<
  RightLetter,
  {
    readonly letter: "rectified" | "erased" | "restricted" | "lifted" | "objected" | "origin";
  }
>;

/** What was done with the data. */
function carriedOut(words: RightWords, sender: string, letter: CarriedOut): Omit<Said, "subject"> {
  switch (letter.letter) {
    case "rectified":
      return { before: [words.rectified], quoted: letter.fields };
    case "erased":
      return {
        before: [
          words.erased.done,
          words.erased.stays,
          ...(letter.backupsUntil === null ? [] : [words.erased.backups(letter.backupsUntil)]),
        ],
      };
    case "restricted":
      return { before: [words.restricted] };
    case "lifted":
      return { before: [words.lifted(letter.on)], after: [words.complain] };
    case "objected":
      return { before: [words.objected(sender)] };
    case "origin":
      return {
        before: [words.origin.intro],
        quoted: letter.origins.map((origin) => words.origin.line(origin)),
      };
    default:
      return assertNever(letter);
  }
}

function complaintTo(words: RightWords, country: string | null): string {
  const { country: named, name } = AUTHORITIES[authorityOf(country)];
  return named === null ? words.complain : words.complainTo(name[words.language]);
}

/** A letter to somebody to whom the data of a person went, in the language of the organisation. */
export function passingOnLetter(
  language: LetterLanguage,
  {
    kind,
    sender,
    address,
    fields,
    reference,
  }: {
    readonly kind: PassedOnKind;
    readonly sender: string;
    /** The address of the person: without it nobody could find their data. */
    readonly address: string;
    /** Of a correction: the fields with what they hold now. */
    readonly fields: readonly string[];
    readonly reference: string;
  },
): LetterText {
  const { passedOn, hello, reference: named, plain } = WORDS[language];
  return {
    subject: passedOn.subject(sender),
    before: [hello, passedOn.opening(sender, address), passedOn.ask[kind]],
    quoted: fields,
    link: null,
    after: [passedOn.answer, named(reference), plain],
  };
}
