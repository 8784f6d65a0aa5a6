import { assertNever } from "@consentry/kernel";

import type { Piece, ReaderData, ReadWriting, Writing, WritingProblem } from "../writing.ts";
import { readWriting } from "../read-writing.ts";

export const FIXED = {
  organisation: {
    name: "Chorale de l’Été",
    legal_identity: "Chorale de l’Été\n1 rue de l’Exemple",
  },
  campaign: { id: "c-1", name: "May", site: "https://choir.example" },
};

export const ADA: ReaderData = {
  ...FIXED,
  contact: {
    first_name: "Ada",
    member: true,
    email: "ada@example.net",
    source: "Concert list",
    collected_on: "2026-05-02",
  },
};

/** Of whom nothing is known. */
export const NOBODY: ReaderData = { ...FIXED, contact: {} };

export function writingOf(some: Partial<Writing>): Writing {
  return {
    format: "html",
    source: "<p>Hello</p>",
    subject: "Hello",
    preheader: "",
    text: null,
    language: "en",
    ...some,
  };
}

export function mustRead(some: Partial<Writing>): ReadWriting {
  const read = readWriting(writingOf(some), FIXED);
  if (read.ok) return read.value;
  throw new Error(`not read: ${JSON.stringify(read.error)}`);
}

export function problemsOf(some: Partial<Writing>): readonly WritingProblem[] {
  const read = readWriting(writingOf(some), FIXED);
  return read.ok ? [] : read.error;
}

/** `code line:column`, as an author would be sent to them. */
export function told(some: Partial<Writing>): string[] {
  return problemsOf(some).map(({ code, part, line, column }) => {
    return `${code} ${part === "source" ? "" : `${part} `}${line}:${column}`;
  });
}

/** What a reader of an untracked mail gets; ways out in angle brackets. */
export function untracked(pieces: readonly Piece[], reader: ReaderData): string {
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case "static":
          return piece.text;
        case "link":
          return piece.written;
        case "action":
          return `<${piece.action}>`;
        case "liquid": {
          const rendered = piece.template.render(reader);
          return rendered.ok ? untracked(rendered.value, reader) : `!${rendered.error.code}!`;
        }
        case "pixel":
        case "when-measured":
          return "";
        default:
          return assertNever(piece);
      }
    })
    .join("");
}

export function htmlFor(some: Partial<Writing>, reader: ReaderData = ADA): string {
  return untracked(mustRead(some).html, reader);
}

export function textFor(some: Partial<Writing>, reader: ReaderData = ADA): string {
  return untracked(mustRead(some).text, reader);
}
