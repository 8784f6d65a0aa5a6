import { dayOf, err, ok, type Result } from "@consentry/kernel";
import { composeServiceMail, signServiceMail } from "@consentry/mail";

import { listIdentities } from "../../campaigns/identities/identities.ts";
import { readSigningKey } from "../../campaigns/identities/signing-keys.ts";
import {
  addressesForTest,
  type AddressFailure,
  MOST_TEST_ADDRESSES,
} from "../../campaigns/preview/send-test.ts";
import { countTests } from "../../campaigns/preview/tests-of-the-day.ts";
import type { Own } from "../../consent/asking/own.ts";
import { newId } from "../../database/organisation-id.ts";
import { queueMail } from "../../inbox/outbox.ts";
import { languageOf } from "./locale.ts";
import { lookAtTemplate, type Looked, type LookFailure } from "./preview-template.ts";

export { MOST_TEST_ADDRESSES };

export type TemplateTestFailure =
  LookFailure | AddressFailure | { readonly kind: "no-sender" } | { readonly kind: "enough-today" };

/**
 * Sends a copy to look at, filled with test data and marked as a test, from the first identity that
 * can sign. It is no message: nothing of it is listed, and law is not asked, so that few go out.
 *
 * @returns how many were sent
 */
export async function sendTemplateTest(
  own: Own,
  template: string,
  looked: Looked,
  to: readonly string[],
): Promise<Result<number, TemplateTestFailure>> {
  const { tx, organisation, keys, now } = own;
  const sender = await senderThatSigns(own);
  if (sender === null) return err({ kind: "no-sender" });
  const { identity, key } = sender;
  const at = await lookAtTemplate(tx, organisation, template, looked, identity);
  if (!at.ok) return at;
  const addresses = await addressesForTest(own, to, null);
  if (!addresses.ok) return addresses;
  if (!(await countTests(tx, organisation.id, dayOf(now), addresses.value.length))) {
    return err({ kind: "enough-today" });
  }
  const { filled, locale, read } = at.value;
  for (const address of addresses.value) {
    const id = newId();
    const mail = await composeServiceMail({
      from: { name: identity.name, address: identity.address },
      replyTo: identity.replyTo,
      to: address,
      subject: `[Test] ${filled.subject}`,
      language: languageOf(locale),
      text: filled.text,
      html: filled.html,
      pictures: read.pictures,
      id,
      at: now,
    });
    const signed = await signServiceMail(mail, key, new Date(now));
    const addressKey = keys.addressKey(address);
    await queueMail(own, { id, kind: "campaign-test", addressKey, mail: signed });
  }
  return ok(addresses.value.length);
}

async function senderThatSigns({ tx, organisation, keys }: Own) {
  for (const identity of await listIdentities(tx, organisation.id)) {
    const key = await readSigningKey(tx, organisation.id, identity.id, keys);
    if (key !== null) return { identity, key };
  }
  return null;
}
