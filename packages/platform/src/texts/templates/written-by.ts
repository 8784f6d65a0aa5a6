import { err, ok, type Result } from "@consentry/kernel";
import { countText } from "@consentry/sms/text";

import type { Own } from "../../consent/asking/own.ts";
import { isStorable } from "../../contacts/field-problem.ts";
import { reason } from "../../transactional/accept/reasons.ts";
import { otherKind, unfound } from "../../transactional/accept/write-content.ts";
import type { Reason } from "../../transactional/message.ts";
import { localeFor } from "../../transactional/templates/locale.ts";
import type { TemplateUnfound } from "../../transactional/templates/template-door.ts";
import { LONGEST_TEMPLATE_NAME, MOST_SEGMENTS } from "../accept/limits.ts";
import { fillWords, readWords } from "./fill-words.ts";
import { TEXT_TEMPLATES, type TextTemplateVersion } from "./text-templates.ts";

/** By what a text is to be written. */
export interface WantedTemplate {
  /** Its name or its id. */
  readonly template: string;
  /** `null`: the newest that is published. */
  readonly version: number | null;
  /** BCP 47, of the reader; `null`: the template's own. */
  readonly locale: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Which template a text was written by; kept with it. */
export interface WrittenBy {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** The one found: the locale wanted, what it is a part of, or the template's own. */
  readonly locale: string;
}

/**
 * Fills a published template in for one text, in the reader's language or the nearest that there is.
 *
 * @param kind what the text says that it is: a template is for texts of one kind
 */
export async function wordsByTemplate(
  own: Pick<Own, "tx" | "organisation">,
  kind: string,
  { template, version, locale, data }: WantedTemplate,
): Promise<Result<{ readonly text: string; readonly by: WrittenBy }, readonly Reason[]>> {
  const { organisation } = own;
  const chosen = await chosenVersion(own, template, version);
  if (!chosen.ok) return err([unfound(chosen.error)]);
  const { id, name, version: content } = chosen.value;
  if (chosen.value.kind !== kind) return err([otherKind(chosen.value.kind)]);
  const locales = content.texts.map((one) => one.locale);
  const found = localeFor(locale, locales, content.defaultLocale);
  const words = content.texts.find((one) => one.locale === found);
  if (words === undefined) return err([unfound({ kind: "unreadable" })]);
  const read = readWords(organisation, words);
  if (!read.ok) return err([unfound({ kind: "unreadable" })]);
  const filled = fillWords(read.value, data, content.testData);
  if (!filled.ok) {
    return err(
      filled.error.map(({ path, expected }) => reason("bad-data", path, `It needs ${expected}.`)),
    );
  }
  const text = filled.value;
  if (!isStorable(text) || countText(text).segments > MOST_SEGMENTS) return err([TOO_LONG]);
  return ok({ text, by: { id, name, version: content.version, locale: found } });
}

interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly version: TextTemplateVersion;
}

async function chosenVersion(
  { tx, organisation }: Pick<Own, "tx" | "organisation">,
  template: string,
  version: number | null,
): Promise<Result<Chosen, TemplateUnfound>> {
  const isName = isStorable(template) && template.length <= LONGEST_TEMPLATE_NAME;
  const found = isName
    ? await TEXT_TEMPLATES.findVersion(tx, organisation.id, template, version)
    : null;
  if (found === null) return err({ kind: "no-such-template" });
  if (found.version === null && version !== null) return err({ kind: "no-such-version" });
  if (found.version === null || found.isPublished !== true) return err({ kind: "not-published" });
  const { id, name, kind } = found;
  const content = await TEXT_TEMPLATES.readVersion(tx, organisation.id, id, found.version);
  return content === null
    ? err({ kind: "no-such-version" })
    : ok({ id, name, kind, version: content });
}

const TOO_LONG = reason(
  "too-long",
  "data",
  `With these data it is more than ${MOST_SEGMENTS} messages, or holds what no text can: a longer one belongs in a mail.`,
);
