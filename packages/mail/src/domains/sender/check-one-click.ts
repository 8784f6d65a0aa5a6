import { checkOf, remark, type Check } from "../check.ts";

/** What mails of a domain carry for leaving with one click (RFC 8058); `null`: none was seen. */
export interface OneClick {
  /** Where the button leads; it must be HTTPS. */
  readonly base: string;
  /** Whether every sender of the domain has a key that signs the two fields. */
  readonly isSigned: boolean;
}

/** Whether mail programs may offer their readers a button to leave. */
export function checkOneClick(seen: OneClick | null): Check {
  if (seen === null) return checkOf("one-click", [remark("one-click-not-seen")]);
  if (!seen.base.startsWith("https://")) {
    return checkOf("one-click", [remark("one-click-insecure", { base: seen.base })]);
  }
  return checkOf("one-click", [remark(seen.isSigned ? "one-click-good" : "one-click-unsigned")]);
}
