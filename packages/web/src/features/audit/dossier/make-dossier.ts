import { auditMessage, type Language } from "@consentry/audit";
import {
  complaint,
  DOSSIER_WORDS,
  dossierFiles,
  paperHtml,
  prepareDossier,
  reportPaper,
  type DossierFile,
  type DossierMail,
  type DossierSettings,
  type Paper,
} from "@consentry/audit/dossier";
import { Bug, dayOf, parseInstant, type Day } from "@consentry/kernel";
import { dueBy } from "@consentry/law/deadlines";
import { AUTHORITIES } from "@consentry/law/letters";
import { paperPdf } from "@consentry/paper";
import { zipSync, type Zippable } from "fflate";

import type { DossierAsked, DossierMade, DossierPiece } from "./asked.ts";
import { MARKS } from "./mark-words.ts";
import { optionsOf, type Occasion } from "../occasion.ts";
import { paperFonts } from "./paper-fonts.ts";
import { version } from "./version.ts";

/** Makes the archive of one sender's mails, in memory; without a PDF where its fonts cannot be had. */
export async function makeDossier(asked: DossierAsked): Promise<DossierMade> {
  const { pieces, language, authority, pageLanguage } = asked;
  const madeAt = parseInstant(asked.madeAt);
  if (!madeAt.ok) throw new Bug("the page's clock gave no instant");
  const country = asked.occasion.jurisdiction ?? AUTHORITIES[authority].country;
  const occasion = { ...asked.occasion, jurisdiction: country };
  const mails = await Promise.all(pieces.map((piece) => audited(piece, occasion, language)));
  const prepared = prepareDossier(mails, {
    language,
    authority,
    madeAt: madeAt.value,
    answerDueOn: dueBy("request", dayOf(madeAt.value), country).dueOn,
    asOf: asked.occasion.asOf as Day | null,
    version,
  });
  if (!prepared.ok) return { ok: false, problem: prepared.error.kind };
  const dossier = prepared.value;
  const pictureOf = new Map(mails.map(({ document, picture }) => [document.sha256, picture]));
  const pictures = dossier.exhibits.map(({ document }) => pictureOf.get(document.sha256) ?? null);
  const report = reportPaper(dossier);
  const pdf = await pdfOf(report, dossier.settings);
  const files = dossierFiles(dossier, {
    reportHtml: paperHtml(report),
    pdf,
    pictures,
    marks: MARKS[language],
  });
  return {
    ok: true,
    zip: zipped(files, madeAt.value),
    files: files.map(({ name, kind, bytes }) => ({
      name,
      what: DOSSIER_WORDS[pageLanguage].what[kind],
      bytes: bytes.length,
    })),
    digest: dossier.digestOfAll,
    hasComplaint: complaint(dossier) !== null,
    hasPictures: pictures.every((picture) => picture !== null),
    hasPdf: pdf !== null,
  };
}

async function pdfOf(
  report: Paper,
  { language, madeAt }: DossierSettings,
): Promise<Uint8Array | null> {
  const fonts = await paperFonts();
  if (fonts === null) return null;
  const { page } = DOSSIER_WORDS[language].report;
  return paperPdf(report, { madeAt, page, producer: `consentry ${version}`, fonts });
}

async function audited(
  { mail, file, picture }: DossierPiece,
  occasion: Occasion,
  language: Language,
): Promise<DossierMail & { readonly picture: Uint8Array | null }> {
  const bytes = new Uint8Array(await mail.arrayBuffer());
  const document = auditMessage(bytes, {
    ...optionsOf(occasion, language),
    ...(file === null ? {} : { file }),
  });
  const drawn = picture === null ? null : new Uint8Array(await picture.arrayBuffer());
  return { bytes, document, givenAs: file, picture: drawn };
}

/** Already compressed; trying again costs time and gains nothing. */
const PACKED = new Set(["application/pdf", "image/png"]);

function zipped(files: readonly DossierFile[], madeAt: string): Blob {
  // ZIP knows no time zones: the moment's UTC reading is put where the local one would be read.
  const [year = 0, month = 1, day, hour, minute, second] = madeAt.split(/[-T:Z.]/u).map(Number);
  const mtime = new Date(year, month - 1, day, hour, minute, second);
  const entries: Zippable = {};
  for (const { name, bytes, mediaType } of files) {
    entries[name] = [bytes, { mtime, level: PACKED.has(mediaType) ? 0 : 6 }];
  }
  return new Blob([zipSync(entries)], { type: "application/zip" });
}
