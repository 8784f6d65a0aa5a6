import { customers } from "./at-02-customers/rule.ts";
import { messages } from "./at-01-messages/rule.ts";
import { optOutList } from "./at-03-list/rule.ts";
import type { Rule } from "../rule.ts";

/** The rules of AT for sending and sharing. */
export const AT_RULES: readonly Rule[] = [messages, customers, optOutList];
