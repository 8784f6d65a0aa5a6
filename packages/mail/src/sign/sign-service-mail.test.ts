import { Bug, EmailAddress, Secret, type Instant } from "@consentry/kernel";
import { dkimVerify } from "mailauth";
import { describe, expect, test } from "vitest";

import { composeServiceMail, type ComposedMail } from "../compose/service-mail.ts";
import { dkimRecord, makeDkimKey } from "./dkim-key.ts";
import { signServiceMail } from "./sign-service-mail.ts";
import { DKIM_ALGORITHMS, makeSigner, type DkimAlgorithm } from "./signer.ts";

const AT = "2026-05-02T09:30:00Z" as Instant;

function address(text: string): EmailAddress {
  const parsed = EmailAddress.parse(text);
  if (!parsed.ok) throw new Error("a test's own address is wrong");
  return parsed.value;
}

function aMail(): Promise<ComposedMail> {
  return composeServiceMail({
    from: { name: "Été", address: address("news@mail.example.org") },
    to: address("ada@example.net"),
    subject: "[Test] Concerts",
    language: "en",
    text: "Two  spaces \n\nand an end\n",
    html: "<p>Two  spaces </p>\n",
    id: "0199-abc",
    at: AT,
  });
}

async function aKey(algorithm: DkimAlgorithm) {
  const names = { domain: "example.org", selector: "k1", algorithm };
  return { ...names, privateKeyPem: await makeDkimKey(algorithm) };
}

describe("a service mail", () => {
  test.each(DKIM_ALGORITHMS)("is signed so that a receiver verifies it: %s", async (algorithm) => {
    const key = await aKey(algorithm);
    const signer = makeSigner(key);
    if (!signer.ok) throw new Error(signer.error.code);
    const { value, name } = dkimRecord(signer.value);
    const verdict = async (message: Uint8Array): Promise<string | undefined> => {
      const { results } = await dkimVerify(Buffer.from(message), {
        resolver: (asked) => Promise.resolve(asked === name ? [[value]] : []),
      });
      return results[0]?.status.result;
    };
    const { message } = await signServiceMail(await aMail(), key, new Date(AT));
    expect(await verdict(message)).toBe("pass");
    const changed = Buffer.from(message).toString("latin1").replace("Concerts", "Consorts");
    expect(await verdict(Buffer.from(changed, "latin1"))).toBe("fail");
  });

  test("does not go unsigned when its key fails", async () => {
    const key = { ...(await aKey("ed25519-sha256")), privateKeyPem: new Secret("no key") };
    await expect(signServiceMail(await aMail(), key, new Date(AT))).rejects.toThrow(Bug);
  });
});
