import type { Language } from "@consentry/audit";
import type { AuthorityId } from "@consentry/law/letters";

import type { PageLanguage } from "../../../words/words.ts";
import { MOST_PICTURES } from "../limits.ts";
import type { MailReader } from "../mail-reader.ts";
import type { ReadMail } from "../use-mails.ts";
import type { DossierMade, DossierPiece } from "./asked.ts";
import { drawPicture } from "./draw-picture.ts";
import { MARKS } from "./mark-words.ts";

export interface DossierWish {
  /** The one looked at first: its day and country are those of the dossier. */
  readonly mails: readonly [ReadMail, ...ReadMail[]];
  readonly language: Language;
  readonly authority: AuthorityId;
  readonly pageLanguage: PageLanguage;
}

/** Draws the mails and has the worker make the archive; `null` when that broke. */
export async function collectDossier(
  { mails, ...wish }: DossierWish,
  reader: MailReader,
): Promise<DossierMade | null> {
  const pieces: DossierPiece[] = [];
  for (const mail of mails) {
    const isDrawn = pieces.length < MOST_PICTURES;
    pieces.push({
      mail: mail.mail,
      file: mail.name,
      picture: isDrawn ? await pictureOf(mail, wish.language, reader) : null,
    });
  }
  const answer = await reader.ask({
    kind: "dossier",
    pieces,
    ...wish,
    occasion: mails[0].occasion,
    madeAt: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
  });
  return answer.ok ? answer.value : null;
}

async function pictureOf(
  { mail, reading: { document } }: ReadMail,
  language: Language,
  reader: MailReader,
): Promise<Blob | null> {
  const drawn = await reader.ask({ kind: "draw", mail, document, words: MARKS[language] });
  return drawn.ok ? drawPicture(drawn.value.html) : null;
}
