import { decodeBody } from "../mime/body.ts";
import { decodeText } from "../mime/charset.ts";
import { readMessage, type Part } from "../mime/message.ts";
import { contentBase } from "../references/content-base.ts";

/** One HTML part as a client would show it, its charset undone and nothing taken out. */
export interface PageToRender {
  /** Section number. */
  readonly part: string;
  readonly html: string;
  /** What its header says relative addresses are relative to (RFC 2557 §4). */
  readonly base: string | null;
}

/** A part that others of the message name by its content id (`cid:`, RFC 2392). */
export interface EmbeddedPart {
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface PagesToRender {
  readonly pages: readonly PageToRender[];
  readonly embedded: ReadonlyMap<string, EmbeddedPart>;
}

/** Honest messages hold one or two; a browser takes its time for each. */
const MAX_PAGES = 16;

const PAGES = new Set(["text/html", "application/xhtml+xml"]);

/**
 * The HTML parts that a client may show, in every alternative, and what they embed. Attachments
 * and AMP parts are left out: the one is opened by hand, the other runs in a frame of its own.
 * A message that cannot be read has none.
 */
export function pagesToRender(bytes: Uint8Array): PagesToRender {
  const read = readMessage(bytes);
  if (!read.ok) return { pages: [], embedded: new Map() };
  const leaves = read.value.parts.filter(({ isContainer }) => !isContainer);
  const shown = leaves.filter(
    ({ type, disposition }) => PAGES.has(type) && disposition !== "attachment",
  );
  return {
    pages: shown.slice(0, MAX_PAGES).map((part) => pageOf(bytes, part)),
    embedded: new Map(
      leaves.flatMap((part) =>
        part.contentId === null
          ? []
          : [[part.contentId, { type: part.type, bytes: decodeBody(bytes, part).bytes }] as const],
      ),
    ),
  };
}

function pageOf(bytes: Uint8Array, part: Part): PageToRender {
  const body = decodeBody(bytes, part).bytes;
  return { part: part.path, html: decodeText(body, part.charset).text, base: contentBase(part) };
}
