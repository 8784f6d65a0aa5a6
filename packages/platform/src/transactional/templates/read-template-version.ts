import { err, ok, type Result } from "@consentry/kernel";
import type { ReadWriting } from "@consentry/mail";

import { embeddedPictures } from "../../campaigns/images/embedded-pictures.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { isId } from "../../http/api/shapes.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { localeFor } from "./locale.ts";
import type { TemplateVersion } from "./message-template.ts";
import { fillText, readText, saidOf } from "./read-text.ts";
import { readVersion } from "./read-templates.ts";
import type { TemplateText, TemplateUnfound, TemplateWanted } from "./template-door.ts";

/**
 * The text that a message is written by: of the version named or the newest published one, in the
 * reader's language or the nearest that there is. A text is read once by a process, and only filled
 * in for each message.
 */
export async function readTemplateVersion(
  tx: Tx,
  organisation: Organisation,
  { template, version, locale, sender }: TemplateWanted,
): Promise<Result<TemplateText, TemplateUnfound>> {
  const query = isId(template) ? BY_ID : BY_NAME;
  const [found] = await tx.rows(query, [organisation.id, template, version ?? null]);
  if (found === undefined) return err({ kind: "no-such-template" });
  const { id, name, kind, locales, defaultLocale, isPublished } = found;
  if (version !== undefined && found.version === null) return err({ kind: "no-such-version" });
  if (found.version === null || locales === null || defaultLocale === null || !isPublished) {
    return err({ kind: "not-published" });
  }
  const chosen = localeFor(locale, locales, defaultLocale);
  const key = { id, version: found.version, locale: chosen };
  const kept = await keptText(tx, organisation, key, sender);
  if (kept === null) return err({ kind: "unreadable" });
  const { read, testData, organisation: said } = kept;
  const pictures = await embeddedPictures(tx, organisation.id, read.embedded);
  if (!pictures.ok) return err({ kind: "unreadable" });
  return ok({
    template: { id, name, kind },
    version: found.version,
    locale: chosen,
    pictures: pictures.value,
    fillWith: (data) => fillText({ read, organisation: said }, data, testData),
  });
}

interface KeptText {
  readonly read: ReadWriting;
  readonly organisation: Readonly<Record<string, unknown>>;
  readonly testData: TemplateVersion["testData"];
}

/** Some hundred kilobytes each; an installation writes by a few dozen. */
const MOST_KEPT = 200;

/**
 * Texts that were read already, by everything they were read from. What is published never changes,
 * so that none of them can be out of date.
 */
const kept = new Map<string, KeptText>();

async function keptText(
  tx: Tx,
  organisation: Organisation,
  { id, version, locale }: { id: string; version: number; locale: string },
  sender: TemplateWanted["sender"],
): Promise<KeptText | null> {
  const said = saidOf(organisation, sender);
  const key = JSON.stringify([organisation.id, id, version, locale, said]);
  const known = kept.get(key);
  if (known) return known;
  const whole = await readVersion(tx, organisation.id, id, version);
  const text = whole?.texts.find((one) => one.locale === locale);
  if (!whole || !text) return null;
  const result = await readText(tx, organisation, text, sender);
  if (!result.ok) return null;
  const made = { read: result.value.read, organisation: said, testData: whole.testData };
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}

interface FoundVersion {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** `null`: there is none of that number, or none is published. */
  readonly version: number | null;
  readonly isPublished: boolean | null;
  readonly defaultLocale: string | null;
  readonly locales: readonly string[] | null;
}

const FOUND = `select template.template_id as id, template.name, template.kind, chosen.version,
    chosen.published_at is not null as "isPublished", chosen.default_locale as "defaultLocale",
    (select array_agg(key) from jsonb_object_keys(chosen.texts) as key) as locales
  from message_templates as template
  left join message_template_versions as chosen
    on chosen.organisation_id = template.organisation_id
   and chosen.template_id = template.template_id
   and chosen.version = coalesce($3::integer, template.current_version)
 where template.organisation_id = $1`;

const BY_NAME = statement<FoundVersion>(
  "message_templates.written_by_name",
  `${FOUND} and template.name = $2`,
);

const BY_ID = statement<FoundVersion>(
  "message_templates.written_by_id",
  `${FOUND} and template.template_id = $2`,
);
