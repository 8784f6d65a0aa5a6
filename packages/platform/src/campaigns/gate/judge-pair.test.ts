import { expect, test } from "vitest";

import { judgePair } from "./judge-pair.ts";
import { aCopy } from "./testing/copies.ts";

const body = (url: string): string =>
  `<p><a href="https://www.example.org/may">May</a> <a href="${url}">More</a></p>`;

const found = (one: ReturnType<typeof aCopy>, other: ReturnType<typeof aCopy>) =>
  judgePair(one, other).map(({ code, url }) => [code, url]);

test("two readers get the same but for their ways out", () => {
  const url = "https://www.example.org/more";
  expect(found(aCopy(body(url)), aCopy(body(url), { reader: "two" }))).toEqual([]);
});

test("what names a message in a complaint is a way out, and another field of its kind is none", () => {
  const copies = (name: string) =>
    ["4f8a1c0b22d1e7", "9d2e7b63110cfa"].map((id, at) => {
      const copy = aCopy(body("https://www.example.org/more"), at === 0 ? {} : { reader: "two" });
      const message = Buffer.concat([Buffer.from(`${name}: ${id}\r\n`), copy.message]);
      return { ...copy, message };
    });
  for (const [name, telling] of [
    ["CFBL-Feedback-ID", []],
    ["X-Feedback-ID", [["readers-told-apart", null]]],
  ] as const) {
    const [one, other] = copies(name);
    if (one === undefined || other === undefined) throw new Error("there are two copies");
    expect(found(one, other), name).toEqual(telling);
  }
});

test("an address that differs tells them apart", () => {
  const of = (id: string): string => `https://www.example.org/more?id=${id}`;
  expect(
    found(aCopy(body(of("4f8a1c0b"))), aCopy(body(of("9d2e7b63")), { reader: "two" })),
  ).toEqual([["readers-told-apart", of("4f8a1c0b")]]);
});

test("measured links differ by permit", () => {
  const of = (id: string): string => `https://mail.example.org/l/${id}`;
  const copy = (id: string, reader: string) =>
    aCopy(body(of(id)), { reader, own: { isLink: (url) => url === of(id) } });
  expect(found(copy("4f8a1c0b22", "one"), copy("9d2e7b6311", "two"))).toEqual([]);
  // Placed for the one, and for the other by nobody.
  expect(
    found(copy("4f8a1c0b22", "one"), aCopy(body(of("9d2e7b6311")), { reader: "two" })),
  ).toEqual([["readers-told-apart", of("4f8a1c0b22")]]);
});

test("an address that only one of them gets tells them apart", () => {
  const url = "https://www.example.org/more";
  const extra = `${body(url)}<p><a href="https://www.example.org/secret">Yours</a></p>`;
  expect(found(aCopy(body(url)), aCopy(extra, { reader: "two" }))).toContainEqual([
    "readers-told-apart",
    "https://www.example.org/secret",
  ]);
});

test("two mails that have nothing in common are no copies of one mailing", () => {
  const other = aCopy("");
  const message = Buffer.from("Subject: x\r\nFrom: a@example.org\r\n\r\nNothing of the kind.\r\n");
  expect(found(aCopy(body("https://www.example.org/more")), { ...other, message })).toEqual([
    ["readers-told-apart", null],
  ]);
});
