import { describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";
import { inclusionPath, makeCheckpoint, seal, emptyLedger, signReceipt } from "@consentry/ledger";

import { anAct, aSigner } from "../../../../ledger/src/testing/acts.ts";
import { checkFile } from "./check-file.ts";
import { checkedPage } from "./checked-page.ts";

const AT = "2026-05-02T10:00:00Z" as Instant;

/** A receipt that is well signed, by a signer who puts what they like where we put texts. */
function aReceipt(act: object, controller: object): string {
  const { entries } = seal([{ ...anAct(), ...act }], "o1", emptyLedger("o1"));
  const [entry] = entries;
  if (!entry) throw new Error("nothing was sealed");
  const batch = { first: 1, hashes: [entry.hash], at: AT } as const;
  const checkpoint = makeCheckpoint("o1", batch, null, aSigner());
  return signReceipt(
    {
      recordId: "r1",
      controller: {
        name: "Chorale",
        country: "FR",
        contact: "",
        privacyNotice: null,
        preferences: "https://x.example",
        ...controller,
      },
      entries: [[entry, { checkpoint, path: inclusionPath([entry.hash], 0) }]],
      wordings: new Map(),
      jurisdiction: "FR",
      issuedAt: AT,
    },
    aSigner(),
  );
}

async function pageOf(act: object, controller: object = {}): Promise<string> {
  const checked = await checkFile(Buffer.from(aReceipt(act, controller)));
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checkedPage(checked.value, "en");
}

describe("the page of a receipt", () => {
  test("names everything a box was for", async () => {
    const page = await pageOf({ alsoNames: ["track.open.individual"] });
    expect(page).toContain("send.newsletter + track.open.individual, by email");
  });

  test.each<[string, object, object?]>([
    ["lists that are numbers", { alsoNames: 7 }],
    ["texts that are objects", { place: { a: 1 }, channel: ["x"], actor: null }],
    ["names that every object has", { method: "constructor", wording: "__proto__" }],
    ["an action nobody knows", { action: "toString" }],
    ["an organisation that is a list", {}, { name: ["x"], contact: { a: 1 }, country: 7 }],
    ["escape sequences", { place: "\u001b[2J", at: "\u001b[2J" }, { name: "\u001b]0;x\u0007" }],
  ])("stands %s", async (_, act, controller) => {
    const page = await pageOf(act, controller);
    expect(page).toContain("The receipt verifies.");
    expect(page.replaceAll("\n", "")).not.toMatch(/\p{Cc}|native code|\[object/u);
  });
});
