import { err, ok, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";

export interface FormAddress {
  readonly organisation: OrganisationId;
  readonly form: string;
}

const ADDRESS = /^[\w-]{43}$/;

/** How a form is called in its URL: both ids, in 43 letters. No secret. */
export function formAddress({ organisation, form }: FormAddress): string {
  return Buffer.from(`${organisation}${form}`.replaceAll("-", ""), "hex").toString("base64url");
}

/** The form a URL names; it may not exist. */
export function parseFormAddress(text: string): Result<FormAddress, "no-form"> {
  const bytes = Buffer.from(text, "base64url");
  if (!ADDRESS.test(text) || bytes.toString("base64url") !== text) return err("no-form");
  const hex = bytes
    .toString("hex")
    .replaceAll(/(.{8})(.{4})(.{4})(.{4})(.{12})/g, "$1-$2-$3-$4-$5");
  return ok({ organisation: hex.slice(0, 36) as OrganisationId, form: hex.slice(36) });
}
