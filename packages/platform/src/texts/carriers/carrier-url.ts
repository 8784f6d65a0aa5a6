import { Secret } from "@consentry/kernel";
import { carrierAt, type CarrierProblem } from "@consentry/sms";

import { isOneLine } from "../../contacts/field-problem.ts";

/** A name of 253, a login, a long password and some settings. */
export const LONGEST_CARRIER_URL = 2_000;

/** Why a URL names no carrier; `null` where it does. Quotes nothing of it. */
export function carrierUrlProblem(text: string): string | null {
  if (text.length > LONGEST_CARRIER_URL || !isOneLine(text)) return EXPECTED["not-a-carrier-url"];
  const settings = carrierAt("", new Secret(text));
  if (settings.ok) return null;
  const { error } = settings;
  return error.kind === "bad-setting"
    ? `${error.setting}: ${error.expected}`
    : EXPECTED[error.kind];
}

const EXPECTED: Readonly<Record<Exclude<CarrierProblem["kind"], "bad-setting">, string>> = {
  "not-a-carrier-url":
    "smpp://, ssmpp:// or https:// with a host, such as ssmpp://name:password@carrier.example.org:3550",
  "no-login": "a URL with the login that the carrier gave: ssmpp://name:password@…",
  "not-encrypted": "https://: in the open anybody on the way reads texts and login",
};
