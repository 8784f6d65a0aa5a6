import { err, ok, type Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import type { AuditDocument } from "../document.ts";
import { sha256Hex } from "../identity/hashes.ts";
import { MAX_HOPS, MAX_WALKED_LINKS } from "../chains/limits.ts";
import { chainsToFollow, lookOutside } from "./look-outside.ts";
import type { FetchedHop, FetchFailure, Outside } from "./outside.ts";

type Page = Partial<FetchedHop> | FetchFailure;

/** A world of named pages; whatever else is asked answers with a page that leads nowhere. */
function aWorld(
  pages: Readonly<Record<string, Page>> = {},
): Outside & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    dns: () => Promise.resolve(err("unreachable")),
    fetchHop: (url) => {
      asked.push(url);
      const page = pages[url] ?? {};
      if (typeof page === "string") return Promise.resolve(err(page));
      return Promise.resolve(
        ok({ status: 200, location: null, address: "192.0.2.7", html: null, ...page }),
      );
    },
    networkOf: (address) =>
      address === "192.0.2.7" ? { country: "FR", asn: 64_500, organisation: "Reserved" } : null,
    now: () => "2026-11-21T08:02:11Z" as Instant,
  };
}

const NO_BYTES = new Uint8Array();

function audited(body: string): AuditDocument {
  const head = "From: a@brand.example\r\nTo: b@example.org\r\nContent-Type: text/html\r\n\r\n";
  return auditMessage(new TextEncoder().encode(head + body));
}

function linkTo(url: string, text = "the sale"): string {
  return `<p>Hello, here is <a href="${url.replaceAll("&", "&amp;")}">${text}</a>.</p>`;
}

/** A form that only a counter has, with an invented token. */
const COUNTER = "https://u1.ct.sendgrid.net/ls/click?upn=u001.aB3dE6gH9kLm";
const MEASURE =
  "https://brand.commander1.com/c3/?tcs=100&chn=email&url=https%3A%2F%2Fwww.brand.example%2Fa";
const PAGE = "https://www.brand.example/a?at_recipient_list=77&at_recipient_id=4711";

async function chainOf(url: string, pages: Readonly<Record<string, Page>>) {
  const looked = await lookOutside(audited(linkTo(url)), NO_BYTES, aWorld(pages));
  return looked.chains[0];
}

function redirect(location: string): Page {
  return { status: 302, location };
}

