import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";

import type { DossierMail, DossierProblem } from "@consentry/audit/dossier";
import { err, ok, type Instant, type Result } from "@consentry/kernel";

import type { Command, Io } from "../command.ts";
import { readOneMessage, WHY_UNREAD } from "../compare/read-one-message.ts";
import { parseDossierRequest, type DossierRequest } from "../dossier/request.ts";
import { EXIT } from "../exit-code.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Makes a dossier of the mails of one sender: the originals with their digests, a report with
every piece of evidence quoted in place (HTML and PDF), an annotated picture, who is told, and
drafts of a letter to the sender and of a complaint. Nothing is sent and nothing is looked up.

Usage: consentry dossier FILE … -o OUT.zip [OPTIONS]

FILE is a message as received (.eml); - is standard input. Several mails of one sender make one
dossier with a timeline; mails of different senders are refused.

Options
  -o, --output OUT.zip   where the dossier goes
  --authority WHICH      whom the complaint is drafted for: cnil, ap, apd or generic; by the
                         jurisdiction when left out
  --lang LANGUAGE        language of everything in it: en (when left out), fr, nl, de
  --jurisdiction XX      country whose rules apply, like FR; the authority's when left out
  --as-of DATE           the day whose rules apply; each mail's own when left out
  --recipient ADDRESS    your address, when the message does not say to whom it came
  --companies FILE       your own table of companies behind hosts, for where ours is silent, as
                         for consentry audit
  --made-at MOMENT       the time to write into it, like 2026-11-22T09:00:00Z; now when left out.
                         The same mails and time give the same dossier
  --help                 this text

The picture needs a Chromium or Chrome on this machine; without one a drawing as HTML stands in
its place. The drafts are for you to complete and are no legal advice.

Exit codes
  0  made                   2  wrong command line, or mails of several senders
  3  a FILE cannot be read  4  OUT.zip cannot be written

Examples
  consentry dossier newsletter.eml -o dossier.zip --authority cnil --lang fr
  consentry dossier january.eml february.eml march.eml -o dossier.zip --authority ap --lang nl
`;

export const dossierCommand: Command = {
  name: "dossier",
  summary: "Put the evidence of mails together, with draft letters.",
  usage: USAGE,
  async run(args, io) {
    const request = parseDossierRequest(args);
    if (!request.ok) return usageError(dossierCommand, request.error, io);
    return makeDossier(request.value, io);
  },
};

async function makeDossier(given: DossierRequest, io: Io): Promise<number> {
  const { withCompanies } = await import("../audit/company-list.ts");
  const named = withCompanies(given);
  if (!named.ok) {
    io.stderr(`consentry dossier: ${named.error.sentence}\n`);
    return named.error.exitCode;
  }
  const request = named.value;
  const mails = await readMails(request, io);
  if (!mails.ok) return mails.error;
  const { dossierZip } = await import("../dossier/dossier-zip.ts");
  const made = await dossierZip(mails.value, {
    language: request.language,
    authority: request.authority,
    madeAt: request.madeAt ?? now(),
    asOf: request.options.asOf ?? null,
    country: request.country,
    sha256,
  });
  if (!made.ok) return refused(made.error, io);
  try {
    await writeFile(request.output, made.value.zip);
  } catch {
    io.stderr(`consentry dossier: ${visible(request.output)} cannot be written\n`);
    return EXIT.broken;
  }
  io.stderr(summary(request, made.value));
  const readers = new Set(mails.value.flatMap(({ document }) => document.message.to));
  if (readers.size > 1) io.stderr(SEVERAL_READERS);
  return EXIT.done;
}

async function readMails(
  { paths, options }: DossierRequest,
  io: Io,
): Promise<Result<readonly DossierMail[], number>> {
  const { auditMessage } = await import("@consentry/audit");
  const mails: DossierMail[] = [];
  for (const path of paths) {
    const read = await readOneMessage(path, io);
    const unread = (why: keyof typeof WHY_UNREAD): Result<never, number> => {
      io.stderr(`consentry dossier: ${visible(path)}: ${WHY_UNREAD[why]}\n`);
      return err(EXIT.unreadable);
    };
    if (!read.ok) return unread(read.error);
    const document = auditMessage(read.value, { ...options, sha256 });
    if (document.error) return unread(document.error.code);
    mails.push({ bytes: read.value, document, givenAs: path === "-" ? null : basename(path) });
  }
  return ok(mails);
}

function refused(problem: DossierProblem, io: Io): number {
  io.stderr(`consentry dossier: ${WHY_REFUSED[problem.kind]}\n`);
  if (problem.kind === "several-senders") {
    for (const { names, mails } of problem.senders) {
      const who = names.length === 0 ? "(no sender named)" : names.join(", ");
      io.stderr(`  ${visible(who)}: ${mails.map(visible).join(", ")}\n`);
    }
    io.stderr("Make one dossier for each of them.\n");
  }
  return problem.kind === "not-read" ? EXIT.unreadable : EXIT.usage;
}

const WHY_REFUSED: Readonly<Record<DossierProblem["kind"], string>> = {
  "no-mail": "name at least one message",
  "too-many-mails": "more than 200 mails are no dossier any more; choose those that matter",
  "too-large": "the mails are larger than 256 MiB together; choose those that matter",
  "not-read": "a message cannot be read",
  "several-senders": "these mails have different senders, and a dossier speaks to one:",
};

const SEVERAL_READERS =
  "These mails are addressed to different people, and a letter speaks for one: check that all came to you.\n";

function summary(
  { output, paths }: DossierRequest,
  made: { readonly mails: number; readonly pictures: number; readonly hasComplaint: boolean },
): string {
  const twice = paths.length - made.mails;
  const lines = [
    `${visible(output)}: ${made.mails} ${made.mails === 1 ? "mail" : "mails"}${twice > 0 ? ` (${twice} given twice)` : ""}.`,
    ...(made.pictures === made.mails
      ? []
      : [
          "No browser drew the picture: the drawing stands there as HTML. CHROMIUM_PATH names one.",
        ]),
    ...(made.hasComplaint ? [] : ["Nothing found carries a complaint: none was drafted."]),
    "Read README.txt in it first. Complete the drafts before you send them.",
  ];
  return `${lines.join("\n")}\n`;
}

/** To the second, as everything here is. */
function now(): Instant {
  return `${new Date().toISOString().slice(0, 19)}Z` as Instant;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
