/** What law is asked about: the practice a finding stands for. */
export type Practice =
  | "open.individual"
  | "open.aggregate"
  | "click.individual"
  | "click.aggregate"
  | "remote-resource"
  | "read-receipt"
  | "text-alternative";

import type { Telling } from "./find.ts";

export function lawOf(
  practice: Practice | null,
  telling: Telling,
): { rules: readonly string[]; sources: readonly string[] } {
  void practice;
  void telling;
  return { rules: [], sources: [] };
}
