import { refused } from "../../grounds/ground.ts";
import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** A complaint through the mailbox provider is an objection. */
export const complained: Rule = makeRule({
  id: "X-COMPLAINT",
  title: said("A complaint is an objection", "Une plainte vaut opposition"),
  jurisdiction: "any",
  role: "bar",
  subject: {
    act: "send",
    messages: ["commercial", "newsletter", "charity", "political", "consent-request", "unknown"],
  },
  need: "forbidden",
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:21(2)", "gdpr:21(3)", "rfc6650:1"],
  ask: ({ facts, on }) =>
    facts.complaintAt === undefined || facts.complaintAt > on
      ? undefined
      : refused(
          said(
            `A complaint arrived on ${facts.complaintAt}: it counts as an objection.`,
            `Une plainte est arrivée le ${facts.complaintAt} : elle vaut opposition.`,
          ),
        ),
});
