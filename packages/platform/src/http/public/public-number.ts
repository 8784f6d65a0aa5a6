import { err, ok, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";

/** Something of an organisation that anybody may ask for. */
export interface PublicThing {
  readonly organisation: OrganisationId;
  readonly id: string;
}

const NUMBER = /^[\w-]{43}$/;

/** How it is called in its URL: both ids, in 43 letters. No secret. */
export function publicNumber({ organisation, id }: PublicThing): string {
  return Buffer.from(`${organisation}${id}`.replaceAll("-", ""), "hex").toString("base64url");
}

/** What a URL names; it may not exist. */
export function parsePublicNumber(text: string): Result<PublicThing, "no-number"> {
  const bytes = Buffer.from(text, "base64url");
  if (!NUMBER.test(text) || bytes.toString("base64url") !== text) return err("no-number");
  const hex = bytes
    .toString("hex")
    .replaceAll(/(.{8})(.{4})(.{4})(.{4})(.{12})/g, "$1-$2-$3-$4-$5");
  return ok({ organisation: hex.slice(0, 36) as OrganisationId, id: hex.slice(36) });
}
