import { ok } from "@consentry/kernel";

import type { Piece, ReaderData, ReaderTemplate, ReadWriting } from "../../writing/writing.ts";

export const say = (text: string): Piece => ({ kind: "static", text });
export const link = (number: number, written: string): Piece => ({ kind: "link", number, written });
export const action = (action: "unsubscribe" | "preferences" | "withdraw-measurement"): Piece => ({
  kind: "action",
  action,
});

/** What Liquid would say of the reader, escaped for HTML or not. */
export function liquid(
  of: (contact: ReaderData["contact"]) => unknown,
  part: "html" | "text" = "text",
): Piece {
  return liquidPieces((contact) => {
    const text = String(of(contact));
    return [say(part === "html" ? escaped(text) : text)];
  });
}

/** What a condition on the reader would leave standing. */
export function liquidPieces(of: (contact: ReaderData["contact"]) => readonly Piece[]): Piece {
  const template: ReaderTemplate = {
    render: (reader) => ok(of("contact" in reader ? reader.contact : {})),
  };
  return { kind: "liquid", template };
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&#34;",
    "'": "&#39;",
  };
  return text.replaceAll(/[&<>"']/g, (letter) => entities[letter]!);
}

/** An author's newsletter with two links, a picture, the reader's name and every way out. */
export function aWriting(overrides: Partial<ReadWriting> = {}): ReadWriting {
  return {
    subject: [say("Rehearsals in May, "), liquid(({ first_name }) => first_name)],
    html: [
      say("<html><body><p>Dear "),
      liquid(({ first_name }) => first_name, "html"),
      say(',</p>\n<p>we sing <a href="'),
      link(1, "https://choir.example.org/may?a=1&amp;b=2"),
      say('">in May</a> and <a href="'),
      link(2, "https://hall.example.net/d%C3%BC"),
      say('">there</a>.</p>\n<img src="https://choir.example.org/hall.png" alt="The hall">\n'),
      { kind: "pixel" },
      {
        kind: "when-measured",
        pieces: [
          say('<p><a href="'),
          action("withdraw-measurement"),
          say('">Not measured</a></p>'),
        ],
      },
      say('<p><a href="'),
      action("unsubscribe"),
      say('">Leave</a> <a href="'),
      action("preferences"),
      say('">Choose</a></p></body></html>\n'),
    ],
    text: [
      say("Dear "),
      liquid(({ first_name }) => first_name),
      say(",\n\nwe sing in May: "),
      link(1, "https://choir.example.org/may?a=1&b=2"),
      say("\n\n-- \n"),
      {
        kind: "when-measured",
        pieces: [say("Not measured: "), action("withdraw-measurement"), say("\n")],
      },
      say("Leave: "),
      action("unsubscribe"),
      say("\n"),
    ],
    links: [
      { number: 1, url: "https://choir.example.org/may?a=1&b=2", places: [] },
      { number: 2, url: "https://hall.example.net/d%C3%BC", places: [] },
    ],
    resources: [{ url: "https://choir.example.org/hall.png", places: [] }],
    embedded: [],
    readerAddresses: [],
    blocks: { html: new Set(), text: new Set() },
    language: "en",
    ...overrides,
  };
}
