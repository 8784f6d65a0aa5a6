import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { answeredId, readIncoming, type IncomingPart, type PeerIds } from "./incoming.ts";
import { JoinedParts, WAIT_FOR_PARTS_MS } from "./joined-parts.ts";
import { smpp } from "./library.ts";

/** What is heard of a `deliver_sm` with these fields. */
function heard(
  fields: Record<string, unknown>,
  ids: PeerIds = "same",
  alphabet = "gsm-7" as const,
) {
  return readIncoming(new smpp.PDU("deliver_sm", fields), alphabet, ids);
}

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

describe("a receipt", () => {
  // The example of SMPP 3.4, Appendix B, and how peers vary it.
  test.each([
    [
      "id:0123456789 sub:001 dlvrd:001 submit date:0604052030 done date:0604052031 stat:DELIVRD err:000 Text:hello",
      "delivered 000 0123456789",
    ],
    ["id:a-1 stat:UNDELIV err:011", "undeliverable 011 a-1"],
    ["ID: 7 STAT: EXPIRED ERR: 1", "expired 1 7"],
    ["id:7 stat:DELETED", "undeliverable  7"],
    ["id:7 stat:REJECTD err:69", "rejected 69 7"],
    ["id:7 stat:ACCEPTD", "on-its-way  7"],
    ["id:7 stat:ENROUTE", "on-its-way  7"],
    ["id:7 stat:UNKNOWN", "unknown  7"],
    ["id:7 stat:delivered", "unknown  7"],
    ["id:7 Text:stat:DELIVRD", "unknown  7"],
    ["stat:DELIVRD", null],
    ["", null],
  ])("%j", (words, expected) => {
    const receipt = heard({ esm_class: 0x04, short_message: latin1(words) });
    expect(receipt).toEqual(
      expected === null
        ? { kind: "nothing" }
        : { kind: "receipt", receipt: expect.objectContaining({ messageId: expect.any(String) }) },
    );
    if (receipt.kind !== "receipt") return;
    const { state, code, messageId } = receipt.receipt;
    expect(`${state} ${code} ${messageId}`).toBe(expected);
  });

  test("is read from its fields where a peer sends them, though it says it is a text", () => {
    const fields = { receipted_message_id: "a1", message_state: 5, short_message: latin1("x") };
    expect(heard(fields)).toMatchObject({ receipt: { messageId: "a1", state: "undeliverable" } });
  });

  test.each([
    ["same", "0A1f", "0A1f", true],
    ["same", "0A1f", "2591", false],
    ["hex-then-decimal", "0A1f", "2591", true],
    ["hex-then-decimal", "a1f", "0000002591", true],
    ["hex-then-decimal", "10", "10", false],
    ["decimal-then-hex", "2591", "A1F", true],
    ["hex-then-decimal", "not-a-number", "not-a-number", true],
  ] as const)("of a peer that writes ids %s: %s and %s are one: %s", (ids, said, again, isOne) => {
    const fields = { esm_class: 0x04, short_message: latin1(`id:${again} stat:DELIVRD`) };
    const receipt = heard(fields, ids);
    const id = receipt.kind === "receipt" ? receipt.receipt.messageId : "";
    expect(id === answeredId(said, ids)).toBe(isOne);
  });
});

