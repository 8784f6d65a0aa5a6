import type { Day } from "@consentry/kernel";

import { consentOn } from "../../../consents/consent-on.ts";
import { TRANSITION } from "../../../parameters/fr-transition.ts";
import type { Facts, Question } from "../../../question/question.ts";
import type { MeasurePurpose, Purpose } from "../../../question/vocabulary.ts";
import { makeRule } from "../../make-rule.ts";
import type { Finding, Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** What could go on by informing people: all that is made of openings in a sender's own mails. */
export const LEGACY_PURPOSES = [
  "track.open.individual",
  "personalise.by_opens",
  "frequency.performance",
  "optimise.campaign",
] as const satisfies readonly MeasurePurpose[];

/**
 * Addresses collected before the French recommendation: people informed within its three months
 * who did not object may go on being measured as before. How long that may last nobody has said.
 */
export const legacyAddresses: Rule = makeRule({
  id: "FR-M-LEGACY",
  title: said(
    "Addresses collected before 14 April 2026",
    "Adresses collectées avant le 14 avril 2026",
  ),
  jurisdiction: "FR",
  role: "ground",
  subject: {
    act: "measure",
    purposes: LEGACY_PURPOSES,
  },
  need: "information-objection",
  from: TRANSITION.collectedBefore,
  status: "soft_law",
  confidence: "secondary",
  sources: ["lil:82", "cnil-2026-042:transition"],
  openQuestions: ["U3"],
  ask: askLegacy,
});

function askLegacy({ facts, on, policy, purpose }: Question): Finding | undefined {
  const { consents } = facts;
  if (facts.collectedAt === undefined || facts.collectedAt >= TRANSITION.collectedBefore) {
    return undefined;
  }
  if (facts.objectedAt !== null && !(facts.objectedAt && facts.objectedAt > on)) {
    return refused(
      `The address is of ${facts.collectedAt}, and an objection ${objection(facts)}.`,
      `L'adresse date du ${facts.collectedAt}, et une opposition ${opposition(facts)}.`,
    );
  }
  if (purpose !== null && hasRefused(consents, purpose, on)) {
    return refused(
      `Collected on ${facts.collectedAt}, and the person has since said no to ${purpose}.`,
      `Collectée le ${facts.collectedAt}, et la personne a depuis dit non à ${purpose}.`,
    );
  }
  if (policy.frLegacyUntil !== null && on > policy.frLegacyUntil) {
    return refused(
      `The policy ends the tolerance of the transition on ${policy.frLegacyUntil}.`,
      `La politique met fin à la tolérance de la transition le ${policy.frLegacyUntil}.`,
    );
  }
  return facts.informedAt !== undefined && facts.informedAt <= on
    ? askInformed(facts.collectedAt, facts.informedAt, policy.frLegacyUntil)
    : askUninformed(facts.collectedAt, on);
}

function hasRefused(consents: Facts["consents"], purpose: Purpose, on: Day): boolean {
  const wanted = { purpose, channel: null, on, mayBeJoint: false };
  return consentOn(consents, wanted).kind === "ended";
}

function askInformed(collectedAt: Day, informedAt: Day, until: Day | null): Finding {
  if (informedAt > TRANSITION.informedBy) {
    return refused(
      `Collected on ${collectedAt} and informed on ${informedAt}, after ${TRANSITION.informedBy}.`,
      `Collectée le ${collectedAt}, information le ${informedAt}, après le ${TRANSITION.informedBy}.`,
    );
  }
  return {
    effect: "permits",
    because: said(
      `Collected on ${collectedAt}, informed on ${informedAt}, no objection: tolerated by the transition.`,
      `Collectée le ${collectedAt}, informée le ${informedAt}, sans opposition : toléré par la transition.`,
    ),
    conditions: [
      said(
        "the information carried a link to object",
        "l'information comportait un lien d'opposition",
      ),
      said(
        "ask again: nobody says how long this lasts",
        "à revoir : nul ne dit combien de temps cela vaut",
      ),
    ],
    ...(until === null ? {} : { until }),
  };
}

function askUninformed(collectedAt: Day, on: Day): Finding {
  if (on > TRANSITION.informedBy) {
    return refused(
      `Collected on ${collectedAt} and not informed by ${TRANSITION.informedBy}.`,
      `Collectée le ${collectedAt} et non informée au ${TRANSITION.informedBy}.`,
    );
  }
  return {
    effect: "contests",
    because: said(
      `Collected on ${collectedAt}: until ${TRANSITION.informedBy} people are to be informed, and this one is not yet. The strict reading (inform first) was applied.`,
      `Collectée le ${collectedAt} : information due jusqu'au ${TRANSITION.informedBy}, pas encore faite. Lecture stricte (informer d'abord) appliquée.`,
    ),
  };
}

function refused(en: string, fr: string): Finding {
  return { effect: "refuses", because: said(en, fr) };
}

function objection({ objectedAt }: Facts): string {
  return objectedAt ? `was made on ${objectedAt}` : "is not ruled out (not told)";
}

function opposition({ objectedAt }: Facts): string {
  return objectedAt ? `a été faite le ${objectedAt}` : "n'est pas exclue (non indiqué)";
}
