import { assertNever } from "@consentry/kernel";

import { escapeHtml } from "../../liquid/escape.ts";
import { SourcedText } from "../../sourced.ts";
import type { BlockPlace } from "../../writing.ts";
import { readableOn } from "./colours.ts";
import type {
  Block,
  BlockDocument,
  Columns,
  Passage,
  Picture,
  Run,
  Social,
  Theme,
} from "./document.ts";
import { aroundLiquid } from "./liquid-text.ts";
import { darkStyle, FONTS, lineOf, quietOf } from "./looks.ts";

/** A document as MJML, with the way back from each of its characters. */
export interface DocumentMjml {
  readonly text: string;
  /** Whose field stands there; `null` for what surrounds the blocks. */
  blockAt(offset: number): BlockPlace | null;
  /** Liquid that cannot be read, each at its field. */
  readonly problems: readonly { readonly block: BlockPlace; readonly message: string }[];
}

/**
 * Writes a document as MJML. All its words are escaped and all its styles are ours: whatever stands
 * in it, the mark-up is that of its blocks. Liquid in words and addresses stays as it is.
 */
export function writeMjml(document: BlockDocument): DocumentMjml {
  const writer = new MjmlWriter(document.theme);
  writer.document(document.blocks);
  return writer;
}

/** Beside the words of a mail, in pixels. */
const MARGIN = 24;

/** So much of the ground is seen above and below the paper. */
const EDGE = '<mj-section><mj-column><mj-spacer height="20px" /></mj-column></mj-section>\n';

const SIZES = { 1: "28px", 2: "22px", 3: "18px" } as const;

class MjmlWriter implements DocumentMjml {
  readonly problems: { block: BlockPlace; message: string }[] = [];
  readonly #theme: Theme;
  readonly #result = new SourcedText();
  readonly #places: (BlockPlace | null)[] = [null];
  /** What pictures have beside each other, in pixels. */
  #room: number;
  #id = "";

  constructor(theme: Theme) {
    this.#theme = theme;
    this.#room = theme.width - 2 * MARGIN;
  }

  get text(): string {
    return this.#result.text;
  }

  blockAt(offset: number): BlockPlace | null {
    return this.#places[this.#result.originOf(offset)] ?? null;
  }

