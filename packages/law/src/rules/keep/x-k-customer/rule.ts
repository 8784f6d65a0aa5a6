import type { Rule } from "../../rule.ts";
import { said } from "../../text.ts";
import { keepRule } from "../keep-rule.ts";

/** Customers stay while the relation lasts, then three years for prospecting. */
export const keepCustomer: Rule = keepRule({
  id: "X-K-CUSTOMER",
  category: "customer",
  title: said("Keeping: customers", "Conservation : clients"),
  from: "2021-09-23",
  confidence: "secondary",
  sources: ["cnil-2021-131:customers", "gdpr:5(1)(e)"],
});
