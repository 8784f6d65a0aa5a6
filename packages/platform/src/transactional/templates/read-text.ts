import { err, ok, type Result } from "@consentry/kernel";
import {
  fillMessage,
  readWriting,
  type FilledMessage,
  type Picture,
  type ReadWriting,
  type WritingProblem,
} from "@consentry/mail";

import { embeddedPictures } from "../../campaigns/images/embedded-pictures.ts";
import { fixedData } from "../../campaigns/writing/fixed-data.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { faultsOfShape } from "./data-shape.ts";
import { languageOf } from "./locale.ts";
import type { MessageText, TemplateContent } from "./message-template.ts";
import type { DataProblem, TemplateWanted } from "./template-door.ts";

/** A text read to its end, ready to be filled in. */
export interface ReadText {
  readonly text: MessageText;
  readonly read: ReadWriting;
  readonly pictures: readonly Picture[];
  readonly organisation: Readonly<Record<string, unknown>>;
}

/** Reads a text with what is the same in every message; or tells each place where it cannot be used. */
export async function readText(
  tx: Tx,
  organisation: Organisation,
  text: MessageText,
  sender: TemplateWanted["sender"],
): Promise<Result<ReadText, readonly WritingProblem[]>> {
  const said = saidOf(organisation, sender);
  const { locale, ...writing } = text;
  const fixed = { organisation: said, campaign: {} };
  const read = readWriting({ ...writing, language: languageOf(locale) }, fixed, "message");
  if (!read.ok) return read;
  const pictures = await embeddedPictures(tx, organisation.id, read.value.embedded);
  if (!pictures.ok) return err(pictures.error);
  return ok({ text, read: read.value, pictures: pictures.value, organisation: said });
}

/** What a text may say of the organisation and of who writes. */
export function saidOf(
  organisation: Organisation,
  sender: TemplateWanted["sender"],
): Readonly<Record<string, unknown>> {
  return fixedData(organisation, sender, { id: "", name: "" }).organisation;
}

/** Fills a text with data, held to the shape that the version's test data have. */
export function fillText(
  { read, organisation }: Pick<ReadText, "read" | "organisation">,
  data: Readonly<Record<string, unknown>>,
  testData: TemplateContent["testData"],
): Result<FilledMessage, readonly DataProblem[]> {
  const faults = faultsOfShape(data, testData);
  if (faults.length > 0) return err(faults);
  const filled = fillMessage(read, { data, organisation });
  return filled.ok ? filled : err(dataProblems(filled.error));
}

/** Once for each datum, at how many places ever it is asked for. */
export function dataProblems(problems: readonly WritingProblem[]): readonly DataProblem[] {
  const told = problems.map(({ datum, code, part, line, message }) =>
    datum === undefined || code !== "no-data"
      ? { path: "data", expected: `other values: ${message} (${part}, line ${line})` }
      : { path: datum, expected: `a value that can be said there (${part}, line ${line})` },
  );
  const byPath = new Map(told.map((problem) => [problem.path, problem]));
  return [...byPath.values()];
}