  document(blocks: BlockDocument["blocks"]): void {
    const { ground, paper, width, corner } = this.#theme;
    this.#put(this.#head());
    this.#put(`<mj-body background-color="${ground}" css-class="ground" width="${width}px">
${EDGE}<mj-wrapper background-color="${paper}" css-class="paper" border-radius="${corner}px" padding="${MARGIN}px 0">\n`);
    for (const row of rowsOf(blocks)) {
      if (row.kind === "columns") this.#columns(row);
      else this.#section([row.blocks]);
    }
    this.#put(`</mj-wrapper>\n${EDGE}</mj-body>\n</mjml>\n`);
  }

  #head(): string {
    const { ink, font } = this.#theme;
    const text = `color="${ink}" font-size="16px" line-height="1.6" padding="8px ${MARGIN}px"`;
    const dark = darkStyle(this.#theme);
    return `<mjml>
<mj-head>
<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
<mj-attributes>
<mj-all font-family="${FONTS[font]}" />
<mj-section padding="0" />
<mj-text ${text} css-class="ink" />
</mj-attributes>${dark === "" ? "" : `\n<mj-style>${dark}</mj-style>`}
</mj-head>\n`;
  }

  #columns({ id, columns }: Columns): void {
    const whole = this.#room;
    this.#room = Math.round(this.#theme.width / columns.length) - 2 * MARGIN;
    this.#id = id;
    this.#section(columns);
    this.#room = whole;
  }

  #section(columns: readonly (readonly Block[])[]): void {
    this.#put("<mj-section>\n");
    for (const blocks of columns) {
      this.#put("<mj-column>\n");
      for (const block of blocks) this.#block(block);
      this.#put("</mj-column>\n");
    }
    this.#put("</mj-section>\n");
  }

  #block(block: Block): void {
    this.#id = block.id;
    switch (block.kind) {
      case "heading": {
        const { level, align } = block;
        const look = `font-size="${SIZES[level]}" font-weight="700" line-height="1.3"`;
        this.#put(`<mj-text ${look} align="${align}"><h${level} style="margin:0;font:inherit;">`);
        this.#words(block.text, "text");
        this.#put(`</h${level}></mj-text>\n`);
        return;
      }
      case "text":
        this.#put(`<mj-text align="${block.align}">`);
        for (const [at, passage] of block.content.entries()) {
          this.#passage(passage, `content[${at}]`, at === block.content.length - 1);
        }
        this.#put("</mj-text>\n");
        return;
      case "button": {
        const { accent, corner } = this.#theme;
        const look = `background-color="${accent}" color="${readableOn(accent)}" border-radius="${corner}px"`;
        this.#put(
          `<mj-button ${look} align="${block.align}" css-class="button" font-size="16px" inner-padding="12px 24px" padding="12px ${MARGIN}px" href="`,
        );
        this.#value(block.link, "link");
        this.#put('">');
        this.#words(block.text, "text");
        this.#put("</mj-button>\n");
        return;
      }
      case "image":
        this.#picture(block);
        return;
      case "divider":
        this.#put(
          `<mj-divider css-class="rule" border-width="1px" border-color="${lineOf(this.#theme)}" padding="16px ${MARGIN}px" />\n`,
        );
        return;
      case "spacer":
        this.#put(`<mj-spacer height="${block.height}px" />\n`);
        return;
      case "quote":
        this.#put(
          `<mj-text font-size="18px"><blockquote style="margin:0;padding:0 0 0 16px;border-left:3px solid ${this.#theme.accent};">`,
        );
        this.#words(block.text, "text");
        if (block.by.trim() !== "") {
          this.#put('<p style="margin:8px 0 0;font-size:14px;">');
          this.#words(block.by, "by");
          this.#put("</p>");
        }
        this.#put("</blockquote></mj-text>\n");
        return;
      case "social":
        this.#social(block);
        return;
      case "footer":
        this.#put(`<mj-text ${this.#small()} align="${block.align}">`);
        this.#put("{% footer %}", "");
        this.#put("</mj-text>\n");
        return;
      case "legal-identity":
      case "why":
      case "unsubscribe":
      case "preferences":
      case "withdraw-measurement": {
        const words = block.words === null ? "" : ` "${block.words}"`;
        this.#put(`<mj-text ${this.#small()} align="${block.align}">`);
        this.#put(`{% ${block.kind.replaceAll("-", "_")}${words} %}`, "words");
        this.#put("</mj-text>\n");
        return;
      }
      default:
        assertNever(block);
    }
  }

  #passage(passage: Passage, field: string, isLast: boolean): void {
    const margin = isLast ? "0" : "0 0 16px";
    if (passage.kind === "paragraph") {
      this.#put(`<p style="margin:${margin};">`);
      if (passage.runs.every(({ text }) => text.trim() === "")) this.#put("&nbsp;");
      this.#runs(passage.runs, `${field}.runs`);
      this.#put("</p>");
      return;
    }
    const list = passage.kind === "bullets" ? "ul" : "ol";
    this.#put(`<${list} style="margin:${margin};padding:0 0 0 24px;">`);
    for (const [at, runs] of passage.items.entries()) {
      this.#put('<li style="margin:0 0 4px;">');
      this.#runs(runs, `${field}.items[${at}]`);
      this.#put("</li>");
    }
    this.#put(`</${list}>`);
  }

  #runs(runs: readonly Run[], field: string): void {
    let open: string | null = null;
    for (const [at, { text, bold, italic, link }] of runs.entries()) {
      const place = `${field}[${at}]`;
      if (open !== null && open !== link) this.#put("</a>");
      if (link && open !== link) this.#anchor(link, `${place}.link`);
      open = link ?? null;
      this.#put(`${bold ? "<b>" : ""}${italic ? "<i>" : ""}`);
      this.#words(text, `${place}.text`);
      this.#put(`${italic ? "</i>" : ""}${bold ? "</b>" : ""}`);
    }
    if (open !== null) this.#put("</a>");
  }

  #picture({ source, alt, link, share }: Picture): void {
    const width = Math.max(1, Math.round((this.#room * share) / 100));
    this.#put(
      `<mj-image padding="8px ${MARGIN}px" border-radius="${this.#theme.corner}px" width="${width}px" src="`,
    );
    if (source.kind === "carried") this.#put(`cid:${source.image}`, "source.image");
    else this.#value(source.url, "source.url");
    this.#put('" alt="');
    this.#value(alt, "alt");
    if (link !== null) {
      this.#put('" href="');
      this.#value(link, "link");
    }
    this.#put('" />\n');
  }

  #social({ links, align }: Social): void {
    this.#put(`<mj-text align="${align}">`);
    for (const [at, { name, url }] of links.entries()) {
      if (at > 0) this.#put(" &middot; ");
      this.#anchor(url, `links[${at}].url`);
      this.#words(name, `links[${at}].name`);
      this.#put("</a>");
    }
    this.#put("</mj-text>\n");
  }

  #anchor(link: string, field: string): void {
    this.#put('<a href="');
    this.#value(link, field);
    this.#put(`" style="color:${this.#theme.accent};text-decoration:underline;">`);
  }

  /** Of what has to be said, and is not what the mail is about. */
  #small(): string {
    return `css-class="quiet" color="${quietOf(this.#theme)}" font-size="13px"`;
  }

  #words(text: string, field: string): void {
    this.#authored(text, field, (words) => escapeHtml(words).replaceAll("\n", "<br>"));
  }

  /** Between double quotes. */
  #value(text: string, field: string): void {
    this.#authored(text, field, (words) => escapeHtml(words).replaceAll("\n", " "));
  }

  #authored(text: string, field: string, change: (words: string) => string): void {
    const written = aroundLiquid(text, change);
    if (written.ok) this.#put(written.value, field);
    else this.problems.push({ block: { id: this.#id, field }, message: written.error });
  }

  /** @param field whose words these are; those around them are nobody's */
  #put(text: string, field: string | null = null): void {
    const isOurs = field === null && this.#id === "";
    if (!isOurs) this.#places.push({ id: this.#id, field: field ?? "" });
    this.#result.put(text, isOurs ? 0 : this.#places.length - 1);
  }
}

type Row = Columns | { readonly kind: "blocks"; readonly blocks: readonly Block[] };

/** Blocks below each other share a column. */
function rowsOf(blocks: BlockDocument["blocks"]): readonly Row[] {
  const rows: (Columns | { readonly kind: "blocks"; readonly blocks: Block[] })[] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (block.kind === "columns") rows.push(block);
    else if (last?.kind === "blocks") last.blocks.push(block);
    else rows.push({ kind: "blocks", blocks: [block] });
  }
  return rows;
}
