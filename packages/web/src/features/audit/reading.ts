import type { Annotated, AuditDocument, Change, Comparison, MarkWords } from "@consentry/audit";

import type { PageLanguage } from "../../words/words.ts";
import type { DossierAsked, DossierMade } from "./dossier/asked.ts";
import type { Occasion } from "./occasion.ts";

/** What the page asks of its worker, and what comes back. */
export type Asked =
  | {
      readonly kind: "read";
      readonly mail: Blob;
      readonly file: string | null;
      readonly language: PageLanguage;
      readonly occasion: Occasion;
      /** Another copy of the same mailing, to read this one against. */
      readonly beside: Blob | null;
    }
  | {
      readonly kind: "draw";
      readonly mail: Blob;
      readonly document: AuditDocument;
      readonly words: MarkWords;
    }
  | { readonly kind: "clean"; readonly mail: Blob; readonly document: AuditDocument }
  | { readonly kind: "split"; readonly mail: Blob }
  | ({ readonly kind: "dossier" } & DossierAsked);

/** One mail as it was read, and what a second copy of it showed. */
export interface Audited {
  readonly document: AuditDocument;
  readonly comparison: Comparison | null;
}

export interface CleanCopy {
  readonly mail: Blob;
  readonly changes: readonly Change[];
}

export interface Answered {
  readonly read: Audited;
  readonly draw: Annotated;
  readonly clean: CleanCopy;
  /** The mails of a mailbox, in its order. */
  readonly split: readonly Blob[];
  readonly dossier: DossierMade;
}

export type Call = Asked & { readonly id: number };

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: Answered[Asked["kind"]] }
  | { readonly id: number; readonly ok: false };
