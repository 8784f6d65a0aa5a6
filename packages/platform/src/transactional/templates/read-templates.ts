import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { isId } from "../../http/api/shapes.ts";
import type {
  MessageTemplate,
  MessageText,
  TemplateContent,
  TemplateVersion,
  VersionLine,
} from "./message-template.ts";

/** A template as a list shows it. */
export interface TemplateLine extends Omit<MessageTemplate, "versions"> {
  readonly draft: number | null;
  /** Of its newest version. */
  readonly locales: readonly string[];
  readonly changedAt: VersionLine["changedAt"];
}

/** All templates by name. */
export function listMessageTemplates(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly TemplateLine[]> {
  return tx.rows(ALL, [organisation]);
}

/** One template by its name or its id; `null` when there is none. */
export async function findMessageTemplate(
  tx: Tx,
  organisation: OrganisationId,
  nameOrId: string,
): Promise<MessageTemplate | null> {
  const query = isId(nameOrId) ? FIND_BY_ID : FIND_BY_NAME;
  const [found] = await tx.rows(query, [organisation, nameOrId]);
  if (found === undefined) return null;
  return { ...found, versions: await tx.rows(VERSIONS, [organisation, found.id]) };
}

/** What one version says; `null` when there is none of that number. */
export async function readVersion(
  tx: Tx,
  organisation: OrganisationId,
  template: string,
  version: number,
): Promise<TemplateVersion | null> {
  const [row] = await tx.rows(VERSION, [organisation, template, version]);
  if (row === undefined) return null;
  const { textsByLocale, ...rest } = row;
  const texts = Object.entries(textsByLocale).map(([locale, text]) => ({ locale, ...text }));
  return { ...rest, texts: texts.toSorted((a, b) => (a.locale < b.locale ? -1 : 1)) };
}

interface VersionRow extends VersionLine, Omit<TemplateContent, "texts"> {
  readonly textsByLocale: Readonly<Record<string, Omit<MessageText, "locale">>>;
}

const TEMPLATE = `template_id as id, name, kind, current_version as current, made_at as "madeAt"`;

const LINE = `version, changed_at as "changedAt", changed_by as "changedBy",
  published_at as "publishedAt", published_by as "publishedBy"`;

const ALL = statement<TemplateLine>(
  "message_templates.all",
  `select template.template_id as id, template.name, template.kind,
          template.current_version as current, template.made_at as "madeAt",
          case when newest.published_at is null then newest.version end as draft,
          array(select jsonb_object_keys(newest.texts) order by 1) as locales,
          newest.changed_at as "changedAt"
     from message_templates as template
     cross join lateral (
       select version, texts, changed_at, published_at from message_template_versions as one
        where one.organisation_id = template.organisation_id
          and one.template_id = template.template_id
        order by version desc limit 1) as newest
    where template.organisation_id = $1
    order by template.name`,
);

const FIND_BY_NAME = statement<Omit<MessageTemplate, "versions">>(
  "message_templates.find_by_name",
  `select ${TEMPLATE} from message_templates where organisation_id = $1 and name = $2`,
);

const FIND_BY_ID = statement<Omit<MessageTemplate, "versions">>(
  "message_templates.find_by_id",
  `select ${TEMPLATE} from message_templates where organisation_id = $1 and template_id = $2`,
);

const VERSIONS = statement<VersionLine>(
  "message_templates.versions",
  `select ${LINE} from message_template_versions
    where organisation_id = $1 and template_id = $2 order by version desc`,
);

const VERSION = statement<VersionRow>(
  "message_templates.version",
  `select ${LINE}, default_locale as "defaultLocale", texts as "textsByLocale",
          test_data as "testData"
     from message_template_versions
    where organisation_id = $1 and template_id = $2 and version = $3`,
);
