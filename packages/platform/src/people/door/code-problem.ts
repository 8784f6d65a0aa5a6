import { Type } from "typebox";

import type { Problem } from "../../http/api/problem.ts";
import type { CodeFailure } from "../second-factor/second-factor.ts";

/** Six digits, or twenty-four letters, with whatever somebody puts between them. */
export const CodeText = Type.String({ maxLength: 50 });

export function problemOfCode(failure: CodeFailure): Problem {
  return { kind: failure === "rests" ? "code-rests" : "wrong-code" };
}
