import { assertNever } from "@consentry/kernel";

import type { ConsentState } from "../question/vocabulary.ts";
import { said, type Text } from "../rules/text.ts";
import type { ConsentStanding, Wanted } from "./consent-on.ts";

/** Quotes the fact a decision rests on: when the consent was given, how it ended, or that none is on record. */
export function describeConsent(standing: ConsentStanding, wanted: Wanted): Text {
  const to = wanted.channel === null ? wanted.purpose : `${wanted.purpose} (${wanted.channel})`;
  switch (standing.kind) {
    case "given":
      return standing.joint
        ? said(
            `Consent to ${to} was given on ${standing.at}, jointly with others in one box.`,
            `Consentement à ${to} donné le ${standing.at}, avec d'autres dans une même case.`,
          )
        : said(
            `Consent to ${to} was given on ${standing.at}.`,
            `Consentement à ${to} donné le ${standing.at}.`,
          );
    case "ended": {
      const [en, fr] = ENDED[standing.how];
      const when = standing.at ?? "?";
      return said(
        `Consent to ${to} was ${en} (${when}).`,
        `Consentement à ${to} : ${fr} (${when}).`,
      );
    }
    case "none":
      return said(
        `No consent to ${to} is on record on ${wanted.on}.`,
        `Aucun consentement à ${to} n'est enregistré au ${wanted.on}.`,
      );
    default:
      return assertNever(standing);
  }
}

const ENDED: Readonly<Record<ConsentState, readonly [en: string, fr: string]>> = {
  requested: ["only asked for", "seulement demandé"],
  given: ["given", "donné"],
  refused: ["refused", "refusé"],
  withdrawn: ["withdrawn", "retiré"],
  expired: ["ended by time", "expiré"],
  invalidated: ["found invalid", "jugé non valable"],
  objected: ["ended by an objection", "fini par une opposition"],
  unknown: ["left in an unknown state", "dans un état inconnu"],
};
