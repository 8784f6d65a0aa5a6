import { latin1 } from "../../mime/testing/messages.ts";
import { container, leaf, type Encoding } from "../../testing/any-message.ts";

/** One copy of a mailing; what is left out is the same for every reader. */
export interface ACopy {
  readonly reader?: string;
  readonly name?: string;
  readonly encoding?: Encoding;
  readonly boundary?: string;
  /** HTML instead of the newsletter's own. */
  readonly html?: string;
  readonly text?: string;
  /** A block of advertising that only some readers get. */
  readonly hasOffer?: boolean;
  readonly fields?: readonly string[];
}

/** The number that stands for a reader everywhere in the newsletter below. */
export const ADA = { reader: "ada@example.org", name: "Ada", number: "7v32nb0l9x" };
export const TOM = { reader: "tom@example.org", name: "Tom", number: "56j5nsfvk2" };

const SENTENCES = [
  "The tulips are out again and the garden is open every day until the evening.",
  "On Thursday the boat leaves from the old quay, so bring something warm to wear.",
  "Members pay nothing for the concert; everybody else pays what seems right.",
];

/** A newsletter whose pixel, links and leaving carry the reader's number. */
export function aNewsletter(number: string, name: string, hasOffer = false): string {
  const link = (place: number, words: string): string =>
    `<p><a href="https://click.shop.example/c/7918003${place}/${number}">${words}</a></p>`;
  const offer = hasOffer
    ? `<p>Only today <img src="https://cdn.shop.example/offer/rain-coat.png" width="200" height="90"></p>${link(9, "To the rain coats")}`
    : "";
  return (
    `<html><body><p>Dear ${name},</p><img src="https://cdn.shop.example/logo.png" width="300" height="80">` +
    SENTENCES.map((sentence, place) => `<p>${sentence}</p>${link(place, `Read on ${place}`)}`).join(
      offer,
    ) +
    `<p><a href="https://shop.example/about">About us</a> ` +
    `<a href="https://click.shop.example/unsubscribe/${number}">Unsubscribe</a></p>` +
    `<img src="https://open.shop.example/o/${number}.gif" width="1" height="1"></body></html>`
  );
}

/** The bytes of one copy. */
export function aCopy({
  reader = ADA.reader,
  name = ADA.name,
  encoding = "quoted-printable",
  boundary = "first",
  html = "<p>Nothing.</p>",
  text = SENTENCES.join("\n"),
  fields = [],
}: ACopy): Uint8Array {
  const form = { charset: "utf-8", encoding } as const;
  const header = [
    "From: Shop <news@shop.example>",
    `To: ${name} <${reader}>`,
    "Date: Wed, 14 Sep 2022 10:02:11 +0200",
    "Subject: The garden in September",
    ...fields,
    "MIME-Version: 1.0",
  ];
  const body = container("alternative", boundary, [
    leaf("text/plain", text, form),
    leaf("text/html", html, form),
  ]);
  return latin1(`${header.join("\r\n")}\r\n${body}`);
}

/** Both readers' copies of the newsletter, the second encoded and divided otherwise. */
export function twoCopies(): readonly [Uint8Array, Uint8Array] {
  return [
    aCopy({ html: aNewsletter(ADA.number, ADA.name) }),
    aCopy({
      ...TOM,
      html: aNewsletter(TOM.number, TOM.name, true),
      encoding: "base64",
      boundary: "another",
    }),
  ];
}
