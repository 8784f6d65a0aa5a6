import type { Language } from "@consentry/audit";
import type { Result } from "@consentry/kernel";

import { oneOf } from "../flags.ts";

export const LANGUAGES: readonly Language[] = ["en", "fr", "nl", "de"];

export const FORMATS = ["text", "json"] as const;

export function languageOf(given: string | undefined): Result<Language, string> {
  return oneOf("lang", given ?? "en", LANGUAGES);
}

export function formatOf(given: string | undefined): Result<(typeof FORMATS)[number], string> {
  return oneOf("format", given ?? "text", FORMATS);
}

/** The one short flag there is. */
export function withLongOutput(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  return args.map((arg, at) => (arg === "-o" && (end < 0 || at < end) ? "--output" : arg));
}
