import type { Day, Instant } from "@consentry/kernel";

import { auditMessage } from "../../audit-message.ts";
import type { Language } from "../../document.ts";
import { prepareDossier, type Dossier, type DossierSettings } from "../dossier.ts";
import type { DossierMail } from "../dossier-mail.ts";

export interface MailDraft {
  readonly from?: string;
  readonly date?: string;
  readonly subject?: string;
  readonly extra?: readonly string[];
  readonly body?: string;
}

/** A hidden picture of one reader, and a link that says nothing. */
export const OBSERVING =
  '<p>News</p><img src="https://open.shop.example/o.gif?u=ada%40example.org" width="1" height="1"><a href="https://shop.example/">Shop</a>';
export const PLAIN = '<p>News</p><a href="https://shop.example/">Shop</a>';

/** A mail of one sender; a field left as `""` is left out. */
export function aMailText({
  from = "Shop <news@mail.shop.example>",
  date = "Wed, 14 Sep 2022 10:02:11 +0200",
  subject = "News",
  extra = [],
  body = OBSERVING,
}: MailDraft = {}): string {
  return [
    ...(from === "" ? [] : [`From: ${from}`]),
    "To: ada@example.org",
    ...(date === "" ? [] : [`Date: ${date}`]),
    `Subject: ${subject}`,
    "Message-ID: <one@mail.shop.example>",
    ...extra,
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "",
    body,
    "",
  ].join("\r\n");
}

export function aMail(
  draft: MailDraft | string | Uint8Array = {},
  { language = "fr", givenAs = "news.eml" }: { language?: Language; givenAs?: string | null } = {},
): DossierMail {
  const bytes = draft instanceof Uint8Array ? draft : encoded(draft);
  return { bytes, document: auditMessage(bytes, { language, jurisdiction: "FR" }), givenAs };
}

function encoded(draft: MailDraft | string): Uint8Array {
  return new TextEncoder().encode(typeof draft === "string" ? draft : aMailText(draft));
}

export const SETTINGS: DossierSettings = {
  language: "fr",
  authority: "cnil",
  madeAt: "2026-11-22T09:00:00Z" as Instant,
  answerDueOn: "2026-12-22" as Day,
  asOf: null,
  version: "0.0.0",
};

export function aDossier(
  mails: readonly DossierMail[],
  settings: Partial<DossierSettings> = {},
): Dossier {
  const prepared = prepareDossier(mails, { ...SETTINGS, ...settings });
  if (!prepared.ok) throw new Error(prepared.error.kind);
  return prepared.value;
}
