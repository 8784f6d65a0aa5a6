import { WRITING_BLOCKS, type ReadWriting, type WritingPlace } from "@consentry/mail";

import type { Copy, OwnAddresses } from "../judge-copy.ts";

export const UNSUBSCRIBE = "https://mail.example.org/u/";

export function at(line: number): WritingPlace {
  return { part: "source", line, column: 1 };
}

/** A writing whose author wrote these links and pictures, on lines of their own from 1. */
export function aWriting(links: readonly string[], resources: readonly string[] = []): ReadWriting {
  const placed = (urls: readonly string[], from: number) =>
    urls.map((url, index) => ({ url, number: index, places: [at(from + index)] }));
  return {
    subject: [],
    html: [],
    text: [{ kind: "static", text: "Our choir sings." }],
    links: placed(links, 1),
    resources: placed(resources, links.length + 1),
    embedded: [],
    readerAddresses: [],
    blocks: { html: new Set(WRITING_BLOCKS), text: new Set(WRITING_BLOCKS) },
    language: "en",
  };
}

/** A whole mail to a reader, with a text part that says as much. */
export function aCopy(
  body: string,
  {
    reader = "one",
    own = {},
  }: { readonly reader?: string; readonly own?: Partial<OwnAddresses> } = {},
): Copy {
  const out = `${UNSUBSCRIBE}${reader}-unsubscribe-token`;
  const text =
    "Our choir sings on the first Sunday of May, at four, in the old hall. All are welcome.";
  const links = [...body.matchAll(/href="([^"]+)"/g)].map(([, url]) => url);
  const lines = [
    "From: Choir <choir@example.org>",
    `To: ${reader}@example.net`,
    "Subject: May",
    "Date: Sat, 2 May 2026 09:30:00 +0000",
    `Message-ID: <${reader}@example.org>`,
    `List-Unsubscribe: <${out}>`,
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    "MIME-Version: 1.0",
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    [text, ...links, `Stop: ${out}`].join("\r\n"),
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<p>${text}</p>${body}<p><a href="${out}">Unsubscribe</a></p>`,
    "--b--",
    "",
  ];
  return {
    levels: { open: "none", click: "none" },
    message: Buffer.from(lines.join("\r\n")),
    own: {
      isPixel: () => false,
      isLink: () => false,
      isAction: (url) => url === out,
      images: "https://mail.example.org/i/",
      ...own,
    },
  };
}
