import { auditMessage } from "@consentry/audit";
import type { Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { aKey, aMail, namesOf, signed } from "./testing/signed-mail.ts";
import { withChecks } from "./with-checks.ts";

const now = (): Instant => "2026-11-21T12:00:00Z" as Instant;

test("adds the check and its hour to what the file claims", async () => {
  const key = aKey("news.example.org", "k1");
  const mail = Buffer.from(await signed(aMail(), [key]));
  const document = auditMessage(mail);
  const { dns } = namesOf(key.record);
  const { authentication, ...rest } = await withChecks(document, mail, { dns, now });
  expect(authentication.signatures).toMatchObject([{ domain: "news.example.org" }]);
  expect(authentication.checked?.askedAt).toBe("2026-11-21T12:00:00Z");
  expect(authentication.checked?.results[0]).toMatchObject({ method: "dkim", result: "passed" });
  expect({ ...rest, authentication: document.authentication }).toEqual(document);
});

test("asks nobody about what is no mail", async () => {
  const names = namesOf({});
  const document = auditMessage(new Uint8Array());
  expect(await withChecks(document, new Uint8Array(), { dns: names.dns, now })).toBe(document);
  expect(names.asked).toEqual([]);
});
