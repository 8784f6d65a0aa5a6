import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { DeliveryReport, Incoming } from "./incoming.ts";
import { readIncoming } from "./read-incoming.ts";

const FOLDER = join(import.meta.dirname, "testing/messages");

function read(name: string): Incoming {
  return readIncoming(readFileSync(join(FOLDER, `${name}.eml`)));
}

type Verdict = readonly [outcome: DeliveryReport["outcome"], about: DeliveryReport["about"]];

/** What each report says happened, by the name of its file. */
const BOUNCES: Readonly<Record<string, readonly Verdict[]>> = {
  "dsn-unknown-user": [["for-good", "address"]],
  "dsn-unknown-domain": [["for-good", "system"]],
  "dsn-null-mx": [["for-good", "address"]],
  "dsn-delayed": [["for-now", "system"]],
  "dsn-expired": [["for-now", "system"]],
  "dsn-full-mailbox": [["for-now", "mailbox"]],
  "dsn-disabled-mailbox": [["for-good", "mailbox"]],
  "dsn-policy": [["for-good", "policy"]],
  "dsn-policy-in-address-code": [["for-good", "policy"]],
  "dsn-sender-refused": [["for-good", "policy"]],
  "dsn-too-large": [["for-good", "message"]],
  "dsn-generic-status": [["for-good", "address"]],
  "dsn-delivered": [["arrived", "unknown"]],
  "dsn-two-recipients": [
    ["for-good", "address"],
    ["for-now", "mailbox"],
  ],
  "dsn-without-action": [["for-good", "address"]],
  "dsn-no-original": [["for-good", "address"]],
  "dsn-in-mixed": [["for-good", "address"]],
  "letter-qmail": [["for-good", "address"]],
  "letter-qmail-local": [["for-good", "address"]],
  "letter-exim": [["for-good", "address"]],
  "letter-delayed": [["for-now", "policy"]],
  "letter-in-german": [["for-good", "address"]],
};

const COMPLAINTS = {
  "arf-abuse": "abuse",
  "arf-redacted": "abuse",
  "arf-unregistered-type": "other",
  "arf-not-spam": "not-spam",
} as const;

const REPLIES = {
  "reply-plain": null,
  "reply-stop": "stop",
  "reply-stop-subject": "stop",
  "reply-stop-fr": "stop",
  "reply-stop-nl": "stop",
  "reply-stop-de": "stop",
  "reply-stop-html": "stop",
  "reply-not-stop": null,
  "reply-quoting-stop": null,
  "reply-access": "access",
  "reply-erasure-fr": "erasure",
  "reply-erasure-nl": "erasure",
  "reply-erasure-and-stop": "erasure",
  "reply-rectification-de": "rectification",
  "reply-portability": "portability",
} as const;

const AUTOMATIC = [
  "auto-standard",
  "auto-old-header",
  "auto-precedence",
  "auto-by-subject",
  "auto-says-stop",
];

describe("what came back", () => {
  test.each(Object.entries(BOUNCES))("%s", (name, verdicts) => {
    const read_ = read(name);
    if (read_.kind !== "bounce") throw new Error(`${name} was read as ${read_.kind}`);
    expect(read_.reports.map(({ outcome, about }) => [outcome, about])).toEqual(verdicts);
    expect(JSON.stringify(read_.reports)).not.toContain("@");
  });

  test.each(Object.entries(COMPLAINTS))("%s", (name, feedback) => {
    expect(read(name)).toEqual({ kind: "complaint", feedback, returned: RETURNED });
  });

  test.each(Object.entries(REPLIES))("%s", (name, wish) => {
    expect(read(name)).toEqual({ kind: "reply", wish });
  });

  test.each(AUTOMATIC)("%s", (name) => {
    expect(read(name)).toEqual({ kind: "automatic" });
  });

  test("a receipt names the message it is about", () => {
    expect(read("read-receipt")).toEqual({
      kind: "read-receipt",
      disposition: "displayed",
      isByHand: true,
      messageId: "0197a1b2.token@shop.example",
    });
  });

  test("a report returns what identifies the message, whole or as its header", () => {
    for (const name of ["dsn-unknown-user", "dsn-delivered"]) {
      expect(read(name)).toMatchObject({ returned: RETURNED });
    }
    expect(read("dsn-no-original")).toMatchObject({ returned: null });
  });

  test("every message of the folder has its expected effect written down", () => {
    const named = [BOUNCES, COMPLAINTS, REPLIES].flatMap((table) => Object.keys(table));
    const files = readdirSync(FOLDER).map((file) => file.replace(/\.eml$/, ""));
    expect(files.toSorted()).toEqual([...named, ...AUTOMATIC, "read-receipt"].toSorted());
  });
});

const RETURNED = {
  messageId: "0197a1b2.token@shop.example",
  unsubscribe: ["https://mail.shop.example/u/AbCdEf", "mailto:leave@shop.example?subject=AbCdEf"],
  feedbackId: "0197a1b2:4411",
};

test("reading never throws, whatever a message was cut to or changed into", () => {
  const files = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file)));
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
      (file, end, changes) => {
        const bytes = Uint8Array.from(file.subarray(0, end % (file.length + 1)));
        for (const [at, octet] of changes) if (bytes.length > 0) bytes[at % bytes.length] = octet;
        expect(readIncoming(bytes).kind).toBeTypeOf("string");
      },
    ),
    { numRuns: 500 },
  );
});
