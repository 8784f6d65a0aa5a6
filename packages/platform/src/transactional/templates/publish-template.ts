import { err, ok, type Result } from "@consentry/kernel";

import type { WritingFault } from "../../campaigns/writing/faults.ts";
import type { Own } from "../../consent/asking/own.ts";
import type { Reason } from "../message.ts";
import { judgeText } from "./judge-text.ts";
import type { LocalText, MessageText, TemplateContent } from "./message-template.ts";
import { MESSAGE_TEMPLATES } from "./message-templates.ts";
import { fillText, readText } from "./read-text.ts";
import type { DataProblem } from "./template-door.ts";
import type { TemplateStore } from "./template-store.ts";

export type PublishFailure =
  | { readonly kind: "no-such-template" }
  | { readonly kind: "no-draft" }
  /** It cannot be read, or the gate found what no transactional message may do. */
  | { readonly kind: "bad-writing"; readonly faults: readonly WritingFault[] }
  /** With the test data a text would have a hole. */
  | { readonly kind: "bad-test-data"; readonly problems: readonly DataProblem[] };

export type Publishing = Pick<Own, "tx" | "organisation" | "publicUrl" | "now">;

/** What keeps one text from being published; nothing where it may be. */
export interface Wrong {
  readonly faults: readonly Omit<WritingFault, "locale">[];
  readonly problems: readonly DataProblem[];
}

/**
 * Makes the draft what messages are written by from now on. Every text has to be read to its end, be
 * filled in with the test data and pass the gate; the version never changes again.
 */
export function publishTemplate(
  own: Publishing,
  template: string,
  by: string,
): Promise<Result<number, PublishFailure>> {
  return publishDraft(MESSAGE_TEMPLATES, own, { template, by }, (text, testData) =>
    lookThrough(own, text, testData),
  );
}

/** The same of templates of any sort. */
export async function publishDraft<Text extends LocalText>(
  templates: TemplateStore<Text>,
  { tx, organisation, now }: Publishing,
  { template, by }: { readonly template: string; readonly by: string },
  look: (text: Text, testData: TemplateContent["testData"]) => Promise<Wrong>,
): Promise<Result<number, PublishFailure>> {
  await templates.lock(tx, organisation.id);
  const found = await templates.find(tx, organisation.id, template);
  if (!found) return err({ kind: "no-such-template" });
  const [newest] = found.versions;
  if (newest?.publishedAt !== null) return err({ kind: "no-draft" });
  const version = await templates.readVersion(tx, organisation.id, found.id, newest.version);
  if (version === null) return err({ kind: "no-draft" });
  const faults: WritingFault[] = [];
  const problems = new Map<string, DataProblem>();
  for (const text of version.texts) {
    const { locale } = text;
    const wrong = await look(text, version.testData);
    faults.push(...wrong.faults.map((fault) => ({ ...fault, locale })));
    for (const { path, expected } of wrong.problems) {
      problems.set(path, { path, expected: `${expected}, in ${locale}` });
    }
  }
  if (faults.length > 0) return err({ kind: "bad-writing", faults });
  if (problems.size > 0) return err({ kind: "bad-test-data", problems: [...problems.values()] });
  const published = { id: found.id, version: newest.version };
  await templates.publish(tx, organisation.id, published, { by, at: now });
  return ok(newest.version);
}

async function lookThrough(
  own: Publishing,
  text: MessageText,
  testData: TemplateContent["testData"],
): Promise<Wrong> {
  const { tx, organisation } = own;
  const sender = { name: organisation.name, legalIdentity: organisation.name };
  const read = await readText(tx, organisation, text, sender);
  if (!read.ok) {
    return { faults: read.error.map((fault) => ({ of: "writing", ...fault })), problems: [] };
  }
  const filled = fillText(read.value, testData, testData);
  if (!filled.ok) return { faults: [], problems: filled.error };
  return { faults: refusals(judgeText(filled.value, own).reasons, "source"), problems: [] };
}

/** The gate looks at a text as a whole: it has no line. */
export function refusals(
  reasons: readonly Reason[],
  part: "source" | "text",
): readonly WritingFault[] {
  return reasons.map(({ code, message }) => {
    return { of: "writing", part, line: 1, column: 1, code, message };
  });
}
