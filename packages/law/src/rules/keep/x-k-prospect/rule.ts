import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { keepRule } from "../keep-rule.ts";

/** Prospects go three years after the last contact that came from them. */
export const keepProspect: Rule = keepRule({
  id: "X-K-PROSPECT",
  category: "prospect",
  title: said("Keeping: prospects", "Conservation : prospects"),
  from: "2021-09-23",
  confidence: "secondary",
  sources: ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
});
