import { AUTHORITIES } from "@consentry/law/letters";

import { momentInWords } from "./dates.ts";
import type { Dossier } from "./dossier.ts";
import type { DossierFile } from "./dossier-file.ts";
import { FORM, heading, statement, text, type Paper } from "./paper.ts";
import { WORDS } from "./words/index.ts";

export interface Contents {
  readonly files: readonly DossierFile[];
  readonly hasPictures: boolean;
  readonly hasPdf: boolean;
  readonly hasComplaint: boolean;
}

/** What a person reads first: what this is, which step comes first, how to check it. */
export function readmePaper({ settings }: Dossier, contents: Contents): Paper {
  const { language } = settings;
  const words = WORDS[language];
  const { readme, report } = words;
  const authority = AUTHORITIES[settings.authority];
  const { read, write, complain, claim } = readme.step;
  const steps = [read, write, ...(contents.hasComplaint ? [complain] : []), claim];
  const isForeign = authority.languages.length > 0 && !authority.languages.includes(language);
  const lines = contents.files.map(({ name, kind }) => `${name} – ${words.what[kind]}`);
  return {
    language,
    title: readme.title,
    blocks: [
      text(contents.hasComplaint ? readme.intro : readme.introOneLetter, FORM),
      text(report.clock(momentInWords(settings.madeAt, words)), FORM),
      heading(2, readme.steps),
      {
        kind: "list",
        isNumbered: true,
        items: steps.map((step) => statement(step, FORM)),
      },
      ...(isForeign && contents.hasComplaint
        ? [text(readme.language(authority.name[language]), FORM)]
        : []),
      ...(contents.hasComplaint ? [] : [text(readme.noComplaint, FORM)]),
      heading(2, readme.files),
      {
        kind: "list",
        isNumbered: false,
        items: lines.map((line) => statement(line, FORM)),
      },
      text(readme.check, FORM),
      text(contents.hasPictures ? readme.picture : readme.noPicture, FORM),
      ...(contents.hasPdf ? [] : [text(readme.noPdf, FORM)]),
      text(readme.privacy, FORM),
      text(report.notAdvice, FORM),
    ],
  };
}
