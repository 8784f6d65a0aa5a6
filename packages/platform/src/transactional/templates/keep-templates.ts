import { err, ok, type Instant, type Result } from "@consentry/kernel";
import { transactionalKind } from "@consentry/law";

import type { FieldProblem } from "../../contacts/field-problem.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { MOST_MESSAGE_TEMPLATES, type TemplateContent } from "./message-template.ts";
import { findMessageTemplate, listMessageTemplates, readVersion } from "./read-templates.ts";

/** Who did something to a template, and when. */
export interface Hand {
  readonly by: string;
  readonly at: Instant;
}

export type KeepFailure =
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "no-such-template" }
  | { readonly kind: "name-taken" }
  | { readonly kind: "too-many" }
  | { readonly kind: "no-draft" }
  | { readonly kind: "draft-there" };

export interface NewTemplate extends TemplateContent {
  readonly name: string;
  readonly kind: string;
}

/** Keeps a template with its first draft. What is written is judged when it is published. */
export async function makeMessageTemplate(
  tx: Tx,
  organisation: OrganisationId,
  made: NewTemplate,
  { by, at }: Hand,
): Promise<Result<string, KeepFailure>> {
  const problems = [...problemsOf(made), ...problemsOfKind(made.kind)];
  if (problems.length > 0) return err({ kind: "bad-fields", problems });
  await tx.lock(`message templates ${organisation}`);
  const known = await listMessageTemplates(tx, organisation);
  if (known.length >= MOST_MESSAGE_TEMPLATES) return err({ kind: "too-many" });
  if (known.some(({ name }) => name === made.name)) return err({ kind: "name-taken" });
  const id = newId();
  await tx.run(INSERT, [organisation, id, made.name, made.kind, at, by]);
  await insertDraft(tx, { organisation, id, version: 1 }, made, { by, at });
  return ok(id);
}

/** Begins the next version with what the newest one says. */
export async function beginDraft(
  tx: Tx,
  organisation: OrganisationId,
  template: string,
  hand: Hand,
): Promise<Result<number, KeepFailure>> {
  await tx.lock(`message templates ${organisation}`);
  const found = await findMessageTemplate(tx, organisation, template);
  const [newest] = found?.versions ?? [];
  if (!found || !newest) return err({ kind: "no-such-template" });
  if (newest.publishedAt === null) return err({ kind: "draft-there" });
  const content = await readVersion(tx, organisation, found.id, newest.version);
  if (content === null) return err({ kind: "no-such-template" });
  const version = newest.version + 1;
  await insertDraft(tx, { organisation, id: found.id, version }, content, hand);
  return ok(version);
}

/** Writes over the draft; what is published stays as it is. */
export async function keepDraft(
  tx: Tx,
  organisation: OrganisationId,
  template: string,
  content: TemplateContent,
  { by, at }: Hand,
): Promise<Result<null, KeepFailure>> {
  const problems = problemsOf(content);
  if (problems.length > 0) return err({ kind: "bad-fields", problems });
  const found = await findMessageTemplate(tx, organisation, template);
  if (!found) return err({ kind: "no-such-template" });
  const { defaultLocale, testData } = content;
  const values = [organisation, found.id, defaultLocale, byLocale(content), testData, at, by];
  return (await tx.run(KEEP, values)) === 1 ? ok(null) : err({ kind: "no-draft" });
}

/** Throws the draft away; a template that was never published goes with it. */
export async function dropDraft(
  tx: Tx,
  organisation: OrganisationId,
  template: string,
): Promise<Result<null, KeepFailure>> {
  const found = await findMessageTemplate(tx, organisation, template);
  if (!found) return err({ kind: "no-such-template" });
  if (found.versions[0]?.publishedAt !== null) return err({ kind: "no-draft" });
  await tx.run(found.current === null ? REMOVE : DROP, [organisation, found.id]);
  return ok(null);
}

function problemsOf({ defaultLocale, texts }: TemplateContent): FieldProblem[] {
  const locales = texts.map(({ locale }) => locale);
  const problems: FieldProblem[] = [];
  if (!locales.includes(defaultLocale)) {
    problems.push({ path: "defaultLocale", expected: "the locale of one of the texts" });
  }
  for (const [at, locale] of locales.entries()) {
    if (locales.indexOf(locale) === at) continue;
    problems.push({ path: `texts[${at}].locale`, expected: "a locale that no other text has" });
  }
  return problems;
}

function problemsOfKind(kind: string): FieldProblem[] {
  return transactionalKind(kind) === null
    ? [{ path: "kind", expected: "one of the kinds of transactional message" }]
    : [];
}

function byLocale({ texts }: TemplateContent): object {
  return Object.fromEntries(texts.map(({ locale, ...text }) => [locale, text]));
}

async function insertDraft(
  tx: Tx,
  key: { readonly organisation: OrganisationId; readonly id: string; readonly version: number },
  content: TemplateContent,
  { by, at }: Hand,
): Promise<void> {
  const { organisation, id, version } = key;
  const { defaultLocale, testData } = content;
  const texts = byLocale(content);
  await tx.run(DRAFT, [organisation, id, version, defaultLocale, texts, testData, at, by]);
}

const INSERT = statement(
  "message_templates.insert",
  `insert into message_templates (organisation_id, template_id, name, kind, made_at, made_by)
   values ($1, $2, $3, $4, $5, $6)`,
);

const DRAFT = statement(
  "message_templates.draft",
  `insert into message_template_versions
     (organisation_id, template_id, version, default_locale, texts, test_data, changed_at, changed_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

const KEEP = statement(
  "message_templates.keep",
  `update message_template_versions
      set default_locale = $3, texts = $4, test_data = $5, changed_at = $6, changed_by = $7
    where organisation_id = $1 and template_id = $2 and published_at is null`,
);

const DROP = statement(
  "message_templates.drop_draft",
  `delete from message_template_versions
    where organisation_id = $1 and template_id = $2 and published_at is null`,
);

const REMOVE = statement(
  "message_templates.remove_unpublished",
  "delete from message_templates where organisation_id = $1 and template_id = $2",
);
