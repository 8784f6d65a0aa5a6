import { advertising } from "./es-01-advertising/rule.ts";
import { customers } from "./es-02-customers/rule.ts";
import type { Rule } from "../rule.ts";

/** The rules of ES for sending and sharing. */
export const ES_RULES: readonly Rule[] = [advertising, customers];
