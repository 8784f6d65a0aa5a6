import { customers } from "./it-02-customers/rule.ts";
import { messages } from "./it-01-messages/rule.ts";
import type { Rule } from "../rule.ts";

/** The rules of IT for sending and sharing. */
export const IT_RULES: readonly Rule[] = [messages, customers];
