import { isProvenByMailAlone } from "@consentry/law";

import type { FormDefinition } from "./definition.ts";

/**
 * Whether answers to a form wait for a confirmation by mail: always, unless the form says
 * otherwise and the organisation is in a country that takes another proof. An unknown country
 * takes none.
 */
export function waitsForConfirmation(
  { doubleOptIn = true }: Pick<FormDefinition, "doubleOptIn">,
  country: string | null,
): boolean {
  return doubleOptIn || isProvenByMailAlone(country);
}
