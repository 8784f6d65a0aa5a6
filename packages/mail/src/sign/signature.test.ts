import { generateKeyPairSync } from "node:crypto";

import { err, ok, Secret } from "@consentry/kernel";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { composeMessage, composeMessageElsewhere } from "../compose/compose-message.ts";
import type { OutgoingMessage } from "../compose/outgoing-message.ts";
import { picturePart } from "../compose/picture-part.ts";
import { aMessage, anAddress, composed } from "../compose/testing/a-message.ts";
import { aWriting, liquid, say } from "../compose/testing/a-writing.ts";
import { hardText } from "../compose/testing/text.ts";
import { makeVariant } from "../compose/variant.ts";
import { dkimRecord } from "./dkim-key.ts";
import { DKIM_ALGORITHMS, makeSigner, type DkimAlgorithm, type Signer } from "./signer.ts";
import { lookupOf, verifySigned } from "./verify-signed.ts";

const NONE = { open: "none", click: "none" } as const;

function aSigner(algorithm: DkimAlgorithm, selector = "k1"): Signer {
  const { privateKey } =
    algorithm === "rsa-sha256"
      ? generateKeyPairSync("rsa", { modulusLength: 1024 })
      : generateKeyPairSync("ed25519");
  const made = makeSigner({
    domain: "choir.example.org",
    selector,
    algorithm,
    privateKeyPem: new Secret(privateKey.export({ type: "pkcs8", format: "pem" }).toString()),
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function signedMail(
  signer: Signer,
  overrides: Partial<OutgoingMessage> = {},
  text = "Hello",
): Buffer {
  const pieces = [say("before\n"), liquid(() => text), say("\nafter")];
  const writing = aWriting({ text: pieces, html: pieces });
  return composed(composeMessage(makeVariant(writing, NONE), aMessage({ signer, ...overrides })));
}

describe.each(DKIM_ALGORITHMS)("a mail signed with %s", (algorithm) => {
  let signer: Signer;
  beforeAll(() => {
    signer = aSigner(algorithm);
  });
  const verify = (mail: Buffer) => verifySigned(mail, lookupOf(signer));

  test("is verified by another's code, here and from the thread pool", async () => {
    expect(await verify(signedMail(signer))).toEqual(ok("verified"));
    const variant = makeVariant(aWriting(), NONE);
    const elsewhere = composed(await composeMessageElsewhere(variant, aMessage({ signer })));
    expect(await verify(elsewhere)).toEqual(ok("verified"));
    expect(elsewhere.equals(composed(composeMessage(variant, aMessage({ signer }))))).toBe(true);
  });

  test("is verified whatever pictures it carries", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const shown = [picturePart({ id: "i-1", mediaType: "image/png", bytes })];
        const variant = makeVariant(aWriting(), NONE, shown);
        const mail = composed(composeMessage(variant, aMessage({ signer })));
        expect(await verify(mail)).toEqual(ok("verified"));
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ["an empty body", ""],
    ["empty lines at its end", "a\n\n\n\n"],
    ["white space at line ends", "a  \n\t\n b \t \r\n"],
    ["letters of eight bits", "L’été à Köln 😀"],
    ["lines of any length", "long ".repeat(5_000)],
    ["dots and old mailbox marks", ".\n..\nFrom Ann\n>From\n"],
  ])("is verified with %s", async (_, text) => {
    expect(await verify(signedMail(signer, {}, text))).toEqual(ok("verified"));
  });

  test("is verified whatever is written, in long and foreign headers too", async () => {
    await fc.assert(
      fc.asyncProperty(hardText, hardText, async (name, text) => {
        const from = {
          name: `${name} ${"long ".repeat(40)}`,
          address: anAddress("news@choir.example.org"),
        };
        fc.pre(!/:\/\/|www\./i.test(text));
        expect(await verify(signedMail(signer, { from }, text))).toEqual(ok("verified"));
      }),
      { numRuns: 40 },
    );
    const to = anAddress("zoë@été.example");
    expect(await verify(signedMail(signer, { to }))).toEqual(ok("verified"));
  });

  test.each([
    ["where leaving leads", /u\/ADA\?now=1>/, "u/EVE?now=1>"],
    ["that leaving is one click", /One-Click/, "Two-Clicks"],
    ["who writes", /^From: "Choir"/m, 'From: "Quire"'],
    ["the subject", /^Subject: Reh/m, "Subject: Beh"],
    ["where answers go", /^To:/m, "Reply-To: eve@example.com\r\nTo:"],
    ["a second way to leave", /^To:/m, "List-Unsubscribe: <https://example.com/>\r\nTo:"],
    ["a second sender", /^To:/m, "From: eve@example.com\r\nTo:"],
    ["the body", /before/, "beside"],
    [
      "another part",
      /\r\n--=_alternative--\r\n$/,
      "\r\n--=_alternative\r\n\r\nx\r\n--=_alternative--\r\n",
    ],
  ])("is broken by a change of %s", async (_, from, to) => {
    const mail = signedMail(signer).toString("latin1");
    const changed = mail.replace(from, to);
    expect(changed).not.toBe(mail);
    expect(await verify(Buffer.from(changed, "latin1"))).toEqual(err("not-matching"));
  });

  test("survives what servers do on the way: new folds, spaces, a line at the end", async () => {
    const mail = signedMail(signer).toString("latin1");
    const relayed = `Received: from a by b\r\n${mail}`
      .replace("List-ID: ", "list-id:\r\n\t ")
      .replace("Subject: ", "SUBJECT:  ")
      .replace("before\r\n", "before \r\n")
      .concat("\r\n\r\n");
    expect(await verify(Buffer.from(relayed, "latin1"))).toEqual(ok("verified"));
  });

  test("has lines that are not too long", () => {
    const header = signedMail(signer).toString("latin1").split("\r\n\r\n", 1)[0] ?? "";
    for (const line of header.split("\r\n")) expect(line.length).toBeLessThanOrEqual(78);
  });
});

describe("a mail is not vouched for", () => {
  const signer = aSigner("ed25519-sha256");
  const { name, value } = dkimRecord(signer);

  test.each([
    ["with nothing published", { [name]: [] }, "key-missing"],
    ["without an answer", {}, "no-answer"],
    [
      "with another's key",
      { [name]: [dkimRecord(aSigner("ed25519-sha256")).value] },
      "not-matching",
    ],
    ["with a key of another kind", { [name]: [value.replace("ed25519", "rsa")] }, "key-unusable"],
    ["with a record that is none", { [name]: ["v=DKIM1; p=%%%"] }, "key-unusable"],
    ["with a key taken back", { [name]: ["v=DKIM1; k=ed25519; p="] }, "key-unusable"],
  ])("%s", async (_, records: Readonly<Record<string, readonly string[]>>, problem) => {
    const verdict = await verifySigned(signedMail(signer), (asked) => {
      const found = records[asked];
      if (found === undefined) return Promise.resolve(err("no-answer"));
      return Promise.resolve(found.length === 0 ? err("no-such-name") : ok(found));
    });
    expect(verdict).toEqual(err(problem));
  });

  test("unsigned", async () => {
    const mail = composed(composeMessage(makeVariant(aWriting(), NONE), aMessage()));
    expect(await verifySigned(mail, lookupOf(signer))).toEqual(err("not-signed"));
  });

  test("where its ways out are not signed", async () => {
    const { dkimSign } = await import("mailauth");
    const mail = composed(composeMessage(makeVariant(aWriting(), NONE), aMessage()));
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const other = {
      signingDomain: "choir.example.org",
      selector: "k2",
      algorithm: "ed25519-sha256",
      privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    };
    const { signatures } = await dkimSign(mail, { ...other, signatureData: [other] });
    const key = publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("base64");
    const verdict = await verifySigned(Buffer.concat([Buffer.from(signatures), mail]), () =>
      Promise.resolve(ok([`v=DKIM1; k=ed25519; p=${key}`])),
    );
    expect(verdict).toEqual(err("unsubscribe-not-signed"));
  });
});
