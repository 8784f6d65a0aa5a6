import { domainToASCII } from "node:url";

import type { EmailAddress } from "@consentry/kernel";

/** RFC 5890: a domain has a spelling that every server takes; a local part has none. */
export function spelledAddress(address: EmailAddress): string {
  const text = address.reveal();
  if (isAsciiAddress(text)) return text;
  return `${text.slice(0, text.lastIndexOf("@"))}@${domainToASCII(address.domain)}`;
}

/** Whether every server takes it (RFC 6531 has a word for the others). */
export function isAsciiAddress(text: string): boolean {
  return /^[!-~]*$/.test(text);
}
