import type { Result } from "@consentry/kernel";
import type { Picture } from "@consentry/mail";

import type { SenderIdentity } from "../../campaigns/identities/identity.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";

/** Which template a message is written by. */
export interface TemplateWanted {
  /** Its name or its id. */
  readonly template: string;
  /** Left out: the newest that is published. */
  readonly version?: number;
  /** BCP 47, of the reader; `null`: the template's own. */
  readonly locale: string | null;
  /** Whose name and legal identity the text may say. */
  readonly sender: Pick<SenderIdentity, "name" | "legalIdentity">;
}

/** One published version in one language, read to its end and ready to be filled in. */
export interface TemplateText {
  readonly template: { readonly id: string; readonly name: string; readonly kind: string };
  readonly version: number;
  /** The one found: the locale wanted, what it is a part of, or the template's own. */
  readonly locale: string;
  /** What its HTML shows of itself. */
  readonly pictures: readonly Picture[];
  /**
   * A subject, HTML and plain text with these data. Nothing in the data becomes markup or a header;
   * what a place needs and is not there, and a datum that the template does not know, are refused.
   */
  fillWith(data: Readonly<Record<string, unknown>>): Result<FilledTemplate, readonly DataProblem[]>;
}

export interface FilledTemplate {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Which datum, and what to do about it; it quotes no value. */
export interface DataProblem {
  /** As in `data.order.lines[2].name`; of what is missing, as the text calls it. */
  readonly path: string;
  readonly expected: string;
}

export type TemplateUnfound =
  | { readonly kind: "no-such-template" }
  | { readonly kind: "no-such-version" }
  /** There are drafts alone: messages are written by what is published. */
  | { readonly kind: "not-published" }
  /** What it shows or says of the organisation is gone since it was published. */
  | { readonly kind: "unreadable" };

/** How messages find what they are written by. */
export type ReadTemplateVersion = (
  tx: Tx,
  organisation: Organisation,
  wanted: TemplateWanted,
) => Promise<Result<TemplateText, TemplateUnfound>>;
