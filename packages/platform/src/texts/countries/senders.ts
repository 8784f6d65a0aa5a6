/**
 * Where networks carry no name as the sender, only numbers. Elsewhere some ask that a name be
 * registered: the carrier says so when it refuses.
 *
 * Observed 2026-11 in what carriers tell their customers: docs.aws.amazon.com,
 * end-user-messaging, “Sender IDs” (Canada, China, United States); developers.telnyx.com,
 * “Alphanumeric sender ID” (United States, Canada, Puerto Rico).
 */
const NUMBERS_ONLY: ReadonlySet<string> = new Set(["CA", "CN", "PR", "US"]);

/** 3GPP TS 23.040 §9.1.2.5: ten octets, which hold eleven letters of seven bits. */
export const LONGEST_SENDER_NAME = 11;

/** Letters and digits, at least one letter; a space within. Whatever else some networks drop. */
const NAME = /^(?=.*[A-Za-z])[A-Za-z0-9](?:[A-Za-z0-9 ]*[A-Za-z0-9])?$/;
/** A short code, or a number in E.164. */
const NUMBER = /^(?:\+[1-9]\d{6,14}|\d{3,8})$/;

/** Whether networks of a country carry a name as the sender; `""` is everywhere else. */
export function takesNames(country: string): boolean {
  return !NUMBERS_ONLY.has(country);
}

/** What a sender of a country may be: what is expected instead; `null` where it may be used. */
export function senderProblem(sender: string, country: string): string | null {
  if (NUMBER.test(sender)) return null;
  if (!takesNames(country)) return "a number or a short code: names do not arrive there";
  if (sender.length <= LONGEST_SENDER_NAME && NAME.test(sender)) return null;
  return `a number, a short code, or a name of up to ${LONGEST_SENDER_NAME} letters and digits`;
}

/**
 * The name of an organisation as networks carry it; `null` where nothing of it can stand in one.
 */
export function senderNameOf(organisation: string): string | null {
  const plain = organisation
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^A-Za-z0-9 ]+/g, " ")
    .replaceAll(/ +/g, " ")
    .trim()
    .slice(0, LONGEST_SENDER_NAME)
    .trim();
  return NAME.test(plain) ? plain : null;
}
