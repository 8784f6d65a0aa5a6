import { auditMessage } from "@consentry/audit";
import type { Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { FOREIGN_MAILS } from "./mails.ts";
import { messageOf } from "./message.ts";

const AT = "2026-11-22T09:40:00Z" as Instant;

const audited = FOREIGN_MAILS.map((mail) => auditMessage(messageOf(mail, AT)));

test("each of the three is another answer of the auditor", () => {
  expect(audited.map(({ summary }) => summary.verdict)).toEqual([
    "untracked",
    "tracked",
    "tracked",
  ]);
  expect(audited.map(({ error, notices }) => [error, notices])).toEqual(
    audited.map(() => [undefined, []]),
  );
});

test("every host and every address in them is reserved: nobody real is accused", () => {
  const hosts = audited.flatMap(({ references, links }) =>
    [...references, ...links].map(({ url }) => new URL(url).hostname),
  );
  expect(hosts.length).toBeGreaterThan(8);
  expect(hosts.filter((host) => !host.endsWith(".example"))).toEqual([]);
  for (const { from, to } of FOREIGN_MAILS)
    expect(`${from} ${to}`).toMatch(/^[^@]*@[\w.-]+\.example> [^@]*@[\w.-]+\.example$/);
});
