import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement, type Statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { isId } from "../../http/api/shapes.ts";
import type {
  LocalText,
  Template,
  TemplateContent,
  TemplateVersion,
  VersionLine,
} from "./message-template.ts";

/** Where templates of one sort are kept; each table has the same columns as its like. */
export interface TemplateTables {
  readonly templates: "message_templates" | "text_templates";
  readonly versions: "message_template_versions" | "text_template_versions";
  /** What was written by them. */
  readonly written: "messages" | "texts";
}

/** A template as a list shows it. */
export interface TemplateLine extends Omit<Template, "versions"> {
  readonly draft: number | null;
  /** Of its newest version. */
  readonly locales: readonly string[];
  readonly changedAt: VersionLine["changedAt"];
}

/** What something is to be written by: the version named, or the newest that is published. */
export interface FoundVersion {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** `null`: there is none of that number, or none is published. */
  readonly version: number | null;
  readonly isPublished: boolean | null;
  readonly defaultLocale: string | null;
  readonly locales: readonly string[] | null;
}

/** Reads templates of one sort and their versions. */
export class TemplateReader<Text extends LocalText> {
  readonly #ask: Statements<Text>;

  constructor(tables: TemplateTables) {
    this.#ask = statementsFor<Text>(tables);
  }

  /** All templates by name. */
  list(tx: Tx, organisation: OrganisationId): Promise<readonly TemplateLine[]> {
    return tx.rows(this.#ask.all, [organisation]);
  }

  /** One template by its name or its id; `null` when there is none. */
  async find(tx: Tx, organisation: OrganisationId, nameOrId: string): Promise<Template | null> {
    const query = isId(nameOrId) ? this.#ask.findById : this.#ask.findByName;
    const [found] = await tx.rows(query, [organisation, nameOrId]);
    if (found === undefined) return null;
    return { ...found, versions: await tx.rows(this.#ask.lines, [organisation, found.id]) };
  }

  /** What one version says; `null` when there is none of that number. */
  async readVersion(
    tx: Tx,
    organisation: OrganisationId,
    template: string,
    version: number,
  ): Promise<TemplateVersion<Text> | null> {
    const [row] = await tx.rows(this.#ask.version, [organisation, template, version]);
    if (row === undefined) return null;
    const { textsByLocale, ...rest } = row;
    const texts = Object.entries(textsByLocale).map(
      ([locale, text]) => ({ locale, ...text }) as Text,
    );
    return { ...rest, texts: texts.toSorted((a, b) => (a.locale < b.locale ? -1 : 1)) };
  }

  /**
   * Which version something is written by; `null` when there is no such template.
   *
   * @param version `null`: the newest that is published
   */
  async findVersion(
    tx: Tx,
    organisation: OrganisationId,
    nameOrId: string,
    version: number | null,
  ): Promise<FoundVersion | null> {
    const query = isId(nameOrId) ? this.#ask.writtenById : this.#ask.writtenByName;
    return (await tx.rows(query, [organisation, nameOrId, version]))[0] ?? null;
  }
}

interface VersionRow<Text> extends VersionLine, Omit<TemplateContent, "texts"> {
  readonly textsByLocale: Readonly<Record<string, Omit<Text, "locale">>>;
}

interface Statements<Text> {
  readonly all: Statement<TemplateLine>;
  readonly findByName: Statement<Omit<Template, "versions">>;
  readonly findById: Statement<Omit<Template, "versions">>;
  readonly lines: Statement<VersionLine>;
  readonly version: Statement<VersionRow<Text>>;
  readonly writtenByName: Statement<FoundVersion>;
  readonly writtenById: Statement<FoundVersion>;
}

const TEMPLATE = `template_id as id, name, kind, current_version as current, made_at as "madeAt"`;

const LINE = `version, changed_at as "changedAt", changed_by as "changedBy",
  published_at as "publishedAt", published_by as "publishedBy"`;

function statementsFor<Text>({ templates, versions }: TemplateTables): Statements<Text> {
  const found = `select template.template_id as id, template.name, template.kind, chosen.version,
      chosen.published_at is not null as "isPublished", chosen.default_locale as "defaultLocale",
      (select array_agg(key) from jsonb_object_keys(chosen.texts) as key) as locales
    from ${templates} as template
    left join ${versions} as chosen
      on chosen.organisation_id = template.organisation_id
     and chosen.template_id = template.template_id
     and chosen.version = coalesce($3::integer, template.current_version)
   where template.organisation_id = $1`;
  return {
    all: statement(
      `${templates}.all`,
      `select template.template_id as id, template.name, template.kind,
              template.current_version as current, template.made_at as "madeAt",
              case when newest.published_at is null then newest.version end as draft,
              array(select jsonb_object_keys(newest.texts) order by 1) as locales,
              newest.changed_at as "changedAt"
         from ${templates} as template
         cross join lateral (
           select version, texts, changed_at, published_at from ${versions} as one
            where one.organisation_id = template.organisation_id
              and one.template_id = template.template_id
            order by version desc limit 1) as newest
        where template.organisation_id = $1
        order by template.name`,
    ),
    findByName: statement(
      `${templates}.find_by_name`,
      `select ${TEMPLATE} from ${templates} where organisation_id = $1 and name = $2`,
    ),
    findById: statement(
      `${templates}.find_by_id`,
      `select ${TEMPLATE} from ${templates} where organisation_id = $1 and template_id = $2`,
    ),
    lines: statement(
      `${templates}.versions`,
      `select ${LINE} from ${versions}
        where organisation_id = $1 and template_id = $2 order by version desc`,
    ),
    version: statement(
      `${templates}.version`,
      `select ${LINE}, default_locale as "defaultLocale", texts as "textsByLocale",
              test_data as "testData"
         from ${versions}
        where organisation_id = $1 and template_id = $2 and version = $3`,
    ),
    writtenByName: statement(`${templates}.written_by_name`, `${found} and template.name = $2`),
    writtenById: statement(`${templates}.written_by_id`, `${found} and template.template_id = $2`),
  };
}
