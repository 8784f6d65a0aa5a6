import { describe, expect, test } from "vitest";

import { aText } from "../testing/hand-all.ts";
import { asksToSlowDown, failureOf } from "./failures.ts";
import { smpp } from "./library.ts";
import { partsOf, type LongTexts } from "./parts.ts";

function parts(change: Parameters<typeof aText>[0], long: LongTexts = "header") {
  const made = partsOf(aText(change), long, 7);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

describe("the fields of a text", () => {
  test("name who it is for and from, as SMPP 3.4 §5.2.5 has it", () => {
    expect(parts({ from: "+33639980009" })).toEqual([
      {
        source_addr_ton: 1,
        source_addr_npi: 1,
        source_addr: "33639980009",
        dest_addr_ton: 1,
        dest_addr_npi: 1,
        destination_addr: "33639980001",
        registered_delivery: 1,
        validity_period: "000000010000000R",
        data_coding: 0,
        short_message: Buffer.from("Hello"),
      },
    ]);
    expect(parts({ from: "36000" })).toMatchObject([{ source_addr_ton: 3, source_addr_npi: 0 }]);
    expect(parts({ from: "Choir 2" })).toMatchObject([{ source_addr_ton: 5, source_addr_npi: 0 }]);
  });

  test.each([
    [0, "000000000100000R"],
    [59, "000000000100000R"],
    [90, "000000000130000R"],
    [86_399, "000000235959000R"],
    [172_800, "000002000000000R"],
    [1e9, "000028000000000R"],
  ])("say that %i seconds are %s", (validForSeconds, validity_period) => {
    expect(parts({ validForSeconds })).toMatchObject([{ validity_period }]);
  });

  test("join the messages of a long text by a header in each", () => {
    const made = parts({ text: `${"a".repeat(152)}€${"b".repeat(152)}` });
    const messages = made.map(({ short_message }) => short_message as Buffer);
    expect(made.map(({ esm_class }) => esm_class)).toEqual([0x40, 0x40, 0x40]);
    expect(messages.map((each) => [...each.subarray(0, 6)])).toEqual([
      [5, 0, 3, 7, 3, 1],
      [5, 0, 3, 7, 3, 2],
      [5, 0, 3, 7, 3, 3],
    ]);
    // The sign of two septets begins the second message; it is not cut over the edge of the first.
    expect(messages.map((each) => each.length - 6)).toEqual([152, 153, 1]);
    expect([...(messages[1] ?? [])].slice(6, 8)).toEqual([0x1b, 0x65]);
    // 140 octets: six of the header, 134 of sixteen bits each two.
    const other = parts({ text: "ç".repeat(200) });
    expect(other.map(({ short_message }) => (short_message as Buffer).length)).toEqual([
      140, 140, 138,
    ]);
    expect(other).toMatchObject([{ data_coding: 8 }, { data_coding: 8 }, { data_coding: 8 }]);
  });

  test("hold a long text whole for a peer that cuts itself", () => {
    const made = parts({ text: "a".repeat(400) }, "payload");
    expect(made).toMatchObject([{ message_payload: Buffer.alloc(400, 0x61) }]);
    expect(made[0]).not.toHaveProperty("short_message");
  });
});

describe("a refusal", () => {
  test.each([
    ["ESME_RINVDSTADR", "for-good", "recipient"],
    ["ESME_RINVSRCADR", "for-good", "policy"],
    ["ESME_RPROHIBITED", "for-good", "policy"],
    ["ESME_RINVMSGLEN", "for-good", "message"],
    ["ESME_RINVTLVVAL", "for-good", "message"],
    ["ESME_RTHROTTLED", "for-now", "carrier"],
    ["ESME_RMSGQFUL", "for-now", "carrier"],
    ["ESME_RSYSERR", "for-now", "carrier"],
    ["ESME_RSUBMITFAIL", "for-now", "carrier"],
    ["ESME_RDELIVERYFAILURE", "for-now", "carrier"],
  ])("%s is %s about the %s", (code, kind, about) => {
    const status = smpp.errors[code] ?? -1;
    expect(failureOf(status, "one")).toEqual({ kind, about, code, carrier: "one" });
  });

  test("that nobody knows is tried again and held against nobody", () => {
    expect(failureOf(0x0411, "one")).toEqual({
      kind: "for-now",
      about: "carrier",
      code: "0x00000411",
      carrier: "one",
    });
  });

  test("asks for less in two ways alone", () => {
    const asking = Object.keys(smpp.errors).filter(asksToSlowDown);
    expect(asking.toSorted()).toEqual(["ESME_RMSGQFUL", "ESME_RTHROTTLED"]);
  });
});
