import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { keepRule } from "../keep-rule.ts";

/** The proof of a consent lives as long as the consent, and as long as it may be disputed. */
export const keepConsentProof: Rule = keepRule({
  id: "X-K-PROOF",
  category: "consent-proof",
  title: said("Keeping: proofs of consent", "Conservation : preuves de consentement"),
  from: "2018-05-25",
  confidence: "secondary",
  sources: ["gdpr:7(1)", "gdpr:5(1)(e)"],
});
