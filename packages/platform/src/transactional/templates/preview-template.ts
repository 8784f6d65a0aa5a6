import { err, ok, type Result } from "@consentry/kernel";
import { embeddedUrl, type FilledMessage, type WritingProblem } from "@consentry/mail";

import { imagePath } from "../../campaigns/images/images.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import { localeFor } from "./locale.ts";
import type { MessageText, TemplateContent } from "./message-template.ts";
import { MESSAGE_TEMPLATES } from "./message-templates.ts";
import { fillText, readText, type ReadText } from "./read-text.ts";
import type { DataProblem, TemplateWanted } from "./template-door.ts";

/** Which text is looked at, and what fills it in. */
export interface Looked {
  /** Left out: the draft, or the newest published one. */
  readonly version?: number | undefined;
  /** The locale of a reader; left out: the template's own. */
  readonly locale?: string | undefined;
  /** What stands before its author and is not saved; then `data` are its test data. */
  readonly text?: MessageText | undefined;
  /** Left out: the version's test data. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

export type LookFailure =
  | { readonly kind: "no-such-template" }
  | { readonly kind: "no-such-version" }
  | { readonly kind: "unreadable"; readonly problems: readonly WritingProblem[] }
  | { readonly kind: "bad-data"; readonly problems: readonly DataProblem[] };

export interface LookedAt {
  readonly locale: string;
  readonly read: ReadText;
  readonly filled: FilledMessage;
}

/** Fills a text in to be looked at. It makes no message, and keeps nothing. */
export async function lookAtTemplate(
  tx: Tx,
  organisation: Organisation,
  template: string,
  looked: Looked,
  sender: TemplateWanted["sender"] = { name: organisation.name, legalIdentity: organisation.name },
): Promise<Result<LookedAt, LookFailure>> {
  const found = await MESSAGE_TEMPLATES.find(tx, organisation.id, template);
  if (!found) return err({ kind: "no-such-template" });
  const number = looked.version ?? found.versions[0]?.version ?? 0;
  const version = await MESSAGE_TEMPLATES.readVersion(tx, organisation.id, found.id, number);
  if (version === null) return err({ kind: "no-such-version" });
  const text = looked.text ?? textFor(version, looked.locale ?? null);
  if (text === undefined) return err({ kind: "no-such-version" });
  const read = await readText(tx, organisation, text, sender);
  if (!read.ok) return err({ kind: "unreadable", problems: read.error });
  const data = looked.data ?? version.testData;
  const shape = looked.text === undefined ? version.testData : data;
  const filled = fillText(read.value, data, shape);
  if (!filled.ok) return err({ kind: "bad-data", problems: filled.error });
  return ok({ locale: text.locale, read: read.value, filled: filled.value });
}

/** The HTML with pictures that a mail would carry shown by their address. */
export function shownHtml(
  { read, filled }: Pick<LookedAt, "read" | "filled">,
  organisation: Organisation,
  publicUrl: string,
): string {
  return read.pictures.reduce(
    (shown, { id }) =>
      shown.replaceAll(embeddedUrl(id), `${publicUrl}${imagePath(organisation.id, id)}`),
    filled.html,
  );
}

function textFor({ texts, defaultLocale }: TemplateContent, locale: string | null) {
  const chosen = localeFor(
    locale,
    texts.map((text) => text.locale),
    defaultLocale,
  );
  return texts.find((text) => text.locale === chosen);
}
