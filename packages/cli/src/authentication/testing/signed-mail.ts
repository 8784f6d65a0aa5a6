import { generateKeyPairSync } from "node:crypto";

import type { DnsLookup } from "@consentry/audit";
import { err, ok } from "@consentry/kernel";
import { dkimSign, sealMessage } from "mailauth";

/** A name server of a table; what it does not have does not exist. */
export interface Names {
  readonly dns: DnsLookup;
  /** Every question asked, `TXT k1._domainkey.news.example.org`. */
  readonly asked: readonly string[];
}

export function namesOf(records: Readonly<Record<string, readonly string[]>>): Names {
  const asked: string[] = [];
  const dns: DnsLookup = (name, type) => {
    asked.push(`${type} ${name}`);
    if (name.startsWith("slow.") || name.includes(".slow.")) return Promise.resolve(err("timeout"));
    const found = records[`${type} ${name}`];
    if (found) return Promise.resolve(ok(found));
    const exists = Object.keys(records).some((key) => key.endsWith(` ${name}`));
    return Promise.resolve(exists ? ok([]) : err("no-such-name"));
  };
  return { dns, asked };
}

export interface SigningKey {
  readonly signingDomain: string;
  readonly selector: string;
  readonly privateKey: string;
  readonly algorithm: "rsa-sha256" | "ed25519-sha256";
  /** What its owner publishes, by the name under which it is asked for. */
  readonly record: Readonly<Record<string, readonly string[]>>;
}

export function aKey(
  signingDomain: string,
  selector: string,
  kind: "rsa" | "ed25519" | "short" = "rsa",
): SigningKey {
  const { privateKey, publicKey } =
    kind === "ed25519"
      ? generateKeyPairSync("ed25519")
      : generateKeyPairSync("rsa", { modulusLength: kind === "short" ? 768 : 1024 });
  const der = publicKey.export({ type: "spki", format: "der" });
  // An Ed25519 key is published bare (RFC 8463 §4): the last 32 bytes of its wrapping.
  const value = (kind === "ed25519" ? der.subarray(-32) : der).toString("base64");
  const name = kind === "ed25519" ? "ed25519" : "rsa";
  return {
    signingDomain,
    selector,
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    algorithm: kind === "ed25519" ? "ed25519-sha256" : "rsa-sha256",
    record: {
      [`TXT ${selector}._domainkey.${signingDomain}`]: [`v=DKIM1; k=${name}; p=${value}`],
    },
  };
}

export function aMail(fields: readonly string[] = [], body = "Hello Ida,\r\nnews.\r\n"): string {
  return [
    ...fields,
    "From: News <news@news.example.org>",
    "To: Ida Brandt <ida.brandt@example.net>",
    "Subject: News",
    "Date: Wed, 14 Sep 2022 10:02:11 +0200",
    "Message-ID: <1@news.example.org>",
    "List-Unsubscribe: <https://news.example.org/leave>",
    "",
    body,
  ].join("\r\n");
}

export interface SigningOptions {
  readonly maxBodyLength?: number;
  readonly expires?: Date;
}

/** The message with its signatures on top, the last key's uppermost. */
export async function signed(
  message: string,
  keys: readonly SigningKey[],
  options: SigningOptions = {},
): Promise<string> {
  let whole = message;
  for (const key of keys) {
    const { maxBodyLength, expires } = options;
    const length = maxBodyLength === undefined ? {} : { maxBodyLength };
    const { signatures, errors } = await dkimSign(whole, {
      ...withoutRecord(key),
      canonicalization: "relaxed/relaxed",
      signTime: new Date("2022-09-14T08:02:11Z"),
      ...(expires === undefined ? {} : { expires }),
      signatureData: [{ ...withoutRecord(key), ...length }],
    });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    whole = `${signatures}${whole}`;
  }
  return whole;
}

function withoutRecord({ signingDomain, selector, privateKey, algorithm }: SigningKey) {
  return { signingDomain, selector, privateKey, algorithm };
}

/** The message as a server hands it on that signs what it saw (RFC 8617). */
export async function sealed(
  message: string,
  key: SigningKey,
  cv: "none" | "pass",
): Promise<string> {
  const authResults = `${key.signingDomain}; dkim=pass header.d=news.example.org`;
  const signTime = new Date("2022-09-14T08:03:00Z");
  const headers = await sealMessage(message, { ...withoutRecord(key), cv, authResults, signTime });
  return `${headers.toString()}${message}`;
}
