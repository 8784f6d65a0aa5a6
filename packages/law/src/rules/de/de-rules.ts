import { advertising } from "./de-01-advertising/rule.ts";
import { customers } from "./de-02-customers/rule.ts";
import type { Rule } from "../rule.ts";

/** The rules of DE for sending and sharing. */
export const DE_RULES: readonly Rule[] = [advertising, customers];
