import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import { bytesOf } from "../mime/testing/messages.ts";
import { anyDamage, anyMessage } from "../testing/any-message.ts";
import { fixtureMessages } from "../testing/fixture-messages.ts";
import { compareMessages } from "./compare-messages.ts";
import type { Comparison } from "./comparison.ts";
import { aCopy, ADA, aNewsletter, TOM, twoCopies } from "./testing/a-mailing.ts";

const FIXTURES = new Map(fixtureMessages());

function compared(first: Uint8Array, second: Uint8Array): Comparison {
  const comparison = compareMessages(first, second);
  if (!comparison.ok) throw new Error(`${comparison.error.copy}: ${comparison.error.code}`);
  return comparison.value;
}

/** Two copies with one element of each reader's. */
function comparedHtml(first: string, second: string): Comparison {
  const around = (html: string): string =>
    aNewsletter("x", "you").replace("</body>", `${html}</body>`);
  return compared(aCopy({ html: around(first) }), aCopy({ ...TOM, html: around(second) }));
}

/** The judgement of the last reference or link of the first copy, which is the element given. */
function lastPair(comparison: Comparison): Comparison["pairs"][number] | undefined {
  return comparison.pairs.findLast(({ copies }) => copies[0].url.includes("/own"));
}

describe("two copies of one mailing", () => {
  const comparison = compared(...twoCopies());

  test("are recognised though encoded, divided and addressed otherwise", () => {
    expect(comparison.mailing.isOne).toBe(true);
    expect(comparison.readers).toBe("different");
    expect(comparison.verdict).toBe("reader-identified");
  });

  test("identify the reader by what differs, and nobody by what is the same", () => {
    const judged = comparison.pairs.map(({ copies, relation, identifies, grade }) => [
      copies[0].url.replace(ADA.number, "…"),
      relation,
      identifies,
      grade,
    ]);
    expect(judged).toEqual([
      ["https://cdn.shop.example/logo.png", "same", "none", "proved"],
      ["https://click.shop.example/c/79180030/…", "differs", "recipient", "proved"],
      ["https://click.shop.example/c/79180031/…", "differs", "recipient", "proved"],
      ["https://click.shop.example/c/79180032/…", "differs", "recipient", "proved"],
      ["https://shop.example/about", "same", "none", "proved"],
      ["https://click.shop.example/unsubscribe/…", "differs", "recipient", "proved"],
      ["https://open.shop.example/o/….gif", "differs", "recipient", "proved"],
    ]);
  });

  test("name the place and the kind of what differs", () => {
    const pixel = comparison.pairs.at(-1);
    expect(pixel?.differences).toEqual([
      {
        place: "path",
        segment: 2,
        name: null,
        values: [`${ADA.number}.gif`, `${TOM.number}.gif`],
        kind: "opaque",
        isTelling: true,
        readerValue: "v1",
      },
    ]);
  });

  test("tell the value that stands for the reader, and where", () => {
    expect(comparison.readerValues).toEqual([
      {
        id: "v1",
        values: [ADA.number, TOM.number],
        kind: "opaque",
        appearsIn: {
          openings: 1,
          otherReferences: 0,
          links: 3,
          unsubscribe: 1,
          otherLinks: 0,
          headers: 0,
        },
      },
    ]);
  });

  test("list a block of one copy apart, and pair what stands behind it", () => {
    expect(comparison.onlyIn[0]).toEqual([]);
    expect(new Set(comparison.onlyIn[1].map(({ url }) => url))).toEqual(
      new Set([
        "https://cdn.shop.example/offer/rain-coat.png",
        `https://click.shop.example/c/79180039/${TOM.number}`,
      ]),
    );
  });

  test("are counted, references and links apart", () => {
    expect(comparison.summary).toEqual({
      references: { recipient: 1, unclear: 0, same: 1, onlyInFirst: 0, onlyInSecond: 2 },
      links: { recipient: 4, unclear: 0, same: 1, onlyInFirst: 0, onlyInSecond: 2 },
    });
  });

  test("say the same the other way round", () => {
    const [first, second] = twoCopies();
    const turned = compared(second, first);
    expect(turned.pairs.map(({ copies: [a, b] }) => [b.url, a.url])).toEqual(
      comparison.pairs.map(({ copies: [a, b] }) => [a.url, b.url]),
    );
    expect(turned.verdict).toBe(comparison.verdict);
  });

  test("of the founding case differ in every address", () => {
    const [first, second] = ["message", "second-copy"].map(
      (name) => FIXTURES.get(`founding-case/${name}.eml`) ?? new Uint8Array(),
    );
    const founding = compared(first ?? bytesOf(""), second ?? bytesOf(""));
    expect(founding.summary.references).toMatchObject({ recipient: 2, same: 0 });
    expect(founding.summary.links).toMatchObject({ recipient: 12, same: 0 });
    expect(founding.readerValues[0]?.appearsIn).toMatchObject({ links: 9, otherLinks: 1 });
    expect(founding.headers.map(({ name }) => name)).toEqual(["Return-Path", "List-Unsubscribe"]);
  });
});

