import { objectionGround } from "../../grounds/objection-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Until August 2026 consumers not on the opt-out list could be called. */
export const callsUntil2026: Rule = objectionGround({
  id: "FR-13",
  title: said(
    "Calls to consumers until 10 August 2026",
    "Appels aux consommateurs jusqu'au 10 août 2026",
  ),
  jurisdiction: "FR",
  subject: {
    act: "send",
    channels: ["voice"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
    recipients: ["b2c", "unknown"],
  },
  from: "2018-05-25",
  to: "2026-08-10",
  status: "in_force",
  confidence: "secondary",
  sources: ["conso:L223-1-bloctel", "gdpr:6(1)(f)"],
  more: ({ facts }) =>
    facts.onOptOutRegister === false
      ? []
      : [
          said(
            "the number is not shown to be absent from the opt-out list",
            "rien n'établit que le numéro est absent de la liste d'opposition au démarchage",
          ),
        ],
});
