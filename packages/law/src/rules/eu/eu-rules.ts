import { calls } from "./eu-06-calls/rule.ts";
import { charity } from "./eu-04-charity/rule.ts";
import { customers } from "./eu-02-customers/rule.ts";
import { firms } from "./eu-03-firms/rule.ts";
import { freemium } from "./eu-08-freemium/rule.ts";
import { messages } from "./eu-01-messages/rule.ts";
import { post } from "./eu-07-post/rule.ts";
import { sharing } from "./eu-09-sharing/rule.ts";
import { transactional } from "./eu-05-transactional/rule.ts";
import type { Rule } from "../rule.ts";

/** The baseline of the directives. */
export const EU_RULES: readonly Rule[] = [
  messages,
  customers,
  firms,
  charity,
  transactional,
  calls,
  post,
  freemium,
  sharing,
];
