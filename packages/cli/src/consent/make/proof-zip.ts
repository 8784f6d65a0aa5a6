import { createHash } from "node:crypto";

import type { Language } from "@consentry/audit";
import {
  DOSSIER_WORDS,
  FORM,
  heading,
  paperHtml,
  paperText,
  shown,
  text,
  type DossierFile,
  type Paper,
} from "@consentry/audit/dossier";
import { paperPdf } from "@consentry/paper";
import type { ConsentProof } from "@consentry/platform";

import { makeZip } from "../../dossier/make-zip.ts";
import { paperFonts } from "../../dossier/paper-fonts.ts";
import { version } from "../../index.ts";
import { visibleJson } from "../../terminal/visible.ts";
import { FILE, PROOF_SCHEMA, proofData } from "../proof-data.ts";
import { CONSENT_WORDS } from "../words/index.ts";
import type { ProofFileKind } from "../words/words.ts";
import { checking, list, momentOf, proofPaper } from "./proof-paper.ts";
import { wordingPage } from "./wording-page.ts";

interface ProofFile extends Pick<DossierFile, "name" | "bytes" | "mediaType"> {
  readonly kind: ProofFileKind;
}

/** The archive that is handed to whoever asks for the proof. */
export async function proofZip(proof: ConsentProof, language: Language): Promise<Uint8Array> {
  const paper = proofPaper(proof, language);
  const files = [
    file(FILE.reportHtml, "report", paperHtml(paper)),
    file(FILE.reportPdf, "report", await reportPdf(paper, proof)),
    ...recordFiles(proof),
    ...[...proof.wordings].flatMap(([hash, wording]) => [
      file(
        FILE.wordingPage(hash),
        "wording",
        wordingPage(hash, wording, CONSENT_WORDS[language], language),
      ),
      file(FILE.wording(hash), "wordingText", json(wording)),
    ]),
    ...proof.receipts.map(({ entries, jws }) =>
      file(FILE.receipt(entries[0] ?? 0), "receipt", jws),
    ),
  ];
  const readme = paperText(readmePaper(proof, files, language));
  const all = [file(FILE.readme, "report", readme), ...files];
  const sums = all.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join("");
  return makeZip([...all, file(FILE.sums, "sums", sums)], proof.madeAt);
}

async function reportPdf(paper: Paper, { madeAt }: ConsentProof): Promise<Uint8Array> {
  const { page } = DOSSIER_WORDS[paper.language].report;
  const fonts = await paperFonts();
  return paperPdf(paper, { madeAt, page, producer: `consentry ${version}`, fonts });
}

/** The record as data: what a check compares with the receipts, and what stands around it. */
function recordFiles(proof: ConsentProof): readonly ProofFile[] {
  const { organisation, address, pseudonym, madeAt, origin, standings, suppressions } = proof;
  const { entries, proofs, checkpoints } = proofData(proof.entries);
  const events = {
    schema: PROOF_SCHEMA,
    madeAt,
    madeWith: `consentry ${version}`,
    organisation,
    person: { address: address.reveal(), ledgerName: pseudonym },
    entries,
  };
  const evidence = proof.entries.flatMap(({ entry: { event }, evidence: opened }) =>
    event.evidence === null
      ? []
      : [
          {
            entry: event.sequence,
            sealedHash: event.evidence,
            opened: typeof opened === "string" ? null : opened,
          },
        ],
  );
  return [
    file(FILE.events, "events", json(events)),
    file(FILE.person, "person", json({ origin, standings, suppressions })),
    file(FILE.evidence, "evidence", json(evidence)),
    file(FILE.proofs, "proofs", json(proofs)),
    file(FILE.checkpoints, "checkpoints", json(checkpoints)),
    file(FILE.keys, "keys", json(proof.keys)),
  ];
}

function readmePaper(
  { organisation, madeAt }: ConsentProof,
  files: readonly ProofFile[],
  language: Language,
): Paper {
  const words = CONSENT_WORDS[language];
  const lines = files.map(({ name, kind }) => `${name} – ${words.file[kind]}`);
  return {
    language,
    title: words.title,
    blocks: [
      text(words.intro(shown(organisation.name)), FORM),
      text(words.clock(momentOf(language)(madeAt)), FORM),
      heading(2, words.files),
      list([...lines, `${FILE.sums} – ${words.file.sums}`]),
      heading(2, words.checking),
      ...checking(words),
      text(words.privacy, FORM),
      text(DOSSIER_WORDS[language].report.notAdvice, FORM),
    ],
  };
}

const MEDIA = {
  txt: "text/plain; charset=utf-8",
  html: "text/html; charset=utf-8",
  json: "application/json",
  jws: "application/jose",
  pdf: "application/pdf",
} as const;

function file(name: string, kind: ProofFileKind, content: string | Uint8Array): ProofFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const ending = name.slice(name.lastIndexOf(".") + 1) as keyof typeof MEDIA;
  return { name, kind, bytes, mediaType: MEDIA[ending] ?? MEDIA.txt };
}

function json(value: unknown): string {
  return `${visibleJson(JSON.stringify(value, null, 2))}\n`;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
