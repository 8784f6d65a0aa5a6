import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Piece } from "../writing/writing.ts";
import { composeMessage } from "./compose-message.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";
import { picturePart } from "./picture-part.ts";
import { aMessage, anAddress, composed } from "./testing/a-message.ts";
import { action, aWriting, link, liquid, liquidPieces, say } from "./testing/a-writing.ts";
import { aMeasurementPermit, aSendPermit } from "./testing/permits.ts";
import { hardText } from "./testing/text.ts";
import { makeVariant } from "./variant.ts";

const NONE = { open: "none", click: "none" } as const;
const plainText = hardText.filter((text) => !/:\/\/|www\./i.test(text));

/** Author's links in the spellings that tools like to mend. */
const LINKS = [
  "https://choir.example.org",
  "HTTPS://Choir.Example.org/%7eann/../May",
  "https://choir.example.org/?q=a b&amp;amp;c=é#top",
  "https://choir.example.org/?utm_source=mail&utm_source=mail&&",
  " https://choir.example.org/spaced ",
  "https://xn--t-9fab.example/=3D",
  "mailto:hello@choir.example.org?subject=May",
  `https://choir.example.org/${"long/".repeat(60)}`,
];

const readerName: Piece = liquid(({ first_name }) => first_name, "html");
const forLongNames: Piece = liquidPieces(({ first_name }) =>
  String(first_name).length > 3 ? [link(0, LINKS[0]!)] : [],
);
const piece: fc.Arbitrary<Piece> = fc.oneof(
  plainText.map(say),
  fc.constant(readerName),
  fc.nat(LINKS.length - 1).map((at) => link(at, LINKS[at]!)),
  fc.constantFrom(action("unsubscribe"), action("preferences")),
  fc.constant<Piece>({
    kind: "when-measured",
    pieces: [say("measured"), action("withdraw-measurement")],
  }),
  fc.constant(forLongNames),
);
/** Apart, so that no author's link is made longer by what stands beside it. */
const pieces = fc
  .array(piece, { maxLength: 12 })
  .map((some) => some.flatMap((one) => [one, say("\n")]));

/** None or some, as they are sent to all readers. */
const pictures = fc
  .array(fc.uint8Array({ maxLength: 200 }), { maxLength: 2 })
  .map((some) =>
    some.map((bytes, at) => picturePart({ id: `i-${at}`, mediaType: "image/png", bytes })),
  );

const writingOf = (html: readonly Piece[], text: readonly Piece[]) =>
  aWriting({
    html: [...html, { kind: "pixel" }],
    text,
    links: LINKS.map((url, number) => ({ number, url, places: [] })),
  });

function readerNamed(id: string, name: string): Partial<OutgoingMessage> {
  return {
    contact: `c-${id}`,
    send: aSendPermit({ organisation: "o-1", contact: `c-${id}` }),
    to: anAddress(`${id}@example.net`),
    messageId: `0199-${id}`,
    oneClickUrl: `https://mail.example.org/u/${id}`,
    reader: { contact: { first_name: name }, organisation: {}, campaign: {} },
    actions: {
      unsubscribe: `https://mail.example.org/u/${id}`,
      preferences: `https://mail.example.org/p/${id}`,
      "withdraw-measurement": `https://mail.example.org/p/${id}`,
    },
  };
}

/** The text of a mail again, its soft breaks and digits undone. */
function asRead(mail: Buffer): string {
  const octets = mail
    .toString("latin1")
    .replaceAll("=\r\n", "")
    .replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(octets, "latin1").toString();
}

describe("P1 no-variance", () => {
  test("two readers alike get the same mail but for their address, its number and their ways out", () => {
    fc.assert(
      fc.property(pieces, pieces, plainText, pictures, (html, text, name, shown) => {
        const variant = makeVariant(writingOf(html, text), NONE, shown);
        const [ada, ben] = ["ada", "ben"].map((id) =>
          composed(composeMessage(variant, aMessage(readerNamed(id, name)))).toString("latin1"),
        );
        const masked = (mail: string, id: string): string =>
          mail
            .replace(`To: ${id}@example.net\r\n`, "To: -\r\n")
            .replace(`<0199-${id}@`, "<0199--@")
            .replaceAll(new RegExp(`https://mail\\.example\\.org/([up])/${id}`, "g"), "$1");
        expect(masked(ada!, "ada")).toBe(masked(ben!, "ben"));
      }),
    );
  });

  test("a counter common to all has one address, or there is no mail", () => {
    const variant = makeVariant(aWriting(), { open: "aggregate", click: "aggregate" });
    const parties = { organisation: "o-1", contact: null };
    const counted = (image: string, page: string): OutgoingMessage =>
      aMessage({
        open: {
          level: "aggregate",
          permit: aMeasurementPermit("track.open.aggregate", parties),
          pixelUrl: `https://mail.example.org/o/${image}`,
        },
        click: {
          level: "aggregate",
          permit: aMeasurementPermit("track.click.aggregate", parties),
          linkUrl: (number) => `https://mail.example.org/l/${page}-${number}`,
        },
      });
    expect(composeMessage(variant, counted("all", "all"))).toMatchObject({ ok: true });
    expect(composeMessage(variant, counted("all", "all"))).toMatchObject({ ok: true });
    expect(() => composeMessage(variant, counted("ada", "all"))).toThrow("differs between readers");
    expect(() => composeMessage(variant, counted("all", "ada"))).toThrow("differs between readers");
  });
});

describe("P3 author's-link", () => {
  test("in an unmeasured mail each link is what its author wrote, byte for byte", () => {
    fc.assert(
      fc.property(pieces, plainText, (html, name) => {
        const variant = makeVariant(writingOf(html, []), NONE);
        const mail = asRead(composed(composeMessage(variant, aMessage(readerNamed("ada", name)))));
        const written = html.flatMap((one) => {
          if (one.kind === "link") return [one.written];
          return one === forLongNames && name.length > 3 ? [LINKS[0]] : [];
        });
        expect(mail.split("\r\n").filter((line) => LINKS.includes(line))).toEqual(written);
        expect(mail).not.toMatch(/\/l\/|\/o\/|<img/);
      }),
    );
  });
});
