import { createRequire } from "node:module";

import type * as mrml from "mrml";

import { assertNever } from "@consentry/kernel";

import type { Marks } from "../liquid/marks.ts";
import { MAX_EXPANDED } from "../limits.ts";
import type { PartProblems } from "../problems.ts";
import type { Sourced } from "../sourced.ts";
import type { WritingLanguage } from "../writing.ts";
import { AUTHORS_STYLE, ICON_SERVER, prepareMjml } from "./prepare-mjml.ts";

/**
 * MJML as a whole page. Nothing is added that the author did not write: no fonts, and no icons of
 * another company. No file is included. `null` when it is not MJML; the problem is told.
 */
export function expandMjml(
  source: Sourced,
  options: {
    readonly language: WritingLanguage;
    readonly marks: Marks;
    readonly part: PartProblems;
  },
): string | null {
  const { marks, part } = options;
  const prepared = prepareMjml(source, options);
  if (!prepared) return null;
  const tell = (offset: number, message: string): null => {
    part.add("markup", source.originOf(prepared.originOf(offset)), message);
    return null;
  };
  const result = drawn(prepared.text);
  if (!result) return tell(0, "MJML cannot be read: look whether every comment has its end.");
  if (result.type === "error") return tell(offsetOf(result, prepared.text), told(result));
  const { content } = result;
  if (content.length > MAX_EXPANDED) {
    return tell(0, `Written out, this is longer than ${MAX_EXPANDED} characters.`);
  }
  if (content.includes(ICON_SERVER)) {
    const at = /<mj-social-element(?![^>]*\ssrc\s*=)/i.exec(prepared.text)?.index ?? 0;
    return tell(at, "Give this icon a src: it would be loaded from another company's server.");
  }
  const restored = marks.replace(content, (entry) => (entry.kind === "text" ? entry.text : null));
  // Their own sheets are made for the head of a mail; an author's are written into the elements.
  return restored
    .replaceAll(/<!--\|(\w{1,40})\|-->/g, "$1")
    .replaceAll("<style", "<style data-embed")
    .replaceAll(`<style data-embed type="text/css">${AUTHORS_STYLE}`, '<style type="text/css">');
}

type Failure = Extract<ReturnType<mrml.Engine["toHtml"]>, { type: "error" }>;

const require = createRequire(import.meta.url);

let shared: mrml.Engine | null = null;

/** `null` when the library gave up; it runs apart, and a new one is begun then. */
function drawn(mjml: string): ReturnType<mrml.Engine["toHtml"]> | null {
  shared ??= freshEngine();
  try {
    return shared.toHtml(mjml);
  } catch {
    shared = null;
    return null;
  }
}

/** With a memory of its own: what an engine held when it gave up is never given back. */
function freshEngine(): mrml.Engine {
  delete require.cache[require.resolve("mrml")];
  const library = require("mrml") as typeof mrml;
  const engine = new library.Engine();
  engine.setParserOptions({ includeLoader: { type: "noop" } });
  engine.setRenderOptions({ disableComments: false, socialIconOrigin: ICON_SERVER, fonts: {} });
  return engine;
}

/** The last one is the closest to what is wrong. */
const LINE_AND_COLUMN = /\bat (\d{1,9}):(\d{1,9})/g;

function offsetOf(failure: Failure, text: string): number {
  if (failure.origin !== "parser") return 0;
  const { details } = failure;
  if ("position" in details) return fromBytes(text, details.position.start);
  if (details.type === "end-of-stream") return text.length;
  if (details.type !== "parser-error") return 0;
  const [, line, column] = [...details.source.matchAll(LINE_AND_COLUMN)].at(-1) ?? [];
  return line === undefined ? 0 : atLine(text, Number(line), Number(column));
}

/** The library counts octets of UTF-8. */
function fromBytes(text: string, bytes: number): number {
  return new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, bytes)).length;
}

function atLine(text: string, line: number, column: number): number {
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}

function told(failure: Failure): string {
  if (failure.origin !== "parser") return `MJML cannot be drawn: ${failure.message}.`;
  const { details } = failure;
  switch (details.type) {
    case "unexpected-element":
      return "MJML does not know this element at this place.";
    case "unexpected-token":
      return "MJML does not expect this here: look whether every element is closed.";
    case "missing-attribute":
      return `MJML asks for the attribute “${details.name}” here.`;
    case "end-of-stream":
      return "The MJML ends too early: an element is not closed.";
    case "no-root-node":
      return "Write the mail within <mjml> and <mj-body>.";
    case "include-loader-error":
      return "Nothing can be included: write it into this text.";
    case "invalid-attribute":
    case "invalid-format":
    case "size-limit":
    case "parser-error":
      return "MJML cannot be read here: look at the brackets and quotes.";
    default:
      return assertNever(details);
  }
}
