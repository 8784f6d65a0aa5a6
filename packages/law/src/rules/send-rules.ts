import { ANY_RULES } from "./any/any-rules.ts";
import { FR_RULES } from "./fr/fr-rules.ts";
import { NL_RULES } from "./nl/nl-rules.ts";
import { DE_RULES } from "./de/de-rules.ts";
import { BE_RULES } from "./be/be-rules.ts";
import { AT_RULES } from "./at/at-rules.ts";
import { IT_RULES } from "./it/it-rules.ts";
import { ES_RULES } from "./es/es-rules.ts";
import { EU_RULES } from "./eu/eu-rules.ts";
import type { Rule } from "./rule.ts";

/** Sending and sharing: first what always refuses, then the grounds by jurisdiction. */
export const SEND_RULES: readonly Rule[] = [
  ...ANY_RULES,
  ...FR_RULES,
  ...NL_RULES,
  ...DE_RULES,
  ...BE_RULES,
  ...AT_RULES,
  ...IT_RULES,
  ...ES_RULES,
  ...EU_RULES,
];
