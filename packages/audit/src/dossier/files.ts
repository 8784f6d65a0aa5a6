import type { DossierFile } from "./dossier-file.ts";
import { annotate, type MarkWords } from "../annotate/annotate.ts";
import { sha256Hex } from "../identity/hashes.ts";
import { complaint } from "./complaint.ts";
import type { Dossier } from "./dossier.ts";
import type { Exhibit } from "./exhibits.ts";
import { letterToSender } from "./letter-to-sender.ts";
import { chainBlocks } from "./chain-blocks.ts";
import { authenticationBlocks } from "./authentication-blocks.ts";
import { heading, type Paper } from "./paper.ts";
import { paperHtml } from "./paper-html.ts";
import { paperText } from "./paper-text.ts";
import { partiesJson, partyDrawing, partyPaper } from "./party-map.ts";
import { readmePaper } from "./readme.ts";
import { shownSource } from "./shown.ts";
import { WORDS, type FileKind } from "./words/index.ts";

/** What needs more than this package has, made by the caller. */
export interface MadeOutside {
  /** The readable report of all mails as one self-contained page. */
  readonly reportHtml: string;
  /** The report on paper; `null` where it could not be made. */
  readonly pdf: Uint8Array | null;
  /** A picture of each mail in the order of the exhibits; `null` where none could be drawn. */
  readonly pictures: readonly (Uint8Array | null)[];
  /** Words on the marks of the drawn mails; English when left out. */
  readonly marks?: MarkWords;
}

const MEDIA = {
  txt: "text/plain; charset=utf-8",
  html: "text/html; charset=utf-8",
  json: "application/json",
  eml: "message/rfc822",
  pdf: "application/pdf",
  png: "image/png",
} as const;

/** Every file of a dossier in its order, the list of files and their digests last. */
export function dossierFiles(dossier: Dossier, made: MadeOutside): readonly DossierFile[] {
  const letter = letterToSender(dossier);
  const complained = complaint(dossier);
  const files: readonly DossierFile[] = [
    ...letterFiles("sender", "letter", letter),
    ...(complained ? letterFiles("complaint", "complaint", complained) : []),
    ...(made.pdf ? [file("report.pdf", "report", "pdf", made.pdf)] : []),
    file("report.html", "report", "html", made.reportHtml),
    file("parties.html", "map", "html", paperHtml(partyPaper(dossier), partyDrawing(dossier))),
    file("parties.json", "parties", "json", json(partiesJson(dossier))),
    file("timeline.json", "timeline", "json", json(timelineJson(dossier))),
    ...dossier.exhibits.flatMap((exhibit) => exhibitFiles(exhibit, dossier, made)),
    file("mail/SHA256SUMS", "mails", "txt", dossier.digests),
  ];
  const readme = readmePaper(dossier, {
    files: [...files, ...LAST],
    hasPictures: made.pictures.length > 0 && made.pictures.every((picture) => picture !== null),
    hasPdf: made.pdf !== null,
    hasComplaint: complained !== null,
  });
  const described = [file("README.txt", "readme", "txt", paperText(readme)), ...files];
  const withManifest = [
    ...described,
    file("manifest.json", "manifest", "json", json(manifest(dossier, described))),
  ];
  const sums = withManifest.map(({ name, bytes }) => `${digest(dossier, bytes)}  ${name}\n`);
  return [...withManifest, file("SHA256SUMS", "sums", "txt", sums.join(""))];
}

/** Named in the text that says what there is, before they can be written. */
const LAST: readonly DossierFile[] = [
  file("manifest.json", "manifest", "json", ""),
  file("SHA256SUMS", "sums", "txt", ""),
];

function letterFiles(name: string, kind: FileKind, paper: Paper): readonly DossierFile[] {
  return [
    file(`letters/${name}.html`, kind, "html", paperHtml(paper)),
    file(`letters/${name}.txt`, kind, "txt", paperText(paper)),
  ];
}

function exhibitFiles(
  exhibit: Exhibit,
  { settings: { language } }: Dossier,
  { marks, pictures }: MadeOutside,
): readonly DossierFile[] {
  const { number, bytes, document } = exhibit;
  const words = WORDS[language];
  const drawn = annotate(bytes, document, marks ? { words: marks } : {}).html;
  const picture = pictures[number - 1] ?? null;
  const chains: Paper = {
    language,
    title: words.label.mail(number),
    blocks: [
      heading(2, words.report.chains),
      ...chainBlocks(exhibit, language),
      heading(2, words.report.authentication),
      ...authenticationBlocks(exhibit, language),
    ],
  };
  // The file's own name says where somebody keeps their mail; the manifest has its last part.
  const findings = json({ ...document, file: exhibit.file });
  return [
    file(exhibit.file, "original", "eml", bytes),
    file(`findings/${number}.json`, "findings", "json", findings),
    file(`headers/${number}.txt`, "headers", "txt", `${shownSource(exhibit.header)}\n`),
    file(`chains/${number}.txt`, "chains", "txt", paperText(chains)),
    ...(picture ? [file(`picture/${number}.png`, "picture", "png", picture)] : []),
    file(`picture/${number}.html`, "drawing", "html", drawn),
  ];
}

function timelineJson({ timeline }: Dossier): unknown {
  return { schema: "consentry.timeline/1", mails: timeline };
}

function manifest(dossier: Dossier, files: readonly DossierFile[]): unknown {
  const { settings, exhibits, digestOfAll } = dossier;
  return {
    schema: "consentry.dossier/1",
    madeAt: settings.madeAt,
    clock: "the clock of the computer that made it; not a certified time stamp",
    madeWith: `consentry ${settings.version}`,
    language: settings.language,
    authority: settings.authority,
    asOf: settings.asOf,
    digestOfAllMails: digestOfAll,
    mails: exhibits.map(({ file: name, document, givenAs }) => ({
      name,
      sha256: document.sha256,
      bytes: document.bytes,
      date: document.message.date,
      messageId: document.message.messageId,
      givenAs,
    })),
    files: files.map(({ name, kind, mediaType, bytes }) => ({
      name,
      kind,
      mediaType,
      bytes: bytes.length,
      sha256: digest(dossier, bytes),
    })),
  };
}

function digest({ settings }: Dossier, bytes: Uint8Array): string {
  return (settings.sha256 ?? sha256Hex)(bytes);
}

/** Characters that steer what shows them are written by number, which reads the same. */
function json(value: unknown): string {
  const written = JSON.stringify(value, null, 2);
  const bare = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
  const byNumber = (one: string): string =>
    `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  return `${written.replaceAll(bare, byNumber)}\n`;
}

function file(
  name: string,
  kind: FileKind,
  media: keyof typeof MEDIA,
  content: Uint8Array | string,
): DossierFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, kind, mediaType: MEDIA[media], bytes };
}
