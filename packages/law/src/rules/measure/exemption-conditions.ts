import { consentOn } from "../../consents/consent-on.ts";
import type { Question } from "../../question/question.ts";
import { said, type Text } from "../text.ts";
import type { Missing } from "./cell.ts";

/** One thing an exemption asks of the facts. Unknown never passes. */
export type Condition = (question: Question) => Text | undefined;

/** Asks every condition and keeps every failure. */
export function allOf(...conditions: readonly Condition[]): (question: Question) => Missing {
  return (question) => {
    const missing: Text[] = [];
    for (const condition of conditions) {
      const gap = condition(question);
      if (gap) missing.push(gap);
    }
    return missing;
  };
}

/** A transactional message, or one of a kind the person consented to receive. */
export const isRequestedMail: Condition = (question) =>
  isRequested(question)
    ? undefined
    : said(
        "the message is neither transactional nor one the person consented to receive",
        "le message n'est ni transactionnel ni consenti par la personne",
      );

function isRequested({ message, facts, on }: Question): boolean {
  if (message === "transactional" || message === "authentication") return true;
  if (message !== "newsletter" && message !== "commercial") return false;
  const purpose = message === "newsletter" ? "send.newsletter" : "send.commercial";
  const wanted = { purpose, channel: "email", on, mayBeJoint: false } as const;
  return consentOn(facts.consents, wanted).kind === "given";
}

export const storesOnlyTheLastDay: Condition = ({ facts }) =>
  isExactly(facts.measure.stores, ["last-open-day"])
    ? undefined
    : said(
        `more than the day of the last opening is kept (${listed(facts.measure.stores)})`,
        `il est conservé plus que le jour de la dernière ouverture (${listed(facts.measure.stores)})`,
      );

export const storesNothing: Condition = ({ facts }) =>
  isExactly(facts.measure.stores, [])
    ? undefined
    : said(
        `the value is kept after the check (${listed(facts.measure.stores)})`,
        `la valeur est conservée après la vérification (${listed(facts.measure.stores)})`,
      );

/** Used for this and nothing else. */
export function usedOnlyFor(...uses: readonly string[]): Condition {
  return ({ facts: { measure } }) =>
    measure.exclusive === true && isWithin(measure.uses, uses)
      ? undefined
      : said(
          `it is not shown to be used for ${uses[0]} alone (uses: ${listed(measure.uses)})`,
          `l'usage exclusif (${uses[0]}) n'est pas établi (usages : ${listed(measure.uses)})`,
        );
}

export const isExclusive: Condition = ({ facts }) =>
  facts.measure.exclusive === true
    ? undefined
    : said("its exclusive use is not established", "l'usage exclusif n'est pas établi");

export const isSameForAll: Condition = ({ facts }) =>
  facts.measure.perRecipient === false
    ? undefined
    : said(
        "the address is not shown to be the same for every recipient",
        "rien n'établit que l'adresse est la même pour tous les destinataires",
      );

export const dropsTheIp: Condition = ({ facts }) =>
  facts.measure.ipKept === false
    ? undefined
    : said(
        "the IP address is not shown to be dropped",
        "rien n'établit que l'adresse IP est écartée",
      );

export const isLegallyDue: Condition = ({ message, facts }) =>
  message === "transactional" && facts.measure.legalDuty === true
    ? undefined
    : said(
        "no legal duty to send, with knowledge that matters, was told",
        "aucune obligation légale d'envoi où la connaissance effective importe n'est indiquée",
      );

export const isAuthentication: Condition = ({ message }) =>
  message === "authentication"
    ? undefined
    : said(
        "the message does not serve authentication",
        "le message ne sert pas à l'authentification",
      );

function isWithin(words: readonly string[] | undefined, allowed: readonly string[]): boolean {
  return words !== undefined && words.every((word) => allowed.includes(word));
}

function isExactly(words: readonly string[] | undefined, wanted: readonly string[]): boolean {
  return (
    words !== undefined && isWithin(words, wanted) && wanted.every((word) => words.includes(word))
  );
}

function listed(words: readonly string[] | undefined): string {
  if (words === undefined) return "?";
  return words.length === 0 ? "–" : words.join(", ");
}
