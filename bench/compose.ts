import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";

import { Secret } from "@consentry/kernel";
import {
  composeMessage,
  composeMessageElsewhere,
  makeSigner,
  makeVariant,
  type DkimAlgorithm,
  type OutgoingMessage,
  type Piece,
  type Signer,
  type Variant,
} from "@consentry/mail";

import {
  aMeasuredMessage,
  aMessage,
  composed,
} from "../packages/mail/src/compose/testing/a-message.ts";
import { aWriting, liquid, link, say } from "../packages/mail/src/compose/testing/a-writing.ts";
import { inTurn, rateOf } from "./pairs.ts";
import type { BenchResult, Metric } from "./result.ts";

const MESSAGES = 2_000;
const RUNS = 5;

/** As many as a pool of connections has in hand. */
const IN_HAND = 16;

const LINKS = 24;

/**
 * A newsletter of 20 kB with 24 links, the reader's name in three places and their ways out. Rates are of
 * one core's time; those of the thread pool, which uses another core too, are of the clock.
 */
export async function bench({ scale }: { readonly scale: number }): Promise<BenchResult> {
  const count = Math.max(1, Math.round(MESSAGES * scale));
  const plain = makeVariant(newsletter(), { open: "none", click: "none" });
  const measured = makeVariant(newsletter(), { open: "individual", click: "individual" });
  const rsa = aKey("rsa-sha256");
  const edwards = aKey("ed25519-sha256");
  const ready = composed(composeMessage(plain, aMessage()));
  const toSign = ready.subarray(0, 700);

  const loop = (work: () => unknown) => () =>
    rateOf(count, () => {
      for (let done = 0; done < count; done++) work();
    });
  // Several cores at once: only the clock tells what that brings.
  const manyAtOnce = (work: () => Promise<unknown>) => async (): Promise<number> => {
    const start = performance.now();
    let left = count;
    const worker = async (): Promise<void> => {
      while (left-- > 0) await work();
    };
    await Promise.all(Array.from({ length: IN_HAND }, worker));
    return count / ((performance.now() - start) / 1000);
  };
  const composing = (variant: Variant, message: OutgoingMessage) =>
    loop(() => composed(composeMessage(variant, message)));

  const copy = { limit: loop(() => Buffer.from(ready)), limitIs: "copying its bytes" };
  const signing = ({ key }: Key) => ({
    limit: loop(() => signOnce(key, toSign)),
    limitIs: "signing alone by node:crypto",
  });
  const unsigned = aMessage();
  const byRsa = aMessage({ signer: rsa.signer });
  const byEdwards = aMessage({ signer: edwards.signer });
  const cases: readonly Case[] = [
    { name: "unmeasured, unsigned", work: composing(plain, unsigned), ...copy },
    { name: "measured, unsigned", work: composing(measured, aMeasuredMessage()), ...copy },
    { name: "RSA-2048", work: composing(plain, byRsa), ...signing(rsa) },
    {
      name: `RSA-2048, thread pool, ${IN_HAND} at once`,
      work: manyAtOnce(async () => composed(await composeMessageElsewhere(plain, byRsa))),
      limit: manyAtOnce(() => signElsewhere(rsa.key, toSign)),
      limitIs: "the same of signing alone",
    },
    { name: "Ed25519", work: composing(plain, byEdwards), ...signing(edwards) },
  ];
  const metrics: Metric[] = [];
  for (const one of cases) metrics.push(await measure(one));
  const bytes = { value: ready.length, unit: "bytes", runs: 1 } as const;
  return {
    name: "compose",
    metrics: [...metrics, { name: "one message", ...bytes, spread: [ready.length, ready.length] }],
  };
}

interface Case {
  readonly name: string;
  readonly work: () => Promise<number>;
  readonly limit: () => Promise<number>;
  readonly limitIs: string;
}

async function measure({ name, work, limit, limitIs }: Case): Promise<Metric> {
  // The first turn lets the compiler see every path.
  await inTurn(1, work, limit);
  const { a: value, b: most, ratio, spread } = await inTurn(RUNS, work, limit);
  return { name, value, unit: "messages/s", limit: most, limitIs, ratio, runs: RUNS, spread };
}

interface Key {
  readonly key: KeyObject;
  readonly signer: Signer;
}

function aKey(algorithm: DkimAlgorithm): Key {
  const { privateKey } =
    algorithm === "rsa-sha256"
      ? generateKeyPairSync("rsa", { modulusLength: 2048 })
      : generateKeyPairSync("ed25519");
  const made = makeSigner({
    domain: "choir.example.org",
    selector: "k1",
    algorithm,
    privateKeyPem: new Secret(privateKey.export({ type: "pkcs8", format: "pem" }).toString()),
  });
  if (!made.ok) throw new Error(made.error.message);
  return { key: privateKey, signer: made.value };
}

function signOnce(key: KeyObject, data: Uint8Array): Buffer {
  return key.asymmetricKeyType === "rsa" ? sign("sha256", data, key) : sign(null, data, key);
}

function signElsewhere(key: KeyObject, data: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    sign("sha256", data, key, (error, signature) => (error ? reject(error) : resolve(signature)));
  });
}

function newsletter() {
  const sentence = "We sing at seven in the old hall, and whoever likes to listen is welcome. ";
  const block = (number: number): readonly Piece[] => [
    say(`<tr><td style="padding: 12px 24px; font-family: Georgia, serif"><h2>Week ${number}</h2>`),
    say(`<p>${sentence.repeat(7)}</p>\n<p><a style="color: #0a5" href="`),
    link(number, `https://choir.example.org/weeks/${number}?year=2026`),
    say(`">Read on</a></p></td></tr>\n`),
  ];
  const base = aWriting();
  const rows = Array.from({ length: LINKS }, (_, at) => block(at + 1)).flat();
  const greeting = liquid(({ first_name }) => `Dear ${String(first_name)},`, "html");
  return aWriting({
    html: [say("<html><body><table>"), greeting, ...rows, say("</table>"), ...base.html],
    links: Array.from({ length: LINKS }, (_, at) => ({
      number: at + 1,
      url: `https://choir.example.org/weeks/${at + 1}?year=2026`,
      places: [],
    })),
  });
}
