import type { FormDefinition } from "./definition.ts";

/**
 * Where courts take nothing else as proof that the mailbox's owner said yes.
 *
 * @source bgh-i-zr-164-09
 */
const PROVEN_BY_MAIL_ALONE: ReadonlySet<string> = new Set(["DE"]);

/**
 * Whether answers to a form wait for a confirmation by mail: always, unless the form says
 * otherwise and the organisation is in a country that takes another proof. An unknown country
 * takes none.
 */
export function waitsForConfirmation(
  { doubleOptIn = true }: Pick<FormDefinition, "doubleOptIn">,
  country: string | null,
): boolean {
  return doubleOptIn || country === null || PROVEN_BY_MAIL_ALONE.has(country);
}
