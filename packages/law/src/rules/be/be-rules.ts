import { advertising } from "./be-01-advertising/rule.ts";
import { customers } from "./be-02-customers/rule.ts";
import { impersonalAddresses } from "./be-03-impersonal-addresses/rule.ts";
import type { Rule } from "../rule.ts";

/** The rules of BE for sending and sharing. */
export const BE_RULES: readonly Rule[] = [advertising, customers, impersonalAddresses];
