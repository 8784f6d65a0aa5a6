import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { anyMessage } from "../testing/any-message.ts";
import { attachedMessages } from "./attached-messages.ts";
import { bytesOf, encodeBase64, message, nestedMessages } from "./testing/messages.ts";

const INNER = message("From: shop@example.net", "Subject: Offer", "", "Buy.", "");

function forwarding(...parts: readonly string[]): Uint8Array {
  return message(
    "From: Ada <ada@example.org>",
    "Subject: Fwd: Offer",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "See below.",
    ...parts.flatMap((part) => ["--b", part]),
    "--b--",
  );
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("attachedMessages", () => {
  test("gives each attached message byte for byte, in its order", () => {
    const other = message("Subject: Other", "", "Two.");
    const bytes = forwarding(
      `Content-Type: message/rfc822\r\n\r\n${text(INNER)}`,
      `Content-Type: message/rfc822\r\n\r\n${text(other)}`,
    );
    expect(attachedMessages(bytes).map(text)).toEqual([text(INNER), text(other)]);
  });

  test("also where a program encoded it, or only named the file", () => {
    const encoded = `Content-Transfer-Encoding: base64\r\n\r\n${encodeBase64(INNER)}`;
    const named = 'application/octet-stream; name="Offer.EML"';
    for (const type of ["message/rfc822", named]) {
      const bytes = forwarding(`Content-Type: ${type}\r\n${encoded}`);
      expect(attachedMessages(bytes).map(text)).toEqual([text(INNER)]);
    }
  });

  test("not what an attached message holds in turn", () => {
    expect(attachedMessages(nestedMessages(5))).toHaveLength(1);
  });

  test("none where there is none: text, another file, a file that is no message", () => {
    const letter = bytesOf("Dear Sir or Madam,\n\nthis is no mail at all.\n");
    const pdf = 'Content-Type: application/octet-stream; name="a.pdf"\r\n\r\n%PDF-1.7';
    const broken = "Content-Type: message/rfc822\r\n\r\n\r\n";
    for (const bytes of [letter, INNER, forwarding(), forwarding(pdf), forwarding(broken)]) {
      expect(attachedMessages(bytes)).toEqual([]);
    }
  });

  test("is bounded, and takes whatever comes", () => {
    const many = Array.from(
      { length: 500 },
      () => `Content-Type: message/rfc822\r\n\r\n${text(INNER)}`,
    );
    expect(attachedMessages(forwarding(...many))).toHaveLength(20);
    fc.assert(
      fc.property(anyMessage, (bytes) => {
        expect(attachedMessages(bytes).length).toBeLessThanOrEqual(20);
      }),
      { numRuns: 50 },
    );
  });
});
