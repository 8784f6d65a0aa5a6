import { randomBytes } from "node:crypto";

import { EmailAddress, Secret } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { newId, newOrganisationId } from "../../database/organisation-id.ts";
import { keysOf, returnKeyOf } from "../../organisations/keys.ts";
import { fromBase32, toBase32 } from "./base32.ts";
import { readReturnAddress, returnPathFor } from "./return-address.ts";
import type { SentMail } from "./return-token.ts";

const SECRET = new Secret("a secret of the tests, long enough to be one");
const ID = newOrganisationId();
const OWNER = { organisation: { id: ID }, keys: keysOf(SECRET, ID) };

function address(mail: SentMail, returnDomain: string | null = "back.choir.example"): string {
  const own = EmailAddress.parse("news@choir.example");
  if (!own.ok) throw new Error("the test's address does not parse");
  return returnPathFor(OWNER, { address: own.value, returnDomain }, mail).reveal();
}

function read(text: string) {
  return readReturnAddress(text, (organisation) => returnKeyOf(SECRET, organisation));
}

const mails: fc.Arbitrary<SentMail> = fc.record({
  kind: fc.constantFrom("delivery", "message"),
  id: fc.uuid(),
});

test("bytes survive as letters, small or capital, and have one spelling", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const text = toBase32(bytes);
      expect(text).toMatch(/^[a-z2-7]*$/);
      expect(fromBase32(text.toUpperCase())).toEqual(bytes);
    }),
  );
  // As RFC 4648 §10 has them.
  expect(toBase32(Buffer.from("foobar"))).toBe("mzxw6ytboi");
  for (const other of ["mzxw6ytboj", "mzxw6ytbo1", "mzxw6ytboi=", "é"]) {
    expect(fromBase32(other), other).toBeNull();
  }
});

describe("a return path", () => {
  test("names the message to us alone, in a local part of 64 octets that may be written small", () => {
    fc.assert(
      fc.property(mails, (mail) => {
        const text = address(mail);
        expect(text.indexOf("@")).toBe(64);
        const told = { organisation: ID, mail, domain: "back.choir.example" };
        for (const spelled of [text, text.toLowerCase(), text.toUpperCase()]) {
          expect(read(spelled)).toEqual(told);
        }
      }),
    );
  });

  test("is the sender's own address where there is no return domain, and says nothing", () => {
    const text = address({ kind: "delivery", id: newId() }, null);
    expect(text).toBe("news@choir.example");
    expect(read(text)).toBeNull();
  });

  test("changed in any letter, cut, or of another key, is nobody's", () => {
    const text = address({ kind: "delivery", id: newId() });
    for (let at = 0; at < 64; at += 1) {
      for (const letter of ["a", "b", "c", "m", "7", "+"]) {
        if (text[at] === letter) continue;
        expect(read(text.slice(0, at) + letter + text.slice(at + 1)), `${at} ${letter}`).toBeNull();
      }
    }
    expect(read(text.slice(1))).toBeNull();
    expect(read(text.replace("@", "a@"))).toBeNull();
    expect(readReturnAddress(text, () => randomBytes(32))).toBeNull();
    const other = newOrganisationId();
    expect(readReturnAddress(text, () => returnKeyOf(SECRET, other))).toBeNull();
  });

  test("anything else is refused calmly", () => {
    fc.assert(fc.property(fc.string(), (text) => read(text) === null));
    fc.assert(fc.property(fc.stringMatching(/^[a-z2-7]{62}$/), (text) => !read(`b-${text}@x.y`)));
  });
});
