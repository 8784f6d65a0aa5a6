/** The local part at which receivers report, at each return domain: `reports@back.example.org`. */
export const REPORTS_LOCAL_PART = "reports";

/** Where a sender with a return domain asks for reports; `null` for one without. */
export function reportsAddress(returnDomain: string | null): string | null {
  return returnDomain === null ? null : `${REPORTS_LOCAL_PART}@${returnDomain}`;
}

/** Whether a mail to this local part is a report, whatever its domain. */
export function isReportsLocalPart(local: string): boolean {
  return local.toLowerCase() === REPORTS_LOCAL_PART;
}
