import { getDomain } from "tldts";

import type { AuditDocument } from "../document.ts";
import { readMessage } from "../mime/message.ts";
import type { DossierMail } from "./dossier-mail.ts";
import { shown } from "./shown.ts";

/** A mail as a numbered piece of evidence. */
export interface Exhibit {
  /** Counted from 1, in the order of the dates. */
  readonly number: number;
  /** Its name in the archive: of our making, never of the mail's. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly document: AuditDocument;
  /** Every name it was handed in by, safe to show. */
  readonly givenAs: readonly string[];
  /** Registrable domain of the From address; `null` when there is none. */
  readonly site: string | null;
  /** What stands between the brackets of List-Id, lower case; `null` when there is none. */
  readonly listId: string | null;
  /** The header as received, undecoded but for its charset. */
  readonly header: string;
}

/** Numbers the mails by date, then by digest, so that the order of the arguments changes nothing. */
export function exhibitsOf(mails: readonly DossierMail[]): readonly Exhibit[] {
  const byDigest = Map.groupBy(mails, ({ document }) => document.sha256);
  return [...byDigest.values()]
    .flatMap((same) => same.slice(0, 1).map((mail) => ({ mail, names: namesOf(same) })))
    .sort((a, b) => compare(keyOf(a.mail), keyOf(b.mail)))
    .map(({ mail, names }, index) => ({
      number: index + 1,
      file: `mail/${index + 1}.eml`,
      bytes: mail.bytes,
      document: mail.document,
      givenAs: names,
      ...identityOf(mail),
    }));
}

function namesOf(mails: readonly DossierMail[]): readonly string[] {
  const names = mails.flatMap(({ givenAs }) => (givenAs === null ? [] : [shown(givenAs)]));
  return [...new Set(names)].sort(compare);
}

/** A tilde stands after every digit: mails without a date come last. */
function keyOf({ document }: DossierMail): string {
  return `${document.message.date ?? "~"} ${document.sha256}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function identityOf({ bytes, document }: DossierMail): Pick<Exhibit, "site" | "listId" | "header"> {
  const parsed = readMessage(bytes);
  const fields = parsed.ok ? parsed.value.header : [];
  const host = document.message.from?.split("@").at(-1)?.toLowerCase() ?? "";
  const list = fields.find(({ key }) => key === "list-id")?.value ?? "";
  const bracketed = /<([^<>]{1,255})>/u.exec(list.slice(0, 2_000))?.[1] ?? list.slice(0, 255);
  const [first, last] = [fields[0], fields.at(-1)];
  const raw = first && last ? bytes.subarray(first.start, last.end) : new Uint8Array();
  return {
    site: getDomain(host, { allowPrivateDomains: true }) ?? (host.includes(".") ? host : null),
    listId: bracketed.trim().toLowerCase() || null,
    header: new TextDecoder().decode(raw),
  };
}