describe("a text", () => {
  test.each([
    ["the default alphabet", 0, Buffer.from([0x1b, 0x65, 0x00]), "€@"],
    ["ASCII", 1, latin1("A@"), "A@"],
    ["Latin-1", 3, latin1("é"), "é"],
    ["UCS-2", 8, Buffer.from([0xd8, 0x3d, 0xde, 0x00]), "😀"],
    ["a class of the default alphabet", 0xf1, Buffer.from([0x41]), "A"],
    ["octets", 4, Buffer.from([1]), null],
    ["octets of a class", 0xf5, Buffer.from([1]), null],
  ])("in %s", (_what, data_coding, short_message, text) => {
    const got = heard({ data_coding, short_message });
    expect(got.kind === "part" ? got.part.text : null).toBe(text);
  });

  test("comes from a number with its sign where it is international", () => {
    const address = { source_addr: "33639980001", destination_addr: "36000" };
    expect(heard({ ...address, source_addr_ton: 1 })).toMatchObject({
      part: { from: "+33639980001", to: "36000" },
    });
    expect(heard(address)).toMatchObject({ part: { from: "33639980001" } });
  });

  test.each([
    ["one octet", [5, 0, 3, 7, 2, 1], { reference: 7, total: 2, index: 1 }],
    ["two octets", [6, 8, 4, 1, 7, 2, 2], { reference: 263, total: 2, index: 2 }],
    ["others before it", [8, 1, 1, 9, 0, 3, 7, 3, 3], { reference: 7, total: 3, index: 3 }],
    ["none that joins", [3, 1, 1, 9], null],
    ["one that lies about itself", [5, 0, 3, 7, 2, 3], null],
    ["one of a single part", [5, 0, 3, 7, 1, 1], null],
    ["one longer than the message", [200, 0, 3], null],
    ["an element that is cut off", [2, 0, 3], null],
  ])("with a header of %s", (_what, header, joins) => {
    const short_message = Buffer.from([...header, 0x41]);
    expect(heard({ esm_class: 0x40, short_message })).toMatchObject({ part: { joins } });
  });

  test("that says it is a part of many is kept no longer than a part can be", () => {
    const message_payload = Buffer.from([5, 0, 3, 7, 2, 1, ...Buffer.alloc(9000, 0x41)]);
    const got = heard({ esm_class: 0x40, message_payload });
    expect(got.kind === "part" && got.part.text.length).toBe(254);
  });

  test("of any octets is read, and never fails", () => {
    const fields = fc.record({
      esm_class: fc.nat(255),
      data_coding: fc.nat(255),
      short_message: fc.uint8Array({ maxLength: 255 }).map((octets) => Buffer.from(octets)),
      sar_total_segments: fc.nat(255),
      sar_segment_seqnum: fc.nat(255),
    });
    fc.assert(
      fc.property(fields, (each) => {
        expect(["receipt", "part", "nothing"]).toContain(heard(each).kind);
      }),
    );
  });
});

function part(index: number, total: number, text: string, reference = 1): IncomingPart {
  return { from: "+33639980001", to: "36000", text, joins: { reference, total, index } };
}

describe("parts", () => {
  test("are joined in their order, in whatever order and however often they come", () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 });
    fc.assert(
      fc.property(order, fc.array(fc.integer({ min: 1, max: 4 })), (indices, again) => {
        const parts = new JoinedParts();
        const came = [...indices.slice(0, 3), ...again.filter((each) => each !== indices[3])];
        for (const index of came) expect(parts.add(part(index, 4, `${index}`), 0)).toBeNull();
        expect(parts.add(part(indices[3] ?? 0, 4, `${indices[3]}`), 0)?.text).toBe("1234");
      }),
    );
  });

  test("of a text that stays incomplete are given back after a while", () => {
    const parts = new JoinedParts();
    parts.add(part(1, 3, "STOP "), 0);
    expect(parts.overdue(WAIT_FOR_PARTS_MS - 1)).toEqual([]);
    expect(parts.overdue(WAIT_FOR_PARTS_MS)).toMatchObject([{ text: "STOP " }]);
    expect(parts.overdue(WAIT_FOR_PARTS_MS)).toEqual([]);
  });

  test("of too many texts are given back too, the oldest first", () => {
    const parts = new JoinedParts();
    for (let text = 0; text < 1000; text++) parts.add(part(1, 2, `${text}`, text), 0);
    expect(parts.isCrowded).toBe(false);
    for (let text = 1000; text < 1003; text++) parts.add(part(1, 2, `${text}`, text), 0);
    expect(parts.isCrowded).toBe(true);
    expect(parts.overdue(0).map(({ text }) => text)).toEqual(["0", "1", "2"]);
  });

  test("come again until what they make was taken over", () => {
    const parts = new JoinedParts();
    parts.add(part(1, 2, "a"), 0);
    expect(parts.add(part(2, 2, "b"), 0)?.text).toBe("ab");
    expect(parts.add(part(2, 2, "b"), 0)?.text).toBe("ab");
    parts.forget(part(2, 2, "b"));
    expect(parts.add(part(2, 2, "b"), 0)).toBeNull();
  });
});
