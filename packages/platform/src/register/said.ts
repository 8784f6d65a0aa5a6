import type { Text } from "@consentry/law";

/** The same in the two languages a register is written in. */
export function said(en: string, fr: string): Text {
  return { en, fr };
}
