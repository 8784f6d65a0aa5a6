import { refused } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Works for energy renovation or home adaptation are not offered by electronic means, whatever was consented to. */
export const bannedSectors: Rule = makeRule({
  id: "X-SECTOR-FR",
  title: said(
    "Energy renovation and home adaptation",
    "Rénovation énergétique et adaptation du logement",
  ),
  jurisdiction: "FR",
  role: "bar",
  subject: {
    act: "send",
    channels: ["email", "sms", "mms", "autocall", "voice", "unknown"],
    messages: ["commercial", "unknown", "consent-request"],
    recipients: ["b2c", "unknown"],
  },
  need: "forbidden",
  from: "2025-07-01",
  status: "in_force",
  confidence: "secondary",
  sources: ["loi-2025-594:13"],
  ask: ({ facts }) => {
    const { sector } = facts.offer;
    if (facts.runningContract === true || (sector !== undefined && !isBanned(sector))) {
      return undefined;
    }
    return refused(
      sector === undefined
        ? said(
            "Whether the offer is for energy renovation or home adaptation was not told.",
            "Il n'est pas indiqué si l'offre porte sur la rénovation énergétique ou l'adaptation du logement.",
          )
        : said(
            `An offer for ${sector} outside a running contract is forbidden; consent does not cure it.`,
            `Une offre (${sector}) hors contrat en cours est interdite ; le consentement n'y change rien.`,
          ),
    );
  },
});

function isBanned(sector: string | null): boolean {
  return sector === "energy-renovation" || sector === "home-adaptation";
}
