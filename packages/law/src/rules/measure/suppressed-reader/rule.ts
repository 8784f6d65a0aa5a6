import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { CONSENT_STANDARD_FROM } from "../terminal.ts";

/** Who objected to the mailing is not measured by it either, in mails already sent included. */
export const suppressedReader: Rule = makeRule({
  id: "X-M-SUPPRESS",
  title: said("An objection ends the measuring too", "Une opposition met aussi fin à la mesure"),
  jurisdiction: "any",
  role: "bar",
  subject: {
    act: "measure",
    messages: ["commercial", "newsletter", "charity", "political", "consent-request", "unknown"],
    purposes: [
      "track.open.individual",
      "track.click.individual",
      "personalise.by_opens",
      "personalise.by_clicks",
      "frequency.performance",
      "optimise.campaign",
      "hygiene.inactive",
      "profile.cross_channel",
      "fraud.detection",
    ],
  },
  need: "forbidden",
  from: CONSENT_STANDARD_FROM,
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:21(2)", "gdpr:21(3)"],
  ask: ({ facts }) => {
    if (facts.suppressed === false) return undefined;
    return {
      effect: "refuses",
      because: facts.suppressed
        ? said(
            "The person is on the suppression list: nothing about them is measured.",
            "La personne est sur la liste d'opposition : rien n'est mesuré à son sujet.",
          )
        : said(
            "Whether the person is on the suppression list was not told.",
            "Il n'est pas indiqué si la personne est sur la liste d'opposition.",
          ),
    };
  },
});
