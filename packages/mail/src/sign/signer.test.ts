import { generateKeyPairSync } from "node:crypto";
import { inspect } from "node:util";

import { Secret } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { dkimRecord, makeDkimKey } from "./dkim-key.ts";
import { DKIM_ALGORITHMS, makeSigner, type SignerSettings } from "./signer.ts";

const PKCS8 = { type: "pkcs8", format: "pem" } as const;
const rsa = (modulusLength: number) => generateKeyPairSync("rsa", { modulusLength });
const edwards = generateKeyPairSync("ed25519");
const sound = edwards.privateKey.export(PKCS8).toString();

function problemOf(pem: string, overrides: Partial<SignerSettings> = {}): string | null {
  const made = makeSigner({
    domain: "mail.example.org",
    selector: "k1",
    algorithm: "rsa-sha256",
    privateKeyPem: new Secret(pem),
    ...overrides,
  });
  if (!made.ok) expect(made.error.message).not.toContain(pem.slice(30, 60) || "-----");
  return made.ok ? null : made.error.code;
}

describe("a key that cannot sign is an error and no signer", () => {
  const encrypted = rsa(1024)
    .privateKey.export({ ...PKCS8, cipher: "aes-256-cbc", passphrase: "x" })
    .toString();
  const curve = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  test.each([
    ["nothing", "", "unreadable-key"],
    ["something else", "k1._domainkey", "unreadable-key"],
    ["half a key", sound.slice(0, 60), "unreadable-key"],
    ["a key with a broken line", sound.replace("MC4", "M$4"), "unreadable-key"],
    ["a locked key", encrypted, "encrypted-key"],
    [
      "the public half",
      edwards.publicKey.export({ type: "spki", format: "pem" }).toString(),
      "public-key",
    ],
    ["an elliptic curve", curve.export(PKCS8).toString(), "other-kind-of-key"],
    ["a key of the other kind", sound, "other-kind-of-key"],
    ["a short key", rsa(1023).privateKey.export(PKCS8).toString(), "short-key"],
    [
      "a key for special signatures only",
      generateKeyPairSync("rsa-pss", { modulusLength: 1024 }).privateKey.export(PKCS8).toString(),
      "other-kind-of-key",
    ],
  ])("%s", (_, pem, code) => {
    expect(problemOf(pem)).toBe(code);
  });

  test("the shortest that is allowed is one", () => {
    expect(problemOf(rsa(1024).privateKey.export(PKCS8).toString())).toBeNull();
    const pkcs1 = rsa(1024).privateKey.export({ type: "pkcs1", format: "pem" }).toString();
    expect(problemOf(pkcs1)).toBeNull();
  });

  test.each([
    [{ domain: "mail.example.org; x=1" }, "bad-domain"],
    [{ domain: "org" }, "bad-domain"],
    [{ domain: "mail.example.org\r\nBcc: a@example.net" }, "bad-domain"],
    [{ selector: "k1;" }, "bad-selector"],
    [{ selector: "" }, "bad-selector"],
    [{ selector: "a".repeat(64) }, "bad-selector"],
    [{ selector: Array.from({ length: 8 }, () => "a".repeat(30)).join(".") }, "bad-selector"],
  ])("a name that cannot stand in the DNS: %j", (names, code) => {
    expect(problemOf(sound, { ...names, algorithm: "ed25519-sha256" })).toBe(code);
  });
});

describe("a signer", () => {
  test.each(DKIM_ALGORITHMS)("with a key of ours names what to publish: %s", async (algorithm) => {
    const privateKeyPem = await makeDkimKey(algorithm);
    const made = makeSigner({
      domain: "été.example",
      selector: "K1",
      algorithm,
      privateKeyPem,
    });
    const record = made.ok ? dkimRecord(made.value) : null;
    expect(record?.name).toBe("k1._domainkey.xn--t-9fab.example");
    expect(record?.value).toMatch(/^v=DKIM1; k=(?:rsa|ed25519); p=[\w+/]+={0,2}$/);
    expect(inspect(made, { depth: 9, showHidden: true })).not.toContain("PRIVATE");
  });
});
