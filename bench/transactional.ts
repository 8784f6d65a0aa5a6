import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { startSink } from "../packages/platform/src/campaigns/delivery/testing/start-sink.ts";
import { aShop } from "../packages/platform/src/transactional/testing/a-shop.ts";
import {
  headersFor,
  startServing,
} from "../packages/platform/src/transactional/testing/serving.ts";
import { makeOwnDatabase } from "./own-database.ts";
import type { BenchResult, Metric } from "./result.ts";
import { bareLoop } from "./send/bare-loop.ts";

const BATCHED = 20_000;
const SINGLE = 3_000;
const A_BATCH = 500;
const CONNECTIONS = 10;
/** Programs that hand in at once. */
const SENDERS = 8;
const LATENCIES = 50;

/**
 * Messages over HTTP into a server in a process of its own, which keeps each durably before it
 * answers, decides, composes, signs and hands it to a sink in another process. Beside it a bare loop
 * that pipes one ready message into the same sink, before and after.
 */
export async function bench({ scale }: { readonly scale: number }): Promise<BenchResult> {
  const own = await makeOwnDatabase();
  const { database, connection, folder } = own;
  const file = join(folder, "taken.txt");
  const sink = await startSink("--file", file);
  const serving = await startServing(connection, sink.port);
  try {
    const shop = await aShop(database);
    const client = new Client(serving.base, await headersFor(database, shop.organisation), file);
    // The first mails of a process pay for reading its code.
    await client.measure(200, 20);
    const message = Buffer.alloc(1_500, "Thank you: it is on its way.\r\n");
    const bare = { port: sink.port, connections: CONNECTIONS, message };
    const batched = await client.measure(Math.max(A_BATCH, Math.round(BATCHED * scale)), A_BATCH);
    const limits = [await bareLoop({ ...bare, count: batched.count })];
    client.forget();
    const single = await client.measure(Math.max(200, Math.round(SINGLE * scale)), 1);
    limits.push(await bareLoop({ ...bare, count: batched.count }));
    client.forget();
    return {
      name: "transactional",
      metrics: [
        ...metricsOf("batches of 500", batched, limits),
        ...metricsOf("one at a time", single, limits),
        await client.latency(),
      ],
    };
  } finally {
    await serving.kill();
    await sink.stop();
    await own.remove();
  }
}

interface Measured {
  readonly count: number;
  /** Messages a second that were answered for. */
  readonly accepted: number;
  /** Messages a second from the first call to the last one in the sink. */
  readonly delivered: number;
}

function metricsOf(how: string, measured: Measured, limits: readonly number[]): readonly Metric[] {
  const limit = limits.reduce((sum, one) => sum + one, 0) / limits.length;
  const metric = (name: string, value: number): Metric => {
    const ratios = limits.map((one) => value / one);
    const spread = [Math.min(...ratios), Math.max(...ratios)] as const;
    const limitIs = "piping ready messages into the same sink";
    return {
      name,
      value,
      unit: "messages/s",
      limit,
      limitIs,
      ratio: value / limit,
      runs: 1,
      spread,
    };
  };
  return [
    metric(`accepted durably, ${how}`, measured.accepted),
    metric(`accepted and delivered, ${how}`, measured.delivered),
  ];
}

class Client {
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #file: string;
  /** What stood in the sink's file before. */
  #before = 0;
  #number = 0;

  constructor(base: string, headers: Readonly<Record<string, string>>, file: string) {
    this.#base = base;
    this.#headers = headers;
    this.#file = file;
  }

  async measure(count: number, size: number): Promise<Measured> {
    const bytes = count * lineOf(0).length;
    const since = performance.now();
    let left = count;
    await Promise.all(
      Array.from({ length: SENDERS }, async () => {
        while (left > 0) {
          const taken = Math.min(size, left);
          left -= taken;
          await this.#handIn(taken);
        }
      }),
    );
    const acceptedIn = (performance.now() - since) / 1_000;
    await this.#untilTaken(bytes);
    const deliveredIn = (performance.now() - since) / 1_000;
    return { count, accepted: count / acceptedIn, delivered: count / deliveredIn };
  }

  /** From the call to the sink, in a system that has nothing else to do. */
  async latency(): Promise<Metric> {
    const times: number[] = [];
    for (let at = 0; at < LATENCIES; at += 1) {
      await pause(50);
      const since = performance.now();
      await this.#handIn(1);
      await this.#untilTaken(lineOf(0).length);
      times.push(performance.now() - since);
    }
    times.sort((one, other) => one - other);
    return {
      name: "from the call to the sink, nothing else under way",
      value: times[Math.floor(times.length / 2)] ?? 0,
      unit: "ms",
      runs: times.length,
      spread: [times[0] ?? 0, times.at(-1) ?? 0],
    };
  }

  /** What others put into the sink meanwhile is not waited for. */
  forget(): void {
    this.#before = this.#size();
  }

  async #handIn(count: number): Promise<void> {
    const messages = Array.from({ length: count }, () => {
      this.#number += 1;
      return {
        kind: "order",
        to: { email: lineOf(this.#number).trimEnd(), name: "Ada" },
        content: { subject: `Order ${this.#number}`, html: PAGE, text: WORDS },
        idempotencyKey: `order-${this.#number}`,
      };
    });
    const answer = await fetch(`${this.#base}/messages${count > 1 ? "/batch" : ""}`, {
      method: "POST",
      headers: this.#headers,
      body: JSON.stringify(count > 1 ? { messages } : messages[0]),
    });
    const text = await answer.text();
    if (answer.status !== 202 || text.includes('"refused"')) throw new Error(text.slice(0, 500));
  }

  async #untilTaken(bytes: number): Promise<void> {
    while (this.#size() < this.#before + bytes) await pause(1);
    this.#before += bytes;
  }

  #size(): number {
    return statSync(this.#file).size;
  }
}

/** Each as long as the others, so that the length of the sink's file counts them. */
function lineOf(number: number): string {
  return `reader.${String(number).padStart(8, "0")}@example.net\n`;
}

const WORDS = "Thank you for your order: it is on its way and will be there on Monday.\n".repeat(6);
const PAGE = `<html><body><p><a href="https://shop.example/orders">Your orders</a></p>${"<p>Thank you for your order: it is on its way.</p>".repeat(12)}</body></html>`;
