import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient } from "../../http/api/testing/api-client.ts";
import { logLine } from "../logging/log-manner.ts";
import { startTracing } from "./start-tracing.ts";
import { isTracing, traced, traceIdNow } from "./tracing.ts";

interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly status: number;
}

/** A collector of our own, that takes OTLP as JSON over HTTP as the specification has it. */
async function aCollector() {
  const bodies: string[] = [];
  const paths = new Set<string>();
  const server = createServer((request, response) => {
    paths.add(`${request.method} ${request.url} ${request.headers["content-type"]}`);
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      bodies.push(Buffer.concat(chunks).toString("utf8"));
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paths,
    text: () => bodies.join("\n"),
    spans: () => bodies.flatMap(spansIn),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Otlp {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly {
      readonly spans: readonly (Omit<ReceivedSpan, "attributes" | "status"> & {
        readonly attributes: readonly Attribute[];
        readonly status: { readonly code: number };
      })[];
    }[];
  }[];
}

interface Attribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

function spansIn(body: string): readonly ReceivedSpan[] {
  const { resourceSpans } = JSON.parse(body) as Otlp;
  return resourceSpans.flatMap(({ scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        ...span,
        status: span.status.code,
        attributes: Object.fromEntries(
          span.attributes.map(({ key, value }) => [key, Object.values(value)[0]]),
        ),
      })),
    ),
  );
}

const ERROR = 2;

inSomeDoor((at) => {
  test("a request, its transactions and their statements are one trace, and name nobody", async () => {
    const collector = await aCollector();
    const api = await anApi(at().database);
    const client = await anApiClient(api, at().database);
    const tracing = await startTracing(collector.endpoint);
    const answer = await client.send("/contacts", {
      method: "POST",
      body: { email: "planted.person@example.org" },
      headers: { traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01` },
    });
    await client.send(`/contacts?text=planted`);
    await tracing.stop();
    await api.close();
    await collector.close();
    expect(answer.statusCode).toBeGreaterThanOrEqual(200);
    expect([...collector.paths]).toEqual(["POST /v1/traces application/json"]);
    const spans = collector.spans();
    const posted = spans.find(({ name }) => name === "POST /api/v1/contacts");
    expect(posted).toMatchObject({
      attributes: {
        "http.route": "/api/v1/contacts",
        "http.request.method": "POST",
        "http.response.status_code": answer.statusCode,
      },
    });
    expect(posted?.parentSpanId ?? "").toBe("");
    const within = spans.filter(({ parentSpanId }) => parentSpanId === posted?.spanId);
    expect(within.every(({ traceId }) => traceId === posted?.traceId)).toBe(true);
    expect(within.map(({ name }) => name)).toContain("transaction");
    const statements = within.map(({ attributes }) => attributes["consentry.statements"]).join(" ");
    expect(statements).toMatch(/\b[a-z_]+\.[a-z_]+/);
    for (const secret of ["planted", client.organisation.id, client.key, "a".repeat(32)]) {
      expect(collector.text()).not.toContain(secret);
    }
  });

  test("what fails is seen by its kind, without its words, and lines of the log know the trace", async () => {
    const collector = await aCollector();
    const tracing = await startTracing(collector.endpoint);
    let line = "";
    const failing = traced("a job", { "consentry.round": 7 }, async () => {
      await Promise.resolve();
      line = logLine("It creaks.");
      throw new RangeError("planted.person@example.org");
    });
    await expect(failing).rejects.toThrow(RangeError);
    await tracing.stop();
    await collector.close();
    const [span] = collector.spans();
    expect(span).toMatchObject({
      name: "a job",
      status: ERROR,
      attributes: { "error.type": "RangeError" },
    });
    expect(collector.text()).not.toContain("planted");
    expect(JSON.parse(line)).toMatchObject({ trace: span?.traceId, what: "It creaks." });
  });
});

test("where nobody wants traces, work is a call and nothing more", async () => {
  expect(isTracing()).toBe(false);
  expect(await traced("a job", {}, () => Promise.resolve(traceIdNow()))).toBeNull();
});

test("a collector that is away holds nothing up, and breaks nothing", async () => {
  const collector = await aCollector();
  await collector.close();
  const tracing = await startTracing(collector.endpoint, 50);
  expect(await traced("a job", {}, () => Promise.resolve("done"))).toBe("done");
  await tracing.stop();
});
