import type { Language } from "@consentry/audit";
import type { DossierProblem } from "@consentry/audit/dossier";
import type { AuthorityId } from "@consentry/law/letters";

import type { PageLanguage } from "../../../words/words.ts";
import type { Occasion } from "../occasion.ts";

/** A mail for a dossier; the picture was drawn by the page, where it could. */
export interface DossierPiece {
  readonly mail: Blob;
  readonly file: string | null;
  readonly picture: Blob | null;
}

export interface DossierAsked {
  readonly pieces: readonly DossierPiece[];
  /** Of the letters and the report. */
  readonly language: Language;
  readonly authority: AuthorityId;
  readonly occasion: Occasion;
  /** By the clock of the person's computer, RFC 3339 in UTC. */
  readonly madeAt: string;
  /** What the list of files is shown in. */
  readonly pageLanguage: PageLanguage;
}

export interface ListedFile {
  readonly name: string;
  readonly what: string;
  readonly bytes: number;
}

export type DossierMade =
  | { readonly ok: false; readonly problem: DossierProblem["kind"] }
  | {
      readonly ok: true;
      readonly zip: Blob;
      readonly files: readonly ListedFile[];
      readonly digest: string;
      readonly hasComplaint: boolean;
      readonly hasPictures: boolean;
      readonly hasPdf: boolean;
    };
