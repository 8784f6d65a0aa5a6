import { hkdfSync } from "node:crypto";

import type { Secret } from "@consentry/kernel";

import type { OrganisationId } from "../database/organisation-id.ts";

/** 64 bits: nobody comes upon the address of an organisation by trying. */
const TAG_BYTES = 8;

const INTAKE_ADDRESS = /^audit(?:\+([0-9a-f]{16}))?@/i;

/** Tells the organisation that a mail is handed in to; the same as long as the secret is. */
export function intakeTag(secret: Secret, organisation: OrganisationId): string {
  const tag = hkdfSync("sha256", secret.reveal(), organisation, "consentry intake", TAG_BYTES);
  return Buffer.from(tag).toString("hex");
}

/** The address of an organisation to forward mails to that are to be audited. */
export function intakeAddress(tag: string, host: string): string {
  return `audit+${tag}@${host}`;
}

/** Whether a mail to this address is one to be audited, whatever its domain. */
export function isIntakeAddress(address: string): boolean {
  return INTAKE_ADDRESS.test(address);
}

/** The tag in such an address; `null` where it has none, or is another's. */
export function tagOf(address: string): string | null {
  return INTAKE_ADDRESS.exec(address)?.[1]?.toLowerCase() ?? null;
}
