import { err, ok, type Instant, type Result } from "@consentry/kernel";
import { transactionalKind } from "@consentry/law";

import type { FieldProblem } from "../../contacts/field-problem.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement, type Statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { MOST_TEMPLATES, type LocalText, type TemplateContent } from "./message-template.ts";
import { TemplateReader, type TemplateTables } from "./template-reader.ts";

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

export type RemoveFailure =
  | { readonly kind: "no-such-template" }
  /** What was written by it names it, as long as that is kept. */
  | { readonly kind: "in-use" };

export interface NewTemplateOf<Text extends LocalText> extends TemplateContent<Text> {
  readonly name: string;
  readonly kind: string;
}

/** Keeps templates of one sort and their versions. */
export class TemplateStore<Text extends LocalText> extends TemplateReader<Text> {
  readonly #lock: string;
  readonly #do: Statements;

  constructor(tables: TemplateTables) {
    super(tables);
    this.#lock = tables.templates.replaceAll("_", " ");
    this.#do = statementsFor(tables);
  }

  /** Keeps a template with its first draft. What is written is judged when it is published. */
  async make(
    tx: Tx,
    organisation: OrganisationId,
    made: NewTemplateOf<Text>,
    { by, at }: Hand,
  ): Promise<Result<string, KeepFailure>> {
    const problems = [...problemsOf(made), ...problemsOfKind(made.kind)];
    if (problems.length > 0) return err({ kind: "bad-fields", problems });
    await this.lock(tx, organisation);
    const known = await this.list(tx, organisation);
    if (known.length >= MOST_TEMPLATES) return err({ kind: "too-many" });
    if (known.some(({ name }) => name === made.name)) return err({ kind: "name-taken" });
    const id = newId();
    await tx.run(this.#do.insert, [organisation, id, made.name, made.kind, at, by]);
    await this.#insertDraft(tx, { organisation, id, version: 1 }, made, { by, at });
    return ok(id);
  }

  /** Begins the next version with what the newest one says. */
  async beginDraft(
    tx: Tx,
    organisation: OrganisationId,
    template: string,
    hand: Hand,
  ): Promise<Result<number, KeepFailure>> {
    await this.lock(tx, organisation);
    const found = await this.find(tx, organisation, template);
    const [newest] = found?.versions ?? [];
    if (!found || !newest) return err({ kind: "no-such-template" });
    if (newest.publishedAt === null) return err({ kind: "draft-there" });
    const content = await this.readVersion(tx, organisation, found.id, newest.version);
    if (content === null) return err({ kind: "no-such-template" });
    const version = newest.version + 1;
    await this.#insertDraft(tx, { organisation, id: found.id, version }, content, hand);
    return ok(version);
  }

  /** Writes over the draft; what is published stays as it is. */
  async keepDraft(
    tx: Tx,
    organisation: OrganisationId,
    template: string,
    content: TemplateContent<Text>,
    { by, at }: Hand,
  ): Promise<Result<null, KeepFailure>> {
    const problems = problemsOf(content);
    if (problems.length > 0) return err({ kind: "bad-fields", problems });
    const found = await this.find(tx, organisation, template);
    if (!found) return err({ kind: "no-such-template" });
    const { defaultLocale, testData } = content;
    const values = [organisation, found.id, defaultLocale, byLocale(content), testData, at, by];
    return (await tx.run(this.#do.keep, values)) === 1 ? ok(null) : err({ kind: "no-draft" });
  }

  /** Throws the draft away; a template that was never published goes with it. */
  async dropDraft(
    tx: Tx,
    organisation: OrganisationId,
    template: string,
  ): Promise<Result<null, KeepFailure>> {
    const found = await this.find(tx, organisation, template);
    if (!found) return err({ kind: "no-such-template" });
    if (found.versions[0]?.publishedAt !== null) return err({ kind: "no-draft" });
    const drop = found.current === null ? this.#do.removeUnpublished : this.#do.drop;
    await tx.run(drop, [organisation, found.id]);
    return ok(null);
  }

  /** Makes a version what is written by from now on; that it may be was looked at before. */
  async publish(
    tx: Tx,
    organisation: OrganisationId,
    { id, version }: { readonly id: string; readonly version: number },
    { by, at }: Hand,
  ): Promise<void> {
    await tx.run(this.#do.publish, [organisation, id, version, at, by]);
    await tx.run(this.#do.makeCurrent, [organisation, id, version]);
  }

  /** Removes a template with all its versions, as long as nothing that is kept was written by it. */
  async remove(
    tx: Tx,
    organisation: OrganisationId,
    template: string,
  ): Promise<Result<null, RemoveFailure>> {
    const found = await this.find(tx, organisation, template);
    if (!found) return err({ kind: "no-such-template" });
    const removed = await tx.run(this.#do.remove, [organisation, found.id]);
    return removed === 1 ? ok(null) : err({ kind: "in-use" });
  }

  /** Whoever changes which versions there are waits for whoever does. */
  async lock(tx: Tx, organisation: OrganisationId): Promise<void> {
    await tx.lock(`${this.#lock} ${organisation}`);
  }

  async #insertDraft(
    tx: Tx,
    key: { readonly organisation: OrganisationId; readonly id: string; readonly version: number },
    content: TemplateContent<Text>,
    { by, at }: Hand,
  ): Promise<void> {
    const { organisation, id, version } = key;
    const { defaultLocale, testData } = content;
    const texts = byLocale(content);
    const values = [organisation, id, version, defaultLocale, texts, testData, at, by];
    await tx.run(this.#do.draft, values);
  }
}

function problemsOf<Text extends LocalText>({
  defaultLocale,
  texts,
}: TemplateContent<Text>): readonly FieldProblem[] {
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

function problemsOfKind(kind: string): readonly FieldProblem[] {
  return transactionalKind(kind) === null
    ? [{ path: "kind", expected: "one of the kinds of transactional message" }]
    : [];
}

function byLocale<Text extends LocalText>({ texts }: TemplateContent<Text>): object {
  return Object.fromEntries(texts.map(({ locale, ...text }) => [locale, text]));
}

interface Statements {
  readonly insert: Statement<never>;
  readonly draft: Statement<never>;
  readonly keep: Statement<never>;
  readonly drop: Statement<never>;
  readonly removeUnpublished: Statement<never>;
  readonly publish: Statement<never>;
  readonly makeCurrent: Statement<never>;
  readonly remove: Statement<never>;
}

function statementsFor({ templates, versions, written }: TemplateTables): Statements {
  return {
    insert: statement(
      `${templates}.insert`,
      `insert into ${templates} (organisation_id, template_id, name, kind, made_at, made_by)
       values ($1, $2, $3, $4, $5, $6)`,
    ),
    draft: statement(
      `${templates}.draft`,
      `insert into ${versions}
         (organisation_id, template_id, version, default_locale, texts, test_data, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    ),
    keep: statement(
      `${templates}.keep`,
      `update ${versions}
          set default_locale = $3, texts = $4, test_data = $5, changed_at = $6, changed_by = $7
        where organisation_id = $1 and template_id = $2 and published_at is null`,
    ),
    drop: statement(
      `${templates}.drop_draft`,
      `delete from ${versions}
        where organisation_id = $1 and template_id = $2 and published_at is null`,
    ),
    removeUnpublished: statement(
      `${templates}.remove_unpublished`,
      `delete from ${templates} where organisation_id = $1 and template_id = $2`,
    ),
    publish: statement(
      `${templates}.publish`,
      `update ${versions} set published_at = $4, published_by = $5
        where organisation_id = $1 and template_id = $2 and version = $3 and published_at is null`,
    ),
    makeCurrent: statement(
      `${templates}.make_current`,
      `update ${templates} set current_version = $3
        where organisation_id = $1 and template_id = $2`,
    ),
    remove: statement(
      `${templates}.remove`,
      `delete from ${templates} as template
        where organisation_id = $1 and template_id = $2
          and not exists (select from ${written} as written
                           where written.organisation_id = template.organisation_id
                             and written.template_id = template.template_id)`,
    ),
  };
}
