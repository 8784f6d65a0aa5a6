import { auditMessage, type CheckedResult } from "@consentry/audit";
import type { Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { auditTask, type Auditor } from "../audit/batch/audit-task.ts";
import { aMsg } from "../audit/input/testing/msg-file.ts";
import { aKey, aMail, namesOf, signed } from "./testing/signed-mail.ts";
import { withChecks } from "./with-checks.ts";

const now = (): Instant => "2026-11-21T12:00:00Z" as Instant;
const KEY = aKey("news.example.org", "k1");
const POLICY = { "TXT _dmarc.news.example.org": ["v=DMARC1; p=reject"] };

async function checkedOf(
  bytes: Uint8Array,
  records: Readonly<Record<string, readonly string[]>>,
): Promise<readonly CheckedResult[]> {
  const { dns } = namesOf(records);
  const audit: Auditor = (message, given) =>
    withChecks(auditMessage(message, given), message, { dns, now });
  const settings = { shape: "record", options: {} } as const;
  const { record } = await auditTask({ kind: "bytes", name: "a", bytes }, settings, audit);
  return record?.authentication.checked?.results ?? [];
}

/** A signed mail, and the Outlook file that a program made of it. */
async function bothForms(): Promise<{ readonly eml: Uint8Array; readonly msg: Uint8Array }> {
  const mail = await signed(aMail(), [KEY]);
  const end = mail.indexOf("\r\n\r\n");
  const msg = aMsg({ headers: `${mail.slice(0, end)}\r\n`, text: mail.slice(end + 4).trim() });
  return { eml: Buffer.from(mail), msg };
}

describe("the check of an Outlook file", () => {
  test("calls no signature false that only the file has lost", async () => {
    const { eml, msg } = await bothForms();
    const records = { ...KEY.record, ...POLICY };
    expect(await checkedOf(eml, records)).toContainEqual(
      expect.objectContaining({ method: "dkim", result: "passed" }),
    );
    const results = await checkedOf(msg, records);
    expect(results).toContainEqual(
      expect.objectContaining({ method: "dkim", result: "unknown", reason: "rebuilt" }),
    );
    expect(results).toContainEqual(
      expect.objectContaining({ method: "dmarc", result: "unknown", reason: "not-decidable" }),
    );
    expect(results.map(({ result }) => result)).not.toContain("failed");
    expect(results.find(({ reason }) => reason === "rebuilt")?.why).toContain(".msg");
  });

  test("still says that a key is gone, or that nothing was signed", async () => {
    const { msg } = await bothForms();
    expect(await checkedOf(msg, {})).toContainEqual(
      expect.objectContaining({ method: "dkim", reason: "key-gone" }),
    );
    const unsigned = aMsg({ headers: aMail().split("\r\n\r\n")[0] ?? "", text: "Hello" });
    expect((await checkedOf(unsigned, {})).map(({ reason }) => reason)).not.toContain("rebuilt");
  });
});
