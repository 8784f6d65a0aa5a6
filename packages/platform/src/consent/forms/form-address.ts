import { ok, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { parsePublicNumber, publicNumber } from "../../http/public/public-number.ts";

export interface FormAddress {
  readonly organisation: OrganisationId;
  readonly form: string;
}

/** How a form is called in its URL. */
export function formAddress({ organisation, form }: FormAddress): string {
  return publicNumber({ organisation, id: form });
}

/** The form a URL names; it may not exist. */
export function parseFormAddress(text: string): Result<FormAddress, "no-number"> {
  const parsed = parsePublicNumber(text);
  return parsed.ok
    ? ok({ organisation: parsed.value.organisation, form: parsed.value.id })
    : parsed;
}
