import { describe, expect, test } from "vitest";

import { readMessage } from "../mime/message.ts";
import { mailingOf, type MailingKind, type MailingSigns } from "./mailing.ts";

function kindOf(head: string, more: Partial<MailingSigns> = {}): MailingKind {
  const read = readMessage(new TextEncoder().encode(`From: a@b.example\r\n${head}\r\n\r\nHello`));
  if (!read.ok) throw new Error(read.error);
  const signs = { subject: "", hasWayOut: false, isCampaignTool: false, ...more };
  return mailingOf({ header: read.value.header, ...signs }).kind;
}

describe("mailingOf", () => {
  test.each([
    ["List-Id: <news.b.example>", {}],
    ["Precedence: bulk", {}],
    ["X-None: 1", { hasWayOut: true }],
    ["Feedback-ID: 1:2:3:b", { isCampaignTool: true }],
  ] as const)("takes %s %o for a mailing to many", (head, more) => {
    expect(kindOf(head, more)).toBe("bulk");
  });

  test.each([
    ["a receipt's mark alone", "Feedback-ID: 1:2:3:b", {}, "single"],
    ["a platform alone", "X-None: 1", { isCampaignTool: true }, "single"],
    [
      "an answer that quotes a way out",
      "In-Reply-To: <1@b.example>",
      { hasWayOut: true },
      "single",
    ],
    ["a letter passed on", "X-None: 1", { hasWayOut: true, subject: "FW: News" }, "single"],
    [
      "a list that people write to",
      "List-Id: <l>\r\nList-Post: <mailto:l@b.example>",
      {},
      "discussion",
    ],
    ["a list nobody may write to", "List-Id: <l>\r\nList-Post: NO", {}, "bulk"],
    [
      "a program's own message",
      "Precedence: bulk\r\nAuto-Submitted: auto-generated",
      {},
      "transaction",
    ],
    ["a key", "Precedence: bulk", { subject: "Ihr neues Passwort" }, "transaction"],
    ["an empty field", "List-Unsubscribe:", {}, "single"],
  ] as const)("does not accuse %s", (_, head, more, kind) => {
    expect(kindOf(head, more)).toBe(kind);
  });
});
