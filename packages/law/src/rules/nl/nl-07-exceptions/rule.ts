import { openGround } from "../../grounds/open-ground.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Charities, charity lotteries and the press may still call their customers. */
export const callExceptions: Rule = openGround({
  id: "NL-07-EXCEPT",
  title: said(
    "Calls by charities, charity lotteries, press",
    "Appels d'œuvres, de loteries caritatives, de la presse",
  ),
  jurisdiction: "NL",
  subject: {
    act: "send",
    channels: ["voice"],
    messages: ["commercial", "newsletter", "unknown", "consent-request", "charity", "political"],
    recipients: ["b2c", "unknown"],
    relations: ["customer"],
  },
  from: "2026-07-01",
  status: "in_force",
  confidence: "secondary",
  sources: ["tw:11.7-voice-customers"],
  conditions: [said("offer to object in every call", "proposer l'opposition à chaque appel")],
  because: said(
    "A charity, a charity lottery or the press calls its own customers.",
    "Une œuvre, une loterie caritative ou la presse appelle ses clients.",
  ),
  gaps: ({ message, facts }) =>
    message === "charity" || facts.offer.sector === "lottery" || facts.offer.sector === "press"
      ? []
      : [
          said(
            "a charity, a charity lottery or the press",
            "une œuvre, une loterie caritative ou la presse",
          ),
        ],
});
