import { childSend, childMeasure } from "./x-child/rule.ts";
import { complained } from "./x-complaint/rule.ts";
import { identity } from "./x-identity/rule.ts";
import { informed } from "./x-inform/rule.ts";
import { origin } from "./x-source/rule.ts";
import { partnerNamed } from "./x-partner/rule.ts";
import { restricted } from "./x-restrict/rule.ts";
import { suppressed } from "./x-suppress/rule.ts";
import type { Rule } from "../rule.ts";

/** Rules of every jurisdiction; they refuse whatever the grounds say. */
export const ANY_RULES: readonly Rule[] = [
  suppressed,
  restricted,
  complained,
  identity,
  origin,
  informed,
  partnerNamed,
  childSend,
  childMeasure,
];
