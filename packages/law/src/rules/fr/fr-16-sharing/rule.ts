import { consentOn } from "../../../consents/consent-on.ts";
import { describeConsent } from "../../../consents/describe-consent.ts";
import type { Question } from "../../../question/question.ts";
import { refused, permitted } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Finding, Rule } from "../../rule.ts";
import { said, inner } from "../../text.ts";

/** Addresses go to partners only with consent that names them, and no further. */
export const sharing: Rule = makeRule({
  id: "FR-16",
  title: said("Passing addresses to partners", "Transmission à des partenaires"),
  jurisdiction: "FR",
  role: "ground",
  subject: { act: "share" },
  need: "consent",
  from: "2018-12-28",
  status: "soft_law",
  confidence: "secondary",
  sources: [
    "cnil-partners-2018:partners",
    "gdpr:4(11)",
    "san-canal-2023:partners",
    "san-2025-001:broker",
    "c-317-25:referral",
  ],
  ask: askSharing,
});

function askSharing({ facts, on }: Question): Finding {
  const wanted = { purpose: "share.partners", channel: null, on, mayBeJoint: false } as const;
  const standing = consentOn(facts.consents, wanted);
  const consent = describeConsent(standing, wanted);
  const gaps = [];
  if (standing.kind !== "given") gaps.push(inner(consent));
  if (facts.partnersNamed !== true) gaps.push(NOT_NAMED);
  if (facts.onwardTransfer !== false) gaps.push(ONWARD);
  if (gaps.length > 0) {
    return refused(
      said(
        `Sharing is not covered: ${gaps.map(({ en }) => en).join("; ")}.`,
        `La transmission n'est pas couverte : ${gaps.map(({ fr }) => fr).join(" ; ")}.`,
      ),
    );
  }
  return permitted(consent, CONDITIONS);
}

const NOT_NAMED = said(
  "the partners are not shown to be named or listed where the address was collected",
  "les partenaires ne sont pas établis comme nommés ou listés à la collecte",
);
const ONWARD = said("a further passing on is not ruled out", "une retransmission n'est pas exclue");
const CONDITIONS = [
  said(
    "the partner says at first contact where the address comes from",
    "le partenaire indique l'origine de l'adresse dès le premier contact",
  ),
  said(
    "an objection to either is passed on to the other",
    "une opposition à l'un est transmise à l'autre",
  ),
];
