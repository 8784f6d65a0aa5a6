import { Context, toValueSync, type Emitter, type Liquid, type Template } from "liquidjs";

import { err, ok, type Result } from "@consentry/kernel";

import { MAX_RENDERED } from "../limits.ts";
import type {
  Piece,
  ReaderData,
  ReaderTemplate,
  WritingPlace,
  WritingProblem,
} from "../writing.ts";
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
    render({
      contact,
      organisation,
      campaign,
    }: ReaderData): Result<readonly Piece[], WritingProblem> {
      const data = { contact, organisation, campaign };
      const context = new Context(data, engine.options, { sync: true }, { liquid: engine });
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

/** Said without the library's words: they quote values, and values are the reader's. */
function told(failure: unknown): Pick<WritingProblem, "code" | "message"> {
  return isOverLimit(failure)
    ? { code: "liquid-limit", message: TOO_MUCH }
    : { code: "liquid-syntax", message: "For some reader this cannot be rendered." };
}
