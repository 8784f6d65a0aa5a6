import { err, ok, type Result } from "@consentry/kernel";
import { fillMessage, type ReadWriting, type WritingProblem } from "@consentry/mail";

import { readWholeText } from "../../campaigns/texting/read-text.ts";
import { textWriting } from "../../campaigns/texting/text-writing.ts";
import { fixedData } from "../../campaigns/writing/fixed-data.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { faultsOfShape } from "../../transactional/templates/data-shape.ts";
import { languageOf } from "../../transactional/templates/locale.ts";
import { dataProblems } from "../../transactional/templates/read-text.ts";
import type { DataProblem } from "../../transactional/templates/template-door.ts";
import { blanksAmong } from "./blanks.ts";
import type { TemplateWords, TextTemplateContent } from "./text-templates.ts";

/** Words of a template read to their end, ready to be filled in. */
export interface ReadWords {
  readonly read: ReadWriting;
  readonly organisation: Readonly<Record<string, unknown>>;
}

/** Reads the words of a template with what is the same in every text, as the text of a mail is read. */
export function readWords(
  organisation: Organisation,
  { locale, text }: TemplateWords,
): Result<ReadWords, readonly WritingProblem[]> {
  const sender = { name: organisation.name, legalIdentity: organisation.name };
  const fixed = fixedData(organisation, sender, { id: "", name: "" });
  const said = { organisation: fixed.organisation, campaign: {} };
  const read = readWholeText(textWriting(text, languageOf(locale)), said, "message");
  return read.ok ? ok({ read: read.value, organisation: fixed.organisation }) : read;
}

/**
 * What a text says with these data, held to the shape of the template's test data. What a place needs
 * and is not there, or is blank, is refused by its path: a code with a gap in it opens nothing.
 */
export function fillWords(
  { read, organisation }: ReadWords,
  data: Readonly<Record<string, unknown>>,
  testData: TextTemplateContent["testData"],
): Result<string, readonly DataProblem[]> {
  const astray = faultsOfShape(data, testData);
  if (astray.length > 0) return err(astray);
  const blanks = blanksAmong(data);
  if (blanks.length > 0) return err(blanks);
  const filled = fillMessage(read, { data, organisation });
  if (!filled.ok) return err(dataProblems(filled.error));
  const text = filled.value.text.replaceAll("\r\n", "\n").trim();
  return text === "" ? err([NOTHING]) : ok(text);
}

const NOTHING: DataProblem = {
  path: "data",
  expected: "values with which the text says something",
};
