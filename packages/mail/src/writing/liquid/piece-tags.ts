import {
  Tag,
  TagToken,
  toValueSync,
  TypeGuards,
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  type Template,
  type TopLevelToken,
} from "liquidjs";

import { MAX_RENDERED } from "../limits.ts";
import type { Piece } from "../writing.ts";
import { TooMuchText } from "./over-limit.ts";
import { END_MEASURED } from "./tokens.ts";

const WRITTEN = "{% piece %}";

/** A piece among the tokens of Liquid. Its text is never read as Liquid again. */
export class PieceToken extends TagToken {
  readonly piece: Piece;

  constructor(piece: Piece, options: Liquid["options"]) {
    super(WRITTEN, 0, WRITTEN.length, options);
    this.piece = piece;
  }
}

/** Collects what is rendered as pieces; text that meets text becomes one. */
export class PieceEmitter implements Emitter {
  readonly pieces: Piece[] = [];
  /** What the library hands back in the end; nobody asks for it. */
  readonly buffer = "";
  readonly #limit: number;
  #text = "";
  #length = 0;

  /** @param limit how much text it takes before it throws `TooMuchText` */
  constructor(limit: number) {
    this.#limit = limit;
  }

  write(value: unknown): void {
    const text = typeof value === "string" ? value : "";
    this.#length += text.length;
    if (this.#length > this.#limit) throw new TooMuchText();
    this.#text += text;
  }

  add(piece: Piece): void {
    if (piece.kind === "static") {
      this.write(piece.text);
      return;
    }
    this.end();
    this.pieces.push(piece);
  }

  end(): readonly Piece[] {
    if (this.#text !== "") this.pieces.push({ kind: "static", text: this.#text });
    this.#text = "";
    return this.pieces;
  }
}

export class PieceTag extends Tag {
  readonly piece: Piece;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    this.piece = (token as PieceToken).piece;
  }

  /** Into a variable only text goes: a captured link is its address. */
  override render(_context: Context, emitter: Emitter): void {
    if (emitter instanceof PieceEmitter) emitter.add(this.piece);
    else if (this.piece.kind === "static") emitter.write(this.piece.text);
    else if (this.piece.kind === "link") emitter.write(this.piece.written);
  }
}

/** What stands only in a mail that measures. */
export class MeasuredTag extends Tag {
  readonly templates: Template[] = [];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    for (let next = rest.shift(); next; next = rest.shift()) {
      if (TypeGuards.isTagToken(next) && next.name === END_MEASURED) return;
      this.templates.push(parser.parseToken(next, rest));
    }
  }

  override render(context: Context, emitter: Emitter): void {
    if (!(emitter instanceof PieceEmitter)) return;
    const inside = new PieceEmitter(MAX_RENDERED);
    toValueSync(this.liquid.renderer.renderTemplates(this.templates, context, inside));
    emitter.add({ kind: "when-measured", pieces: inside.end() });
  }
}
