import { dayOf, EmailAddress, err, ok, type Result } from "@consentry/kernel";
import { composeServiceMail, signServiceMail } from "@consentry/mail";

import type { Own } from "../../consent/asking/own.ts";
import { suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import type { FieldProblem } from "../../contacts/field-problem.ts";
import { newId } from "../../database/organisation-id.ts";
import { queueMail } from "../../inbox/outbox.ts";
import { readSigningKey } from "../identities/signing-keys.ts";
import { drawCampaign, type DrawFailure } from "./drawn-campaign.ts";
import { countTests } from "./tests-of-the-day.ts";

/** Who looks at a mail before it goes out are a handful of colleagues. */
export const MOST_TEST_ADDRESSES = 5;

export type AddressFailure = {
  readonly kind: "bad-addresses";
  readonly problems: readonly FieldProblem[];
};

export type TestFailure =
  | DrawFailure
  | AddressFailure
  | { readonly kind: "no-signing-key" }
  | { readonly kind: "enough-today" };

export interface TestMail {
  readonly of: "writing" | "trial";
  /** Addresses as they were typed. */
  readonly to: readonly string[];
  /** Somebody whose data fill it in; `null`: nobody's. */
  readonly contact: string | null;
}

/**
 * Sends a copy to look at, marked as a test: the unmeasured one, since nobody agreed to be measured
 * by it, with ways out that lead nowhere. To an address that must not be written to it is not sent,
 * whoever asks. It goes where the installation's service mails go.
 *
 * @returns how many were sent
 */
export async function sendTest(
  own: Own,
  id: string,
  { of, to, contact }: TestMail,
): Promise<Result<number, TestFailure>> {
  const { tx, organisation, keys, now } = own;
  const levels = { open: "none", click: "none" } as const;
  const copy = { of, levels, contact, unsaved: null };
  const drawn = await drawCampaign(tx, organisation, id, copy, now);
  if (!drawn.ok) return drawn;
  const { campaign, identity, drawing, read } = drawn.value;
  const addresses = await addressesForTest(own, to, campaign.list);
  if (!addresses.ok) return addresses;
  const key = await readSigningKey(tx, organisation.id, identity.id, keys);
  if (key === null) return err({ kind: "no-signing-key" });
  const today = dayOf(now);
  if (!(await countTests(tx, organisation.id, today, addresses.value.length))) {
    return err({ kind: "enough-today" });
  }
  for (const address of addresses.value) {
    const mailId = newId();
    const mail = await composeServiceMail({
      from: { name: identity.name, address: identity.address },
      replyTo: identity.replyTo,
      to: address,
      subject: `[Test] ${drawing.subject}`,
      language: read.language,
      text: drawing.text,
      html: drawing.html,
      pictures: read.pictures,
      id: mailId,
      at: now,
    });
    const signed = await signServiceMail(mail, key, new Date(now));
    const addressKey = keys.addressKey(address);
    await queueMail(own, { id: mailId, kind: "campaign-test", addressKey, mail: signed });
  }
  return ok(addresses.value.length);
}

/** The addresses of colleagues, unless one must not be written to: then which. */
export async function addressesForTest(
  { tx, organisation, keys, now }: Own,
  typed: readonly string[],
  topic: string | null,
): Promise<Result<readonly EmailAddress[], AddressFailure>> {
  if (typed.length === 0 || typed.length > MOST_TEST_ADDRESSES) {
    const expected = `1 to ${MOST_TEST_ADDRESSES} addresses`;
    return err({ kind: "bad-addresses", problems: [{ path: "to", expected }] });
  }
  const parsed = typed.map((text) => EmailAddress.parse(text));
  const addresses = parsed.flatMap((one) => (one.ok ? [one.value] : []));
  const addressKeys = addresses.map((address) => keys.addressKey(address));
  const way = { channel: "email", topic, on: dayOf(now) } as const;
  const suppressed = await suppressedAmong(tx, organisation.id, addressKeys, way);
  const problems = parsed.flatMap((one, at): FieldProblem[] => {
    const path = `to[${at}]`;
    if (!one.ok) return [{ path, expected: "an e-mail address, bare" }];
    const key = Buffer.from(keys.addressKey(one.value)).toString("hex");
    return suppressed.has(key) ? [{ path, expected: "an address that may be written to" }] : [];
  });
  return problems.length === 0 ? ok(addresses) : err({ kind: "bad-addresses", problems });
}