describe("what differs", () => {
  const pixel = (url: string): string =>
    `<img src="https://t.shop.example/own/${url}" width=1 height=1>`;

  test.each([
    ["an opaque value in a parameter", "o?k=hGkJv2KW4j2zpt2", "o?k=Zp81mWq7fT0aLx3", "opaque"],
    ["a number", "o?c=20417", "o?c=20418", "number"],
    [
      "a UUID",
      "0b9f6f5e-4c1d-4a59-9a61-5d3a4ac7c1aa",
      "5d3a4ac7-4c1d-4a59-9a61-0b9f6f5ec1aa",
      "uuid",
    ],
    ["the address itself", "o?to=ada%40example.org", "o?to=tom%40example.org", "address"],
    ["the address in base64", "o?x=YWRhQGV4YW1wbGUub3Jn", "o?x=dG9tQGV4YW1wbGUub3Jn", "address"],
    ["the name", "hello?who=Ada", "hello?who=Tom", "name"],
  ])("identifies the reader: %s", (_, first, second, kind) => {
    const pair = lastPair(comparedHtml(pixel(first), pixel(second)));
    expect(pair).toMatchObject({ identifies: "recipient", grade: "proved" });
    expect(pair?.differences).toMatchObject([{ kind, isTelling: true }]);
  });

  test.each([
    ["words show other content", "shoes.jpg", "hats.jpg", "word"],
    ["a time near the sending may be everybody's", "o?t=1663142531", "o?t=1663142533", "time"],
    ["a value of one copy only is another form", "o", "o?lang=x", "missing"],
  ])("proves nothing: %s", (_, first, second, kind) => {
    const pair = lastPair(comparedHtml(pixel(first), pixel(second)));
    expect(pair).toMatchObject({ relation: "differs", identifies: "unknown", grade: "possible" });
    expect(pair?.differences).toMatchObject([{ kind, isTelling: false }]);
  });

  test("is found in the host", () => {
    const image = (label: string): string => `<img src="https://${label}.t.shop.example/own.gif">`;
    const pair = lastPair(comparedHtml(image("k7f3x9q2ab"), image("p2m8v4c6zz")));
    expect(pair?.differences).toMatchObject([{ place: "host", kind: "opaque" }]);
  });

  test("is found in the fragment, and not in the order of parameters", () => {
    const link = (rest: string): string => `<a href="https://shop.example/own${rest}">here</a>`;
    const fragment = lastPair(comparedHtml(link("#k7f3x9q2ab"), link("#p2m8v4c6zz")));
    expect(fragment?.differences).toMatchObject([{ place: "fragment" }]);
    const order = lastPair(comparedHtml(link("?a=1&b=2"), link("?b=2&a=1")));
    expect(order).toMatchObject({ identifies: "unknown", differences: [{ place: "form" }] });
  });

  test("is found inside longer values that differ altogether", () => {
    const links = (number: string, salts: readonly string[]): string =>
      salts
        .map((salt, at) => `<a href="https://c.shop.example/own/${salt}${number}${salt}">${at}</a>`)
        .join("");
    const comparison = comparedHtml(
      links("neluuzkj4iunkx", ["ckr7", "1m3w", "3jf0"]),
      links("qtb7i3r24vc3g5", ["muj5", "8x75", "grv5"]),
    );
    expect(comparison.readerValues[0]).toMatchObject({
      values: ["neluuzkj4iunkx", "qtb7i3r24vc3g5"],
      appearsIn: { links: 3 },
    });
  });

  test("of headers is told with the value that stands for the reader", () => {
    const fields = (number: string): readonly string[] => [
      `Return-Path: <bounce-${number}@shop.example>`,
      `Feedback-ID: 4711:shop:${number}`,
      "X-Campaign: garden",
      `Message-ID: <${number}.1@shop.example>`,
    ];
    const { headers } = compared(
      aCopy({ html: aNewsletter(ADA.number, "you"), fields: fields(ADA.number) }),
      aCopy({ ...TOM, html: aNewsletter(TOM.number, "you"), fields: fields(TOM.number) }),
    );
    expect(headers.map(({ name, readerValue }) => [name, readerValue])).toEqual([
      ["Return-Path", "v1"],
      ["Feedback-ID", "v1"],
      ["Message-ID", "v1"],
    ]);
  });
});

