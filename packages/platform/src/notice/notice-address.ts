import type { OrganisationId } from "../database/organisation-id.ts";

/** So much of the hash tells the versions of one organisation apart. */
const SHORT_HASH = 16;

/** Where everybody reads the notice that is in force. */
export function noticeAddress(publicUrl: string, organisation: OrganisationId): string {
  return `${publicUrl}/privacy/${organisation}`;
}

/** Where one version stays for good: what a form links to is what a person was shown. */
export function versionAddress(
  publicUrl: string,
  organisation: OrganisationId,
  hash: string,
): string {
  return `${noticeAddress(publicUrl, organisation)}/${hash.slice(0, SHORT_HASH)}`;
}

/** Whether what an organisation names as its notice is the one written here. */
export function isOurs(
  address: string | null,
  publicUrl: string,
  organisation: OrganisationId,
): boolean {
  const ours = noticeAddress(publicUrl, organisation);
  return address !== null && (address === ours || address.startsWith(`${ours}/`));
}
