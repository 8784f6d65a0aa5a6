import { transferStatus } from "../../../transfers/transfer-status.ts";
import { makeRule } from "../../make-rule.ts";
import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";

/** Inside the European Economic Area nothing leaves the territory of the law. */
export const insideEea: Rule = makeRule({
  id: "X-T-EEA",
  title: said("Inside the European Economic Area", "Dans l'Espace économique européen"),
  jurisdiction: "any",
  role: "ground",
  subject: { act: "transfer" },
  need: "none",
  from: "2018-05-25",
  status: "in_force",
  confidence: "recalled",
  sources: ["gdpr:44", "jcd-154-2018:1"],
  ask: ({ facts: { transfer }, on }) => {
    const { status, sources } = transferStatus(transfer.country ?? null, on, transfer.exporter);
    if (status !== "eea") return undefined;
    return {
      effect: "permits",
      because: said(
        `${transfer.country} was inside the European Economic Area on ${on}.`,
        `${transfer.country} était dans l'Espace économique européen au ${on}.`,
      ),
      cites: sources,
    };
  },
});
