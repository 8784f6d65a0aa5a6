import { scanHtml, type HtmlListener, type StartTag } from "@consentry/audit";

import type { Marked, Marks } from "../liquid/marks.ts";
import { MAX_MARKUP_DEPTH } from "../limits.ts";
import type { PartProblems } from "../problems.ts";
import { edited, type Edit, type Sourced } from "../sourced.ts";
import type { WritingLanguage } from "../writing.ts";
import { isVoid } from "./elements.ts";

/** Where icons without an address would come from. The name exists nowhere (RFC 2606 §2). */
export const ICON_SERVER = "https://icons.invalid/";

/** What an author's style sheet begins with while it is told from those of the library. */
export const AUTHORS_STYLE = "/*author's*/";

/** Around a block of ours, by the element it stands in: as text it would hang in the air. */
const AROUND_BLOCK: Readonly<Record<string, readonly string[]>> = {
  "mj-body": ["mj-section", "mj-column", "mj-text"],
  "mj-wrapper": ["mj-section", "mj-column", "mj-text"],
  "mj-section": ["mj-column", "mj-text"],
  "mj-group": ["mj-column", "mj-text"],
  "mj-column": ["mj-text"],
  "mj-hero": ["mj-text"],
};

/** Text may stand here, and comes out beside the elements. */
const TEXT_BESIDE = new Set(["mj-body", "mj-section", "mj-column", "mj-group", "mj-hero"]);

/** Here only comments may stand beside the elements, and come out as they are. */
const COMMENT_BESIDE = new Set(["mj-social", "mj-navbar", "mj-accordion"]);

/** Here nothing may: it would come out inside a condition for one maker's programs. */
const NOTHING_BESIDE = new Set(["mj-wrapper", "mj-carousel"]);

/** Outside the body; only setting a variable makes sense, and is done where the body begins. */
const OUTSIDE = new Set(["", "mjml", "mj-head", "mj-attributes"]);

/** What the library writes out as it is between quotes. It has its own way with everything else. */
const SAFE_VALUE = /^[\p{L}\p{N}\p{P}\p{Sm}\p{Sc} ^`]*$/u;

/** The source as the library can take it; `null` when it cannot: the problem is told. */
export function prepareMjml(
  source: Sourced,
  options: {
    readonly language: WritingLanguage;
    readonly marks: Marks;
    readonly part: PartProblems;
  },
): Sourced | null {
  return new Preparation(source, options).done();
}

class Preparation implements HtmlListener {
  readonly #source: Sourced;
  readonly #options: Parameters<typeof prepareMjml>[1];
  readonly #open: string[] = [];
  readonly #edits: Edit[] = [];
  readonly #hoisted: string[] = [];
  #bodyStart: number | null = null;
  #isRefused = false;

  constructor(source: Sourced, options: Parameters<typeof prepareMjml>[1]) {
    this.#source = source;
    this.#options = options;
  }

  done(): Sourced | null {
    const { text } = this.#source;
    scanHtml(text, 0, text.length, this);
    if (this.#isRefused) return null;
    if (this.#bodyStart !== null && this.#hoisted.length > 0) {
      const at = this.#bodyStart;
      this.#edits.push({ start: at, end: at, text: this.#hoisted.join("") });
    }
    return edited(text, this.#edits);
  }

  startTag(tag: StartTag): void {
    for (let index = 0; index < tag.attributeCount; index++) this.#attribute(tag, index);
    if (tag.name === "mjml" && !this.#has(tag, "lang")) {
      const at = tag.start + "<mjml".length;
      this.#edits.push({ start: at, end: at, text: ` lang="${this.#options.language}"` });
    }
    if (tag.selfClosing || isVoid(tag.name)) return;
    if (tag.name === "mj-body") this.#bodyStart ??= tag.end;
    if (tag.name === "mj-style") {
      this.#edits.push({ start: tag.end, end: tag.end, text: AUTHORS_STYLE });
    }
    this.#open.push(tag.name);
    // Told once: what is deeper is not looked at.
    if (this.#open.length === MAX_MARKUP_DEPTH + 1) {
      const message = `Nest at most ${MAX_MARKUP_DEPTH} elements within each other.`;
      this.#refuse(tag.start, message);
    }
  }

  endTag(name: string, start: number): void {
    const expected = name.startsWith("mj") ? this.#open.findLast(isMjml) : undefined;
    if (expected !== undefined && expected !== name) {
      this.#refuse(start, `This ends <${name}>, but <${expected}> is open.`);
    }
    const at = this.#open.lastIndexOf(name);
    if (at >= 0) this.#open.length = at;
  }

  text(start: number, end: number): void {
    const around = this.#open.at(-1) ?? "";
    const { text } = this.#source;
    for (const { entry, start: from, end: to } of this.#options.marks.in(text.slice(start, end))) {
      this.#beside(entry, around, start + from, start + to);
    }
  }

  comment(): void {}

  #beside(entry: Marked, around: string, start: number, end: number): void {
    const mark = this.#source.text.slice(start, end);
    const wraps = entry.kind === "block" ? AROUND_BLOCK[around] : undefined;
    if (wraps) {
      const before = wraps.map((name) => `<${name}${name === "mj-text" ? SMALL : ""}>`).join("");
      const after = wraps.map((name) => `</${name}>`).toReversed();
      this.#edits.push({ start, end, text: `${before}${mark}${after.join("")}` });
    } else if (OUTSIDE.has(around) && isSetting(entry)) {
      this.#hoisted.push(mark);
      this.#edits.push({ start, end, text: "" });
    } else if (COMMENT_BESIDE.has(around) && entry.kind === "liquid") {
      this.#edits.push({ start, end, text: `<!--|${mark}|-->` });
    } else if (NOTHING_BESIDE.has(around) || COMMENT_BESIDE.has(around) || OUTSIDE.has(around)) {
      const message = around === "" ? "outside <mjml>" : `directly within <${around}>`;
      this.#refuse(start, `What differs by reader cannot stand ${message}.`);
    } else if (TEXT_BESIDE.has(around) && entry.kind === "action") {
      this.#refuse(start, "Put this way out into an mj-text or the href of an mj-button.");
    }
  }

  #attribute(tag: StartTag, index: number): void {
    const [, , start = 0, end = 0] = tag.attributes.slice(index * 4, index * 4 + 4);
    const written = this.#source.text.slice(start, end);
    if (SAFE_VALUE.test(written) && !/["\\]/.test(written)) return;
    const text = written.replaceAll('"', "&quot;");
    this.#edits.push({ start, end, text: this.#options.marks.add({ kind: "text", text }) });
  }

  #has(tag: StartTag, name: string): boolean {
    const { text } = this.#source;
    return Array.from({ length: tag.attributeCount }, (_, index) =>
      text.slice(tag.attributes[index * 4], tag.attributes[index * 4 + 1]).toLowerCase(),
    ).includes(name);
  }

  #refuse(offset: number, message: string): void {
    this.#isRefused = true;
    this.#options.part.add("markup", this.#source.originOf(offset), message);
  }
}

const SMALL = ' font-size="12px" line-height="1.6"';

function isMjml(name: string): boolean {
  return name.startsWith("mj");
}

function isSetting(entry: Marked): boolean {
  return entry.kind === "liquid" && "args" in entry.token && entry.token.name === "assign";
}
