import type { DossierMail } from "./dossier-mail.ts";
import { err, ok, type Day, type Instant, type Result } from "@consentry/kernel";
import type { AuthorityId } from "@consentry/law/letters";

import type { AuditErrorCode, Language } from "../document.ts";
import { sha256Hex } from "../identity/hashes.ts";
import { MAX_DOSSIER_BYTES, MAX_DOSSIER_MAILS } from "../limits.ts";
import { exhibitsOf, type Exhibit } from "./exhibits.ts";
import { sendersOf, type Sender } from "./senders.ts";
import { timelineOf, type TimelineEntry } from "./timeline.ts";

export interface DossierSettings {
  readonly language: Language;
  readonly authority: AuthorityId;
  /** When the dossier is made, by the clock of whoever makes it. */
  readonly madeAt: Instant;
  /** The last day for an answer to a letter that arrives on the day of `madeAt`. */
  readonly answerDueOn: Day;
  /** The day whose rules were asked for; `null`: those of each mail's own day. */
  readonly asOf: Day | null;
  /** Of the program, for the manifest. */
  readonly version: string;
  /** SHA-256 as lower-case hex, where the runtime has a faster one than ours. */
  readonly sha256?: (bytes: Uint8Array) => string;
}

/** What the mails of one sender show, ready to be written as letters, report and files. */
export interface Dossier {
  readonly settings: DossierSettings;
  /** In the order of their dates, undated ones last; each once. */
  readonly exhibits: readonly Exhibit[];
  readonly timeline: readonly TimelineEntry[];
  /** What `sha256sum` says of each mail, as a file; its own digest stands for all of them. */
  readonly digests: string;
  readonly digestOfAll: string;
}

export type DossierProblem =
  | { readonly kind: "no-mail" }
  | { readonly kind: "too-many-mails"; readonly most: number }
  | { readonly kind: "too-large"; readonly most: number }
  | { readonly kind: "not-read"; readonly givenAs: string | null; readonly why: AuditErrorCode }
  | { readonly kind: "several-senders"; readonly senders: readonly Sender[] };

/**
 * Brings the mails of one sender together. Mails whose From fields share no registrable domain and
 * which share no List-Id are refused: a dossier speaks to one sender. The same mail twice counts
 * once. Nothing is asked of the world.
 */
export function prepareDossier(
  mails: readonly DossierMail[],
  settings: DossierSettings,
): Result<Dossier, DossierProblem> {
  if (mails.length === 0) return err({ kind: "no-mail" });
  if (mails.length > MAX_DOSSIER_MAILS) {
    return err({ kind: "too-many-mails", most: MAX_DOSSIER_MAILS });
  }
  if (mails.reduce((sum, { bytes }) => sum + bytes.length, 0) > MAX_DOSSIER_BYTES) {
    return err({ kind: "too-large", most: MAX_DOSSIER_BYTES });
  }
  const unread = mails.find(({ document }) => document.error);
  if (unread?.document.error) {
    return err({ kind: "not-read", givenAs: unread.givenAs, why: unread.document.error.code });
  }
  const exhibits = exhibitsOf(mails);
  const senders = sendersOf(exhibits);
  if (senders.length > 1) return err({ kind: "several-senders", senders });
  const digests = exhibits.map(({ document, file }) => `${document.sha256}  ${file}\n`).join("");
  const sha256 = settings.sha256 ?? sha256Hex;
  return ok({
    settings,
    exhibits,
    timeline: timelineOf(exhibits),
    digests,
    digestOfAll: sha256(new TextEncoder().encode(digests)),
  });
}
