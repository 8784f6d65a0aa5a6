import { assertNever, err, ok, type Result } from "@consentry/kernel";

import { blockSource } from "./blocks/block-source.ts";
import { assemble, type Assembled } from "./liquid/assemble.ts";
import { escapeHtml, oneLine, plainText } from "./liquid/escape.ts";
import { liquidEngine } from "./liquid/engine.ts";
import { Marks, type Marked } from "./liquid/marks.ts";
import { saidValue } from "./liquid/message-data.ts";
import { settle, type FixedData } from "./liquid/settle.ts";
import { MAX_PREHEADER, MAX_SOURCE, MAX_SUBJECT, MAX_TEXT } from "./limits.ts";
import { AddressIndex } from "./markup/address-index.ts";
import { checkPlaces, type Checked } from "./markup/check-places.ts";
import { embedImages } from "./markup/embed-images.ts";
import { framed } from "./markup/frame.ts";
import { inlineStyles } from "./markup/inline-styles.ts";
import { LinkRegister } from "./markup/link-register.ts";
import { markLinks, requoted } from "./markup/mark-links.ts";
import { expandMarkdown } from "./markup/markdown.ts";
import { expandMjml } from "./markup/mjml.ts";
import { resourcesOf } from "./markup/resources.ts";
import { tagsApart, tagsBack } from "./markup/tags-apart.ts";
import { wholeDocument } from "./markup/shell.ts";
import { placesIn, type PlaceAt } from "./places.ts";
import type { Sourced } from "./sourced.ts";
import { sourceText, type SourceText } from "./source-text.ts";
import { Problems } from "./problems.ts";
import { deriveText, withoutEchoes } from "./text/derive-text.ts";
import { markTextLinks } from "./text/mark-text-links.ts";
import type {
  AuthorResource,
  EmbeddedImage,
  ReadWriting,
  Writing,
  WritingPart,
  WritingProblem,
  WritingUse,
} from "./writing.ts";

/**
 * Reads a writing to its end: fills in what is the same for every reader, writes blocks, MJML or
 * Markdown out as HTML, inlines styles, derives the text, and cuts all of it into pieces. Tells as many
 * problems at once as it can, at their places in the author's own text. Never throws on a writing;
 * fetches nothing. Time and memory are bounded by `limits.ts`.
 *
 * @param use of a message, data may stand in the addresses of links, ways out may not stand at all,
 *   and what `fillMessage` does not find is refused
 */
export function readWriting(
  writing: Writing,
  fixed: FixedData,
  use: WritingUse = "mailing",
): Result<ReadWriting, readonly WritingProblem[]> {
  const reading = new Reading(writing, fixed, use);
  const read = reading.read();
  return read ? ok(read) : err(reading.problems.found);
}

const LIMITS: Readonly<Record<WritingPart, number>> = {
  source: MAX_SOURCE,
  subject: MAX_SUBJECT,
  preheader: MAX_PREHEADER,
  text: MAX_TEXT,
};

class Reading {
  readonly problems = new Problems();
  readonly #writing: Writing;
  readonly #fixed: FixedData;
  readonly #use: WritingUse;
  readonly #source: SourceText | null;
  readonly #sourceProblems = new Problems();
  readonly #marks: Marks;
  readonly #register = new LinkRegister(this.problems);

