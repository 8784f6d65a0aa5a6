import { refused } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Addresses on the regulator's list are left alone. */
export const optOutList: Rule = makeRule({
  id: "AT-03",
  title: said("The regulator's list", "La liste du régulateur"),
  jurisdiction: "AT",
  role: "bar",
  subject: {
    act: "send",
    channels: ["email"],
    messages: ["commercial", "newsletter", "unknown", "consent-request"],
  },
  need: "forbidden",
  from: "2021-11-01",
  status: "in_force",
  confidence: "recalled",
  sources: ["tkg-2021:174-list"],
  ask: ({ facts }, { permittedBy }) =>
    // A consent given to this sender is a wish of its own; the list speaks where there is none.
    permittedBy === "consent" || facts.onOptOutRegister === false
      ? undefined
      : refused(
          facts.onOptOutRegister
            ? said(
                "The address is on the regulator's list.",
                "L'adresse est sur la liste du régulateur.",
              )
            : said(
                "Whether the address is on the regulator's list was not told.",
                "Il n'est pas indiqué si l'adresse est sur la liste du régulateur.",
              ),
        ),
});
