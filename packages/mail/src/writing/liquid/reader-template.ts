import { Context, toValueSync, type Emitter, type Liquid, type Template } from "liquidjs";

import { err, ok, type Result } from "@consentry/kernel";

import { MAX_RENDERED } from "../limits.ts";
import type {
  MessageData,
  Piece,
  ReaderData,
  ReaderTemplate,
  WritingPlace,
  WritingProblem,
} from "../writing.ts";
import { NothingSaid } from "./message-data.ts";
import { isOverLimit, TOO_MUCH } from "./over-limit.ts";
import { PieceEmitter } from "./piece-tags.ts";

/** One tag with all within it, and the variables that it finds set to what is known. */
export interface Step {
  readonly template: Template;
  readonly known: Readonly<Record<string, unknown>>;
}

const SILENT: Emitter = { buffer: "", write: () => undefined };

/**
 * A stretch that is rendered for each reader.
 *
 * @param before what sets variables that the stretch reads; done anew, and what it says is not said
 */
export function readerTemplate(
  engine: Liquid,
  step: Step,
  before: readonly Step[],
  at: WritingPlace,
): ReaderTemplate {
  const run = ({ template, known }: Step, context: Context, emitter: Emitter): void => {
    Object.assign(context.bottom(), known);
    toValueSync(engine.renderer.renderTemplates([template], context, emitter));
  };
  return {
    render(reader: ReaderData | MessageData): Result<readonly Piece[], WritingProblem> {
      const context = new Context(
        rootsOf(reader),
        engine.options,
        { sync: true },
        { liquid: engine },
      );
      const emitter = new PieceEmitter(MAX_RENDERED);
      try {
        for (const earlier of before) run(earlier, context, SILENT);
        run(step, context, emitter);
      } catch (failure) {
        return err({ ...at, ...told(failure) });
      }
      return ok(emitter.end());
    },
  };
}

function rootsOf(reader: ReaderData | MessageData): object {
  const { organisation } = reader;
  if ("data" in reader) return { data: reader.data, organisation };
  return { contact: reader.contact, organisation, campaign: reader.campaign };
}

/** Said without the library's words: they quote values, and values are the reader's. */
function told(failure: unknown): Pick<WritingProblem, "code" | "message" | "datum"> {
  if (isOverLimit(failure)) return { code: "liquid-limit", message: TOO_MUCH };
  const datum = missingDatum(failure);
  if (datum === null) {
    return { code: "liquid-syntax", message: "For some reader this cannot be rendered." };
  }
  return { code: "no-data", message: "Nothing that can be said here is among the data.", datum };
}

/** The beginning of an expression: what it asks for, before its filters. */
const ASKED_FOR = /^[^|]{1,200}/;

/** What a place asks for and does not find, in the author's words; `null`: something else failed. */
function missingDatum(failure: unknown): string | null {
  const { name, originalError, token } = failure as {
    readonly name?: unknown;
    readonly originalError?: unknown;
    readonly token?: { readonly content?: string; getText(): string };
  };
  const isMissing = name === "UndefinedVariableError" || originalError instanceof NothingSaid;
  if (!isMissing || !token) return null;
  return ASKED_FOR.exec(token.content ?? token.getText())?.[0].trim() ?? "";
}
