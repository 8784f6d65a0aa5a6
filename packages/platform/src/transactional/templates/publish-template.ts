import { err, ok, type Result } from "@consentry/kernel";
import type { WritingProblem } from "@consentry/mail";

import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Hand } from "./keep-templates.ts";
import { findMessageTemplate, readVersion } from "./read-templates.ts";
import { fillText, readText } from "./read-text.ts";
import type { DataProblem } from "./template-door.ts";

export type PublishFailure =
  | { readonly kind: "no-such-template" }
  | { readonly kind: "no-draft" }
  | { readonly kind: "unreadable"; readonly faults: readonly TextFault[] }
  /** With the test data a text would have a hole. */
  | { readonly kind: "bad-test-data"; readonly problems: readonly DataProblem[] };

/** A problem, and the language of the text that it is in. */
export interface TextFault extends WritingProblem {
  readonly locale: string;
}

/**
 * Makes the draft what messages are written by from now on. Every text has to be read to its end and
 * filled in with the test data; the version never changes again.
 */
export async function publishTemplate(
  tx: Tx,
  organisation: Organisation,
  template: string,
  { by, at }: Hand,
): Promise<Result<number, PublishFailure>> {
  await tx.lock(`message templates ${organisation.id}`);
  const found = await findMessageTemplate(tx, organisation.id, template);
  if (!found) return err({ kind: "no-such-template" });
  const [newest] = found.versions;
  if (newest?.publishedAt !== null) return err({ kind: "no-draft" });
  const version = await readVersion(tx, organisation.id, found.id, newest.version);
  if (version === null) return err({ kind: "no-draft" });
  const sender = { name: organisation.name, legalIdentity: organisation.name };
  const faults: TextFault[] = [];
  const problems = new Map<string, DataProblem>();
  for (const text of version.texts) {
    const { locale } = text;
    const read = await readText(tx, organisation, text, sender);
    if (!read.ok) {
      faults.push(...read.error.map((fault) => ({ ...fault, locale })));
      continue;
    }
    const filled = fillText(read.value, version.testData, version.testData);
    if (filled.ok) continue;
    for (const { path, expected } of filled.error) {
      problems.set(path, { path, expected: `${expected}, in ${locale}` });
    }
  }
  if (faults.length > 0) return err({ kind: "unreadable", faults });
  if (problems.size > 0) return err({ kind: "bad-test-data", problems: [...problems.values()] });
  await tx.run(PUBLISH, [organisation.id, found.id, newest.version, at, by]);
  await tx.run(MAKE_CURRENT, [organisation.id, found.id, newest.version]);
  return ok(newest.version);
}

const PUBLISH = statement(
  "message_templates.publish",
  `update message_template_versions set published_at = $4, published_by = $5
    where organisation_id = $1 and template_id = $2 and version = $3 and published_at is null`,
);

const MAKE_CURRENT = statement(
  "message_templates.make_current",
  `update message_templates set current_version = $3
    where organisation_id = $1 and template_id = $2`,
);