describe("two copies that are the same", () => {
  test("identify nobody, however their values look", () => {
    const html = aNewsletter("7v32nb0l9x", "you");
    const comparison = compared(aCopy({ html }), aCopy({ ...TOM, html }));
    expect(comparison.verdict).toBe("nobody-identified");
    const campaigns = comparison.pairs.filter(({ identifies }) => identifies === "campaign");
    expect(campaigns.length).toBe(5);
    expect(comparison.pairs.every(({ grade }) => grade === "proved")).toBe(true);
  });

  test("prove nothing when one reader got both", () => {
    const [first] = twoCopies();
    const again = aCopy({ html: aNewsletter("another0123", ADA.name) });
    for (const second of [first, again]) {
      const { verdict, readers, pairs } = compared(first, second);
      expect([verdict, readers]).toEqual(["one-reader", "same"]);
      expect(pairs.every(({ identifies }) => identifies === "unknown")).toBe(true);
    }
  });

  test("went to two readers when the caller says so: a list's address stands in both headers", () => {
    const html = aNewsletter("7v32nb0l9x", "you");
    const copies = [aCopy({ html }), aCopy({ html, boundary: "b" })] as const;
    const recipients = ["ada@example.org", "tom@example.org"] as const;
    const comparison = compareMessages(...copies, { recipients });
    expect(comparison.ok && comparison.value.verdict).toBe("nobody-identified");
  });
});

describe("two copies of a short mail, one measured and one not", () => {
  const short = (name: string, links: readonly string[]): string =>
    `<p>Dear ${name},</p><p>We counted the birds, and there are more than last year.</p>` +
    links.map((url, place) => `<p><a href="${url}">Read ${place}</a></p>`).join("");
  const own = ["https://birds.example/count", "https://birds.example/map"];
  const passing = own.map((_, place) => `https://news.example/l/${ADA.number}${place}`);
  const copies = (...fields: readonly string[]): readonly [Uint8Array, Uint8Array] => [
    aCopy({ html: short("Ada", passing), text: "x", fields: ["Feedback-ID: count:birds"] }),
    aCopy({ ...TOM, html: short("Tom", own), text: "x", fields }),
  ];

  test("are one mailing where the sender gave both one name", () => {
    const comparison = compared(...copies("Feedback-ID: count:birds"));
    expect(comparison.mailing.isOne).toBe(true);
    expect(comparison.onlyIn.map((items) => items.length)).toEqual([2, 2]);
  });

  test("and are not taken for one where it did not", () => {
    expect(compared(...copies()).mailing.isOne).toBe(false);
    expect(compared(...copies("Feedback-ID: spring:birds")).mailing.isOne).toBe(false);
  });
});

