import { annotate } from "@consentry/audit";
import {
  complaint,
  DOSSIER_WORDS,
  dossierFiles,
  prepareDossier,
  reportPaper,
  type Dossier,
  type DossierMail,
  type DossierProblem,
  type DossierSettings,
} from "@consentry/audit/dossier";
import { dayOf, ok, type Result } from "@consentry/kernel";
import { dueBy } from "@consentry/law/deadlines";
import { paperPdf } from "@consentry/paper";

import { chapterOf, htmlPageOf } from "../audit/report/html/html-page.ts";
import { WORDS } from "../audit/words/index.ts";
import { openBrowser } from "../browser/launch-browser.ts";
import { version } from "../index.ts";
import { drawPicture } from "./draw-picture.ts";
import { makeZip } from "./make-zip.ts";
import { paperFonts } from "./paper-fonts.ts";

export interface ZipSettings extends Omit<DossierSettings, "answerDueOn" | "version"> {
  /** Whose public holidays count for the deadline. */
  readonly country: string | null;
}

export interface MadeZip {
  readonly zip: Uint8Array;
  readonly mails: number;
  /** How many mails a browser drew. */
  readonly pictures: number;
  readonly hasComplaint: boolean;
}

/** Makes the whole archive: what the mails show, with the report on paper and the pictures. */
export async function dossierZip(
  mails: readonly DossierMail[],
  settings: ZipSettings,
): Promise<Result<MadeZip, DossierProblem>> {
  const { madeAt, language, country } = settings;
  const answerDueOn = dueBy("request", dayOf(madeAt), country).dueOn;
  const prepared = prepareDossier(mails, { ...settings, answerDueOn, version });
  if (!prepared.ok) return prepared;
  const dossier = prepared.value;
  const { page } = DOSSIER_WORDS[language].report;
  const producer = `consentry ${version}`;
  const fonts = await paperFonts();
  const pdf = await paperPdf(reportPaper(dossier), { madeAt, page, producer, fonts });
  const pictures = await picturesOf(dossier);
  const { marks } = WORDS[language].report.drawing;
  const files = dossierFiles(dossier, { reportHtml: reportHtml(dossier), pdf, pictures, marks });
  return ok({
    zip: makeZip(files, madeAt),
    mails: dossier.exhibits.length,
    pictures: pictures.filter((picture) => picture !== null).length,
    hasComplaint: complaint(dossier) !== null,
  });
}

function reportHtml({ exhibits, settings: { language } }: Dossier): string {
  const chapters = exhibits.map(({ document, bytes, file }) =>
    chapterOf({ ...document, file }, bytes, { language }),
  );
  return htmlPageOf(chapters, { language });
}

async function picturesOf({
  exhibits,
  settings: { language },
}: Dossier): Promise<readonly (Uint8Array | null)[]> {
  const browser = await openBrowser();
  if (!browser.ok) return exhibits.map(() => null);
  const { marks } = WORDS[language].report.drawing;
  try {
    const pictures: (Uint8Array | null)[] = [];
    for (const { bytes, document } of exhibits) {
      const { html } = annotate(bytes, document, { words: marks });
      pictures.push(await drawPicture(browser.value, html));
    }
    return pictures;
  } finally {
    await browser.value.close();
  }
}
