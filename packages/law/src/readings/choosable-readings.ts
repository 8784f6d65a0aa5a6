import { Bug } from "@consentry/kernel";

import { CHOOSABLE_RULES } from "../question/question-shape.ts";
import type { Reading } from "../question/vocabulary.ts";
import type { Rule } from "../rules/rule.ts";
import { ruleById } from "../rules/rules.ts";
import { said, type Text } from "../rules/text.ts";

/** A rule on which authorities differ, and what each of its readings lets somebody do. */
export interface ChoosableRule {
  readonly rule: Rule;
  /** `A` is the strict one, and followed where nobody chose. */
  readonly means: Readonly<Record<Reading, Text>>;
}

/** Every rule whose reading a policy may choose, in a fixed order. It judges nothing. */
export function choosableRules(): readonly ChoosableRule[] {
  return CHOOSABLE_RULES.map((id) => {
    const rule = ruleById(id);
    if (rule === undefined) throw new Bug(`no rule ${id}`);
    const strict = rule.subject.act === "measure" ? ASK_TO_MEASURE : ASK_TO_SEND;
    return { rule, means: { A: strict, B: READING_B[id] } };
  });
}

const ASK_TO_SEND = said(
  "Each person is asked first. Without their consent the mail does not go to them.",
  "Chaque personne est d'abord interrogée. Sans son consentement, le courriel ne lui est pas envoyé.",
);

const ASK_TO_MEASURE = said(
  "Each person is asked first. Without their consent nothing of it is measured.",
  "Chaque personne est d'abord interrogée. Sans son consentement, rien n'en est mesuré.",
);

const FREE_ACCOUNT = said(
  "A free account that gives access to a paid offer is a sale: its owner may be written to about similar offers of the same firm, if they could object from the start and can in every message.",
  "Un compte gratuit donnant accès à une offre payante vaut vente : son titulaire peut recevoir des offres analogues de la même entreprise, s'il a pu s'opposer dès le départ et le peut dans chaque message.",
);

const READING_B: Readonly<Record<(typeof CHOOSABLE_RULES)[number], Text>> = {
  "FR-03": FREE_ACCOUNT,
  "NL-08": FREE_ACCOUNT,
  "EU-08": FREE_ACCOUNT,
  "FR-M-AGG": said(
    "Opens of a mail that was asked for may be counted in one number for everybody, without consent, if the address loaded is the same for all and no IP address is kept.",
    "Les ouvertures d'un courriel demandé peuvent être comptées en un seul nombre pour tous, sans consentement, si l'adresse chargée est la même pour tous et qu'aucune adresse IP n'est conservée.",
  ),
  "NL-M-AGG": said(
    "Opens may be counted in one number for everybody, without consent, if the address loaded is the same for all and no IP address is kept.",
    "Les ouvertures peuvent être comptées en un seul nombre pour tous, sans consentement, si l'adresse chargée est la même pour tous et qu'aucune adresse IP n'est conservée.",
  ),
  "FR-M-NOTICE": said(
    "Whether a notice was read may be recorded without consent where the law asks for the sending and for knowing, and it serves nothing else.",
    "La lecture d'une notification peut être constatée sans consentement lorsque la loi impose l'envoi et que la connaissance effective importe, sans autre usage.",
  ),
  "NL-M-CLICK": said(
    "Clicks of each person may be recorded without consent to learn how well a mail works, if they are used for nothing else and no IP address is kept.",
    "Les clics de chaque personne peuvent être enregistrés sans consentement pour connaître l'efficacité d'un courriel, s'ils ne servent à rien d'autre et qu'aucune adresse IP n'est conservée.",
  ),
  "NL-M-HYGIENE": said(
    "The day of each person's last opening may be kept without consent to stop writing to those who no longer read, if it is used for nothing else and no IP address is kept.",
    "Le jour de la dernière ouverture de chaque personne peut être conservé sans consentement pour cesser d'écrire à qui ne lit plus, sans autre usage et sans conserver d'adresse IP.",
  ),
  "NL-03": said(
    "A generic address that a firm publishes, such as info@, may be written to.",
    "Une adresse générique publiée par une entreprise, comme info@, peut être utilisée.",
  ),
  "EU-04": said(
    "A mail that sells nothing is outside the rule: people are informed and can object.",
    "Un courriel qui ne vend rien est hors champ : les personnes sont informées et peuvent s'opposer.",
  ),
};