describe("lookOutside", () => {
  test("walks the founding case's way: the sender's counter, a second one, the brand's page", async () => {
    const chain = await chainOf(COUNTER, {
      [COUNTER]: redirect(MEASURE),
      [MEASURE]: redirect(PAGE),
    });
    expect(chain?.end).toBe("arrived");
    expect(chain?.hops.map(({ url, learnt, address }) => [url, learnt, address])).toEqual([
      [COUNTER, "message", "192.0.2.7"],
      [MEASURE, "walked", "192.0.2.7"],
      [PAGE, "walked", "192.0.2.7"],
    ]);
    expect(chain?.hops.map(({ networkCountry }) => networkCountry)).toEqual(["FR", "FR", "FR"]);
    expect(chain?.hops[1]?.operator).toContain("Commanders Act");
    expect(chain?.identifiers).toContainEqual({
      name: "at_recipient_id",
      value: "4711",
      of: "unclear",
      readBy: "AT Internet / Piano Analytics",
    });
  });

  test.each([
    ["in clear", "?u=b@example.org", ["plain"]],
    ["percent-encoded", "?u=b%40example.org", ["percent"]],
    ["as base64", `?u=${btoa("b@example.org")}`, ["base64"]],
    ["hashed", `?h=${sha256Hex(new TextEncoder().encode("b@example.org"))}`, ["sha256"]],
    ["but not a stranger's hash", "?h=d2b05b72e4d6ac4fd4d7a4f0fb8b0d1e", null],
  ])("finds the reader's address where a link leads, %s", async (_, query, encoding) => {
    const page = `https://www.brand.example/a${query}`;
    const document = audited(linkTo(COUNTER));
    const bytes = new TextEncoder().encode("To: b@example.org\r\n\r\nHello");
    const looked = await lookOutside(document, bytes, aWorld({ [COUNTER]: redirect(page) }));
    const carried = encoding === null ? [] : [{ what: "recipient-address", encoding }];
    expect(looked.chains[0]).toMatchObject({ end: "arrived", carries: carried });
  });

  test("follows a page that sends its visitor on by meta refresh", async () => {
    const html = `<title>…</title><META content="0; URL='/b?x=1&amp;y=2'" http-equiv=Refresh>`;
    const chain = await chainOf(COUNTER, { [COUNTER]: { html } });
    expect(chain?.hops.at(-1)?.url).toBe("https://u1.ct.sendgrid.net/b?x=1&y=2");
  });

  test("stays at a page that only reloads itself, and at one that mentions a refresh in its text", async () => {
    for (const html of [
      '<meta http-equiv="refresh" content="30">',
      "<script>'<meta http-equiv=refresh content=0;url=/b>'</script>",
    ]) {
      const chain = await chainOf(COUNTER, { [COUNTER]: { html } });
      expect(chain).toMatchObject({ end: "arrived", hops: [{ url: COUNTER }] });
    }
  });

  test.each([
    ["not-web", redirect("market://details?id=1")],
    ["not-web", redirect("javascript:alert(1)")],
    ["failed", { status: 404 }],
    ["failed", "unreachable"],
    ["timeout", "timeout"],
    ["refused-private-address", "private-address"],
    ["refused-port", "refused-port"],
    ["arrived", redirect("http://[broken")],
    ["arrived", { status: 304 }],
    ["arrived", { status: 200, location: "/ignored" }],
  ] as const)("ends as %s at %j", async (end, page) => {
    expect(await chainOf(COUNTER, { [COUNTER]: page })).toMatchObject({
      end,
      hops: [{ url: COUNTER }],
    });
  });

  test("keeps what an address says by itself where its server is silent", async () => {
    const chain = await chainOf(MEASURE, { [MEASURE]: "timeout" });
    expect(chain).toMatchObject({
      end: "timeout",
      hops: [
        { url: MEASURE, address: null },
        { url: "https://www.brand.example/a", learnt: "decoded", address: null },
      ],
    });
  });

  test("sees a circle", async () => {
    const chain = await chainOf(COUNTER, {
      [COUNTER]: redirect(MEASURE),
      [MEASURE]: redirect(COUNTER),
    });
    expect(chain).toMatchObject({ end: "loop", hops: [{ url: COUNTER }, { url: MEASURE }] });
  });

  test("ends an endless way at its bound", async () => {
    const document = audited(linkTo(COUNTER));
    const world = aWorld();
    let asked = 0;
    const endless = (): ReturnType<Outside["fetchHop"]> =>
      Promise.resolve(
        ok({ status: 301, location: `/ever/${++asked}`, address: "192.0.2.7", html: null }),
      );
    const looked = await lookOutside(document, NO_BYTES, { ...world, fetchHop: endless });
    expect(looked.chains[0]?.end).toBe("too-many-hops");
    expect(looked.chains[0]?.hops).toHaveLength(MAX_HOPS + 1);
    expect(asked).toBeLessThanOrEqual(MAX_HOPS + 1);
  });

  test("asks no page that a visit could act on, wherever the way leads to it", async () => {
    const leave = "https://www.brand.example/unsubscribe?id=4711";
    const world = aWorld({ [COUNTER]: redirect(leave) });
    const looked = await lookOutside(audited(linkTo(COUNTER)), NO_BYTES, world);
    expect(world.asked).toEqual([COUNTER]);
    expect(looked.chains[0]).toMatchObject({
      end: "left-alone",
      hops: [{ url: COUNTER }, { url: leave }],
    });
  });

  test.each([
    ["leave", linkTo(COUNTER, "Unsubscribe")],
    ["change settings", linkTo(COUNTER, "Manage your preferences")],
    ["confirm", linkTo(COUNTER, "Confirm your address")],
    ["confirm, in French", linkTo(COUNTER, "Confirmer mon adresse")],
    ["leave, said in one of two places", linkTo(COUNTER) + linkTo(COUNTER, "se désabonner")],
    ["sign in", linkTo("https://www.brand.example/login?mc_eid=0f9e8d7c6b")],
    [
      "leave, behind a counter that says so",
      linkTo(
        `https://brand.commander1.com/c3/?tcs=1&url=${encodeURIComponent("https://www.brand.example/optout?u=1")}`,
      ),
    ],
    ["read an ordinary page", linkTo("https://www.brand.example/a")],
    ["watch", `<p>Hello</p><img width=1 height=1 src="${COUNTER.replace("click", "open")}">`],
    ["write", linkTo("mailto:a@brand.example")],
  ])("never follows a link to %s, and leaves the chains as they were", async (_, body) => {
    const world = aWorld();
    const document = audited(body);
    expect((await lookOutside(document, NO_BYTES, world)).chains).toBe(document.chains);
    expect(world.asked).toEqual([]);
  });

  test("asks each page once, however many links meet there", async () => {
    const links = [1, 2, 3].map((n) => `${COUNTER}${n}`);
    const world = aWorld(Object.fromEntries(links.map((url) => [url, redirect(PAGE)])));
    const looked = await lookOutside(
      audited(links.map((url) => linkTo(url)).join("")),
      NO_BYTES,
      world,
    );
    expect(world.asked.toSorted()).toEqual([...links, PAGE].toSorted());
    expect(looked.chains.map(({ hops }) => hops.at(-1)?.url)).toEqual([PAGE, PAGE, PAGE]);
  });

  test("follows so many links and no more", async () => {
    const links = Array.from({ length: MAX_WALKED_LINKS + 20 }, (_, n) => linkTo(`${COUNTER}${n}`));
    const document = audited(links.join(""));
    const world = aWorld();
    await lookOutside(document, NO_BYTES, world);
    expect(chainsToFollow(document)).toHaveLength(MAX_WALKED_LINKS);
    expect(world.asked).toHaveLength(MAX_WALKED_LINKS);
  });

  test("survives a world that throws", async () => {
    const broken = (): never => {
      throw new Error("broken");
    };
    const world: Outside = { ...aWorld(), fetchHop: broken, networkOf: broken };
    const looked = await lookOutside(audited(linkTo(COUNTER)), NO_BYTES, world);
    expect(looked.chains[0]?.end).toBe("failed");
  });

  test("whatever servers answer, the way is bounded and the document stays whole", async () => {
    const document = audited(linkTo(COUNTER) + linkTo(MEASURE));
    const target = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.constantFrom("/", "?", "#", "//x.example", COUNTER),
    );
    const hop = fc.record({
      status: fc.integer({ min: 100, max: 599 }),
      location: fc.option(target),
      address: fc.string(),
      html: fc.option(target.map((url) => `<meta http-equiv=refresh content="0;url=${url}">`)),
    });
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(hop), async (hops) => {
        const fetchHop = (): ReturnType<Outside["fetchHop"]> => {
          const next = hops.next();
          return Promise.resolve(next.done === true ? err("timeout") : ok(next.value));
        };
        const looked = await lookOutside(document, NO_BYTES, { ...aWorld(), fetchHop });
        for (const { hops: found } of looked.chains) {
          expect(found.length).toBeLessThanOrEqual(MAX_HOPS + 1);
        }
        // What names and networks answered is held where hosts are looked up.
        const { chains, hosts, transfers, parties, findings, law } = looked;
        expect(looked).toEqual({ ...document, chains, hosts, transfers, parties, findings, law });
      }),
    );
  });
});
