import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Closed by default: what no rule of the day speaks about is refused. Asked by `decide`, not by a table. */
export const closedByDefault: Rule = makeRule({
  id: "X-NO-GROUND",
  title: said("What no rule speaks about", "Ce dont aucune règle ne traite"),
  jurisdiction: "any",
  role: "closing",
  subject: { act: "any" },
  need: "forbidden",
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:5(1)(a)", "gdpr:5(2)"],
  ask: ({ on }) => ({
    effect: "refuses",
    because: said(
      `No rule on record speaks about this on ${on}; what is not known to be allowed is refused.`,
      `Aucune règle enregistrée ne traite ce cas au ${on} ; ce qui n'est pas connu comme permis est refusé.`,
    ),
  }),
});
