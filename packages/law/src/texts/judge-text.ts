import type { Day } from "@consentry/kernel";

import type { Message } from "../question/vocabulary.ts";
import { said, type Text } from "../rules/text.ts";
import { isCitable } from "../sources/registry.ts";

/** A text before it leaves. */
export interface WrittenText {
  readonly text: string;
  readonly message: Message;
  /** What it comes from: a name, a short code, or a number in E.164. */
  readonly from: string;
  /** Names by which readers know who answers for it. */
  readonly names: readonly string[];
  /** Whose numbers it goes to, ISO 3166-1; `null` if nobody knows. */
  readonly country: string | null;
}

/** Something that a text lacks. It is not sent before it is mended. */
export interface TextFinding {
  readonly code: "no-sender" | "no-stop" | "stop-cannot-arrive" | "mobile-sender";
  readonly because: Text;
  readonly sources: readonly string[];
}

/**
 * What a text that promotes something lacks: the name of who answers for it, a way to say STOP, one
 * that can work, and a sender that may send it. What a contract or a login needs lacks none of it.
 * It reads words: whether the number for STOP is free of surcharge it cannot see.
 */
export function judgeText(written: WrittenText, on: Day): readonly TextFinding[] {
  if (written.message === "transactional" || written.message === "authentication") return [];
  const found = [
    isNamed(written) ? null : FINDINGS["no-sender"],
    !HAS_STOP.test(written.text)
      ? FINDINGS["no-stop"]
      : canAnswer(written)
        ? null
        : FINDINGS["stop-cannot-arrive"],
    isMobileInFrance(written) ? FINDINGS["mobile-sender"] : null,
  ];
  return found
    .filter((finding) => finding !== null)
    .map((finding) => ({
      ...finding,
      sources: finding.sources.filter((source) => isCitable(source, on)),
    }))
    .filter(({ sources }) => sources.length > 0);
}

const HAS_STOP = /\bSTOPP?\b/i;
/** A number behind it to say it to, a short code or more: `STOP 36000`, `STOP to +44 …`. */
const HAS_NUMBER = /\bSTOPP?\b\D{0,20}\d{4}/i;
/** A network takes no answer to a name. */
const IS_NAME = /[^\d+]/;
/** Ordinary mobile numbers of France. */
const FRENCH_MOBILE = /^\+33[67]\d{8}$/;

/** Letters of a name that a network carries as the sender. */
const LONGEST_NAME = 11;

function isNamed({ text, from, names }: WrittenText): boolean {
  const sender = plain(from);
  return names.map(plain).some((name) => {
    if (name === "") return false;
    const isCutShort = from.length === LONGEST_NAME && name.startsWith(sender);
    return sender.includes(name) || isCutShort || plain(text).includes(name);
  });
}

function canAnswer({ text, from }: WrittenText): boolean {
  return !IS_NAME.test(from) || HAS_NUMBER.test(text);
}

function isMobileInFrance({ from, country }: WrittenText): boolean {
  return country === "FR" && FRENCH_MOBILE.test(from);
}

/** Letters and digits alone, without accents: a name of eleven characters has no room for more. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

const FINDINGS: Readonly<Record<TextFinding["code"], TextFinding>> = {
  "no-sender": {
    code: "no-sender",
    because: said(
      "Neither the sender nor the text names who answers for it.",
      "Ni l'expéditeur ni le texte ne nomme le responsable.",
    ),
    sources: ["cpce:L34-5", "eprivacy:13(4)", "cnil-2011-384:texts"],
  },
  "no-stop": {
    code: "no-stop",
    because: said(
      "The text does not tell how to say STOP, which is free of surcharge.",
      "Le texte n'indique pas comment dire STOP, sans surcoût.",
    ),
    sources: ["cpce:L34-5", "eprivacy:13(4)", "cnil-2011-384:texts", "af2m:stop"],
  },
  "stop-cannot-arrive": {
    code: "stop-cannot-arrive",
    because: said(
      "It comes from a name, which nobody can answer: STOP needs a number to go to.",
      "Il vient d'un nom auquel on ne peut pas répondre : STOP doit avoir un numéro.",
    ),
    sources: ["cpce:L34-5", "eprivacy:13(4)", "cnil-2011-384:texts", "af2m:stop"],
  },
  "mobile-sender": {
    code: "mobile-sender",
    because: said(
      "In France no commercial text comes from an ordinary mobile number.",
      "En France, aucun SMS commercial ne part d'un numéro mobile ordinaire.",
    ),
    sources: ["arcep-2018-0881:mobile"],
  },
};

export const TEXT_FINDINGS: readonly TextFinding[] = Object.values(FINDINGS);
