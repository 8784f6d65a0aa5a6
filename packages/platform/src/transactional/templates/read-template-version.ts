import { err, ok, type Result } from "@consentry/kernel";
import type { ReadWriting } from "@consentry/mail";

import { embeddedPictures } from "../../campaigns/images/embedded-pictures.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { localeFor } from "./locale.ts";
import type { TemplateVersion } from "./message-template.ts";
import { MESSAGE_TEMPLATES } from "./message-templates.ts";
import { fillText, readText, saidOf } from "./read-text.ts";
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
  const found = await MESSAGE_TEMPLATES.findVersion(tx, organisation.id, template, version ?? null);
  if (found === null) return err({ kind: "no-such-template" });
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
  const whole = await MESSAGE_TEMPLATES.readVersion(tx, organisation.id, id, version);
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
