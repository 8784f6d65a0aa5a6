import { err, ok, type Result } from "@consentry/kernel";

import type { WritingFault } from "../../campaigns/writing/faults.ts";
import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";
import { judgeText } from "./judge-text.ts";
import { findMessageTemplate, readVersion } from "./read-templates.ts";
import type { Reason } from "../message.ts";
import { fillText, readText } from "./read-text.ts";
import type { DataProblem } from "./template-door.ts";

export type PublishFailure =
  | { readonly kind: "no-such-template" }
  | { readonly kind: "no-draft" }
  /** It cannot be read, or the gate found what no transactional message may do. */
  | { readonly kind: "bad-writing"; readonly faults: readonly WritingFault[] }
  /** With the test data a text would have a hole. */
  | { readonly kind: "bad-test-data"; readonly problems: readonly DataProblem[] };

/**
 * Makes the draft what messages are written by from now on. Every text has to be read to its end, be
 * filled in with the test data and pass the gate; the version never changes again.
 */
export async function publishTemplate(
  own: Pick<Own, "tx" | "organisation" | "publicUrl" | "now">,
  template: string,
  by: string,
): Promise<Result<number, PublishFailure>> {
  const { tx, organisation, now } = own;
  await tx.lock(`message templates ${organisation.id}`);
  const found = await findMessageTemplate(tx, organisation.id, template);
  if (!found) return err({ kind: "no-such-template" });
  const [newest] = found.versions;
  if (newest?.publishedAt !== null) return err({ kind: "no-draft" });
  const version = await readVersion(tx, organisation.id, found.id, newest.version);
  if (version === null) return err({ kind: "no-draft" });
  const sender = { name: organisation.name, legalIdentity: organisation.name };
  const faults: WritingFault[] = [];
  const problems = new Map<string, DataProblem>();
  for (const text of version.texts) {
    const { locale } = text;
    const read = await readText(tx, organisation, text, sender);
    if (!read.ok) {
      faults.push(...read.error.map((fault) => ({ of: "writing" as const, ...fault, locale })));
      continue;
    }
    const filled = fillText(read.value, version.testData, version.testData);
    if (filled.ok) {
      faults.push(...refusals(judgeText(filled.value, own).reasons, locale));
      continue;
    }
    for (const { path, expected } of filled.error) {
      problems.set(path, { path, expected: `${expected}, in ${locale}` });
    }
  }
  if (faults.length > 0) return err({ kind: "bad-writing", faults });
  if (problems.size > 0) return err({ kind: "bad-test-data", problems: [...problems.values()] });
  await tx.run(PUBLISH, [organisation.id, found.id, newest.version, now, by]);
  await tx.run(MAKE_CURRENT, [organisation.id, found.id, newest.version]);
  return ok(newest.version);
}

/** The gate looks at a text as a whole: it has no line. */
function refusals(reasons: readonly Reason[], locale: string): readonly WritingFault[] {
  return reasons.map(({ code, message }) => {
    return { of: "writing", part: "source", line: 1, column: 1, code, message, locale };
  });
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