describe("two messages that are no copies of one mailing", () => {
  test("are not compared", () => {
    const other = aCopy({
      ...TOM,
      html: `<p>Your parcel is on its way and will arrive between nine and eleven.</p><a href="https://parcel.example/t/99182">Follow it</a>`,
      text: "Your parcel is on its way and will arrive between nine and eleven.",
    });
    const comparison = compared(twoCopies()[0], other);
    expect(comparison.verdict).toBe("not-one-mailing");
    expect([comparison.pairs, comparison.readerValues]).toEqual([[], []]);
  });

  test("are two issues of a newsletter", () => {
    const issue = aNewsletter(TOM.number, TOM.name)
      .replace(
        /The tulips[^<]*/,
        "The apples are ripe and everybody may pick a basket on Sunday morning.",
      )
      .replace(
        /On Thursday[^<]*/,
        "In October the heating is mended, and the library stays shut for a week.",
      )
      .replace(
        /Members pay[^<]*/,
        "The choir looks for two more voices, high ones, with or without practice.",
      );
    // Some senders name no more than themselves by it.
    for (const fields of [[], ["Feedback-ID: garden"]]) {
      const comparison = compared(
        aCopy({ html: aNewsletter(ADA.number, ADA.name), text: "x", fields }),
        aCopy({ ...TOM, html: issue, text: "x", fields }),
      );
      expect(comparison.verdict).toBe("not-one-mailing");
    }
  });

  test("are named when they cannot be read", () => {
    const [copy] = twoCopies();
    expect(compareMessages(bytesOf(""), copy)).toEqual({
      ok: false,
      error: { copy: "first", code: "empty" },
    });
    expect(compareMessages(copy, bytesOf("no mail at all\nreally"))).toEqual({
      ok: false,
      error: { copy: "second", code: "not-a-message" },
    });
  });
});

describe("compareMessages on anything", () => {
  test("never throws, and gives plain data whose places exist", () => {
    fc.assert(
      fc.property(anyMessage, anyMessage, anyDamage, (one, other, damage) => {
        for (const second of [other, damage(one)]) {
          const comparison = compareMessages(one, second);
          if (!comparison.ok) continue;
          expect(JSON.parse(JSON.stringify(comparison.value))).toStrictEqual(comparison.value);
          for (const { copies } of comparison.value.pairs) {
            expect(copies[1].at.offset + copies[1].at.length).toBeLessThanOrEqual(second.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("pairs or lists every reference and link once", () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIXTURES.values()), anyDamage, (bytes, damage) => {
        const second = damage(bytes);
        const comparison = compareMessages(bytes, second);
        if (!comparison.ok || !comparison.value.mailing.isOne) return;
        const { pairs, onlyIn } = comparison.value;
        for (const copy of [0, 1] as const) {
          const document = auditMessage(copy === 0 ? bytes : second);
          const told = [...pairs.map(({ copies }) => copies[copy]), ...onlyIn[copy]];
          expect(new Set(told.map(({ on, index }) => `${on} ${index}`)).size).toBe(told.length);
          expect(told.length).toBe(document.references.length + document.links.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("finds a number that two readers do not share, wherever it is put", () => {
    const number = fc.stringMatching(/^[a-z]{2}[0-9]{3}[a-z]{2}[0-9]{3}$/);
    fc.assert(
      fc.property(number, number, fc.boolean(), fc.boolean(), (ada, tom, hasOffer, isBase64) => {
        fc.pre(ada !== tom);
        const { pairs } = compared(
          aCopy({ html: aNewsletter(ada, ADA.name) }),
          aCopy({
            ...TOM,
            html: aNewsletter(tom, TOM.name, hasOffer),
            encoding: isBase64 ? "base64" : "8bit",
          }),
        );
        const found = pairs.filter(({ identifies }) => identifies === "recipient");
        expect(found.map(({ copies }) => copies[1].url.includes(tom))).toEqual(
          Array.from({ length: 5 }, () => true),
        );
      }),
      { numRuns: 100 },
    );
  });

  test("takes no more than a moment for thousands of links in no order", () => {
    const links = (salt: string): string =>
      Array.from(
        { length: 4_000 },
        (_, at) => `<a href="https://c.shop.example/${salt}${(at * 7919) % 4001}x9q">more</a>`,
      ).join("");
    const comparison = compareMessages(
      aCopy({ html: links("k7f3"), text: "The garden is open." }),
      aCopy({ ...TOM, html: links("p2m8"), text: "The garden is open." }),
    );
    expect(comparison.ok && comparison.value.mailing.isOne).toBe(true);
  }, 10_000);
});
