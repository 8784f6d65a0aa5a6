import type { Annotated, AuditDocument, MarkWords } from "@consentry/audit";

import type { PageLanguage } from "../../words/words.ts";

/** What the page asks of its worker, and what comes back. */
export type Asked =
  | {
      readonly kind: "read";
      readonly mail: Blob;
      readonly file: string | null;
      readonly language: PageLanguage;
    }
  | {
      readonly kind: "draw";
      readonly mail: Blob;
      readonly document: AuditDocument;
      readonly words: MarkWords;
    };

export interface Answered {
  readonly read: AuditDocument;
  readonly draw: Annotated;
}

export type Call = Asked & { readonly id: number };

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: Answered[Asked["kind"]] }
  | { readonly id: number; readonly ok: false };