  constructor(writing: Writing, fixed: FixedData, use: WritingUse) {
    const { subject, preheader, text } = writing;
    this.#writing = writing;
    this.#fixed = fixed;
    this.#use = use;
    this.#source = sourceText(writing, this.#sourceProblems);
    this.#marks = new Marks([
      this.#source?.text ?? "",
      subject,
      preheader,
      text ?? "",
      ...stringsIn(fixed),
    ]);
  }

  read(): ReadWriting | null {
    const { language } = this.#writing;
    const subject = this.#subject();
    const html = this.#html();
    if (!html) return null;
    const text = this.#text(html);
    if (!subject || !text || !this.problems.isEmpty) return null;
    const htmlPieces = this.#assemble(html.document, "html");
    const textPieces = this.#assemble(text.text, "text");
    if (!htmlPieces || !textPieces || !this.problems.isEmpty) return null;
    return {
      subject: subject.pieces,
      html: htmlPieces.pieces,
      text: textPieces.pieces,
      links: this.#register.links,
      resources: html.resources,
      embedded: html.embedded,
      readerAddresses: [...html.readerAddresses, ...text.readerAddresses],
      blocks: { html: htmlPieces.blocks, text: textPieces.blocks },
      language,
    };
  }

  #subject(): Assembled | null {
    const settled = this.#settlePart("subject", this.#writing.subject, WRITTEN_AS.subject);
    if (!settled) return null;
    if (settled.text.trim() === "") this.#tellEmpty("subject", "Write a subject.");
    return this.#assemble(oneLine(settled.text), "subject");
  }

  #html(): HtmlRead | null {
    const { language, preheader } = this.#writing;
    const source = this.#source;
    // Told where they come in the order of a mail.
    for (const { code, message, ...at } of this.#sourceProblems.found) {
      this.problems.add(code, at, message);
    }
    const shown = this.#settlePart("preheader", preheader, plainText);
    if (!source) return null;
    const settled = this.#settle("source", source, this.#sourceValue());
    if (!settled || !shown) return null;
    const expanded = this.#expand(settled, source);
    if (expanded === null) return null;
    const checked = checkPlaces(expanded, {
      use: this.#use,
      marks: this.#marks,
      problems: this.problems,
    });
    if (!this.problems.isEmpty) return null;
    const index = new AddressIndex(settled, this.#marks, source.placeAt);
    const linked = markLinks(checked.html, this.#marks, this.#register, index);
    const page = wholeDocument(linked, language);
    const inlined = requoted(inlineStyles(page, this.problems), this.#marks);
    const hidden = this.#marks.around(oneLine(shown.text), escapeHtml);
    const whole = framed(inlined, hidden, this.#marks.add({ kind: "pixel" }));
    const { html: document, images } = embedImages(whole, index, this.problems);
    const resources = resourcesOf(document, {
      marks: this.#marks,
      register: this.#register,
      index,
    });
    return { ...checked, index, inlined, document, resources, embedded: images };
  }

  #expand(settled: Sourced, { format, placeAt }: SourceText): string | null {
    const { language } = this.#writing;
    const marks = this.#marks;
    const part = this.problems.in(placeAt);
    switch (format) {
      case "html":
        return settled.text;
      case "markdown": {
        const html = expandMarkdown(tagsApart(settled, marks), language, part);
        const asText = (entry: Marked): string | null =>
          entry.kind === "text" ? entry.text : null;
        return html === null ? null : marks.replace(tagsBack(html, marks), asText);
      }
      case "mjml":
        return expandMjml(settled, { language, marks, part });
      default:
        return assertNever(format);
    }
  }

  #text(html: HtmlRead): TextRead | null {
    const own = this.#writing.text;
    const settled = this.#settlePart("text", own ?? "", plainText);
    if (!settled) return null;
    const marks = this.#marks;
    // Addresses among the words of the HTML are links as well, whoever wrote the text.
    const options = { use: this.#use, marks, problems: this.problems, register: this.#register };
    const said = withoutEchoes(deriveText(html.inlined), marks);
    const derived = markTextLinks(said, { ...options, index: html.index });
    if (own === null) return derived;
    const index = new AddressIndex(settled, marks, placesIn("text", own));
    return markTextLinks(settled.text, { ...options, index });
  }

  #settlePart(
    part: Exclude<WritingPart, "source">,
    text: string,
    write: (value: unknown) => string,
  ): Sourced | null {
    return this.#settle(part, { text, placeAt: placesIn(part, text) }, write);
  }

  #settle(
    part: WritingPart,
    { text: source, placeAt }: { readonly text: string; readonly placeAt: PlaceAt },
    write: (value: unknown) => string,
  ): Sourced | null {
    const problems = this.problems.in(placeAt);
    const limit = LIMITS[part];
    if (source.length > limit) {
      problems.add("too-long", limit, `This may have at most ${limit} characters.`);
      return null;
    }
    const { language } = this.#writing;
    const marks = this.#marks;
    const settled = settle(source, {
      fixed: this.#fixed,
      use: this.#use,
      language,
      marks,
      problems,
      write: this.#strict(write),
    });
    if (settled && (part === "subject" || part === "preheader")) this.#refuseLinks(settled);
    return settled;
  }

  /** In Markdown a value is text, whatever Markdown it looks like. */
  #sourceValue(): (value: unknown) => string {
    if (this.#writing.format !== "markdown") return escapedValue;
    return (value) => this.#marks.add({ kind: "text", text: escapedValue(value) });
  }

  /** In a message, a value that says nothing is no value. */
  #strict(write: (value: unknown) => string): (value: unknown) => string {
    return this.#use === "mailing" ? write : (value) => write(saidValue(value));
  }

  #assemble(text: string, place: keyof typeof WRITTEN_AS): Assembled | null {
    const { language } = this.#writing;
    const fixed = this.#fixed;
    const use = this.#use;
    const marks = this.#marks;
    const write = this.#strict(WRITTEN_AS[place]);
    const part = place === "html" ? "html" : "text";
    const blockText = ({ block, words, at }: Extract<Marked, { kind: "block" }>): string => {
      const source = blockSource(block, words, { part, language, fixed });
      const problems = this.problems.in(() => at);
      const options = { fixed, use, language, marks, problems, write, isOurs: true };
      return settle(source, options)?.text ?? "";
    };
    // What stands in the text by now is text: no block of ours is placed when it is rendered.
    const spellAddress = use === "message" && (place === "html" ? escapeHtml : String);
    const engine = liquidEngine({
      language,
      use,
      write,
      place: () => "",
      ...(spellAddress && { spellAddress }),
    });
    return assemble(text, { marks, engine, part, problems: this.problems, blockText });
  }

  /** Beside the sender's name there is nothing to click on. */
  #refuseLinks({ text }: Sourced): void {
    for (const { entry } of this.#marks.in(text)) {
      if (entry.kind !== "action" && entry.kind !== "block") continue;
      this.problems.add("markup", entry.at, "Ways out and our blocks belong into the mail itself.");
    }
  }

  #tellEmpty(part: WritingPart, message: string): void {
    this.problems.add("nothing-to-say", { part, line: 1, column: 1 }, message);
  }
}

interface HtmlRead extends Checked {
  readonly index: AddressIndex;
  /** Before what a reader does not see was put in. */
  readonly inlined: string;
  readonly document: string;
  readonly resources: readonly AuthorResource[];
  readonly embedded: readonly EmbeddedImage[];
}

type TextRead = ReturnType<typeof markTextLinks>;

/** A value as each kind of text has it. */
const WRITTEN_AS = {
  html: escapedValue,
  text: plainText,
  subject: (value: unknown): string => oneLine(plainText(value)),
};

function escapedValue(value: unknown): string {
  return escapeHtml(plainText(value));
}

/** Every text that a writing could be filled in with before its marks are gone. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap((inner) => stringsIn(inner))
    : [];
}
