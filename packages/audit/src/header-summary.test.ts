import { expect, test } from "vitest";

import { auditMessage } from "./audit-message.ts";
import { headerSummary } from "./header-summary.ts";
import { bytesOf, message } from "./mime/testing/messages.ts";

test("says of a message what its audit says, and nothing of what is none", () => {
  const bytes = message(
    "From: =?utf-8?q?Caf=C3=A9?= <news@shop.example>",
    "To: ada@example.net",
    "Subject: =?utf-8?q?C=27est_l=27=C3=A9t=C3=A9?=",
    "Date: Sat, 2 May 2026 09:30:00 +0200",
    "",
    "Hello.",
  );
  const { parts: _parts, ...summary } = auditMessage(bytes).message;
  expect(headerSummary(bytes)).toEqual(summary);
  expect(summary.subject).toBe("C'est l'été");
  expect(headerSummary(bytesOf("Dear Sir or Madam,\n\nno mail.\n"))).toBeNull();
});
