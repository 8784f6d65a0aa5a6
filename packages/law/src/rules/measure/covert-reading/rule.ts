import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { consentCell } from "../cell.ts";

/** Before the consent standard of 2018, the joint opinion of the authorities is what is on record. */
export const covertReading: Rule = consentCell(
  {
    id: "X-M-COVERT",
    jurisdiction: "any",
    title: said("Hidden reports of reading, before 2018", "Rapports de lecture cachés, avant 2018"),
    purposes: ["track.open.individual", "proof.legal_notice"],
    from: "2006-02-21",
    to: "2018-05-24",
    confidence: "quote",
    sources: ["wp118:V"],
  },
  "soft_law",
);
