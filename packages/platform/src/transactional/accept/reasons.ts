import type { Reason } from "../message.ts";

/** A reason by its parts; the rules only where law is behind it. */
export function reason(
  code: string,
  path: string | null,
  message: string,
  rules: readonly string[] = [],
): Reason {
  return { code, path, message, rules };
}
