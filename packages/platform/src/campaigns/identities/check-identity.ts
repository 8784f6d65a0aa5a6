import { domainToASCII } from "node:url";

import { EmailAddress, err, ok, type Result } from "@consentry/kernel";

import { isOneLine, isStorable, type FieldProblem } from "../../contacts/field-problem.ts";
import type { CheckedIdentity, IdentityDraft } from "./identity.ts";

/** As the table bounds them. */
export const LONGEST_SENDER_NAME = 200;
export const LONGEST_LEGAL_IDENTITY = 1_000;
/** The longest name in the tz database has 32 letters. */
export const LONGEST_TIME_ZONE = 64;

/** RFC 5321 §4.5.3.1.3: what a path leaves beside a local part of 64 octets, and their `@`. */
export const LONGEST_RETURN_DOMAIN = 189;

/** Names only: an offset is not a place whose clocks change. */
const TIME_ZONE = /^[A-Z]\w*(?:\/\w[\w+-]*){0,3}$/i;

/** Checks what somebody says of a sender; every problem, never only the first. */
export function checkIdentity(
  draft: IdentityDraft,
): Result<CheckedIdentity, readonly FieldProblem[]> {
  const [name, legalIdentity] = [draft.name.trim(), draft.legalIdentity.trim()];
  const address = EmailAddress.parse(draft.address);
  const replyTo = draft.replyTo === null ? ok(null) : EmailAddress.parse(draft.replyTo);
  const returnDomain = returnDomainOf(draft.returnDomain ?? null);
  const problems: FieldProblem[] = [];
  const expect = (isSo: boolean, path: string, expected: string): void => {
    if (!isSo) problems.push({ path, expected });
  };
  expect(
    name !== "" && name.length <= LONGEST_SENDER_NAME && isOneLine(name),
    "name",
    `a line of at most ${LONGEST_SENDER_NAME} characters`,
  );
  expect(address.ok, "address", "an e-mail address such as news@mail.example.org");
  expect(replyTo.ok, "replyTo", "an e-mail address, or null");
  expect(
    isPostal(legalIdentity),
    "legalIdentity",
    `who answers for the mail and where they sit, at most ${LONGEST_LEGAL_IDENTITY} characters`,
  );
  expect(isTimeZone(draft.timeZone), "timeZone", "the name of a time zone such as Europe/Paris");
  expect(returnDomain.ok, "returnDomain", "a domain such as back.mail.example.org, or null");
  if (problems.length > 0 || !address.ok || !replyTo.ok || !returnDomain.ok) return err(problems);
  return ok({
    name,
    address: address.value,
    replyTo: replyTo.value,
    legalIdentity,
    timeZone: draft.timeZone,
    returnDomain: returnDomain.value,
  });
}

/** In the letters of the DNS: any server may have to write to it. */
function returnDomainOf(text: string | null): Result<string | null, "no-domain"> {
  if (text === null) return ok(null);
  const domain = domainToASCII(text.trim().toLowerCase());
  const isDomain = domain.length <= LONGEST_RETURN_DOMAIN && EmailAddress.parse(`b@${domain}`).ok;
  return isDomain ? ok(domain) : err("no-domain");
}

function isPostal(text: string): boolean {
  if (text === "" || text.length > LONGEST_LEGAL_IDENTITY || !isStorable(text)) return false;
  return text.split(/\r?\n/).every(isOneLine);
}

/** Whether this machine knows the zone: its name came from outside, and decides when mail leaves. */
export function isTimeZone(name: string): boolean {
  if (name.length > LONGEST_TIME_ZONE || !TIME_ZONE.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    // What the runtime says of a zone it does not know.
    return false;
  }
}
