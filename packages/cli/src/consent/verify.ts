import type { Language } from "@consentry/audit";
import { err, ok, type Result } from "@consentry/kernel";
import { isHash, type Hash } from "@consentry/ledger";

import type { Io } from "../command.ts";
import { readOneMessage, WHY_UNREAD } from "../compare/read-one-message.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { visible, visibleJson } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";
import { checkFile, type CheckFailure, type Refused } from "./check/check-file.ts";
import { checkedPage, type Checked } from "./check/checked-page.ts";
import { formatOf, languageOf, type FORMATS } from "./flags.ts";
import { CONSENT_WORDS } from "./words/index.ts";

const NAME = { name: "consent verify" };

interface VerifyRequest {
  readonly path: string;
  readonly key: Hash | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly language: Language;
}

/** `consentry consent verify FILE`: needs neither database nor network. */
export async function verifyCommand(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseRequest(args);
  if (!parsed.ok) return usageError(NAME, `${parsed.error}.`, io);
  const { path, key, format, language } = parsed.value;
  const read = await readOneMessage(path, io);
  if (!read.ok) return unreadable(path, WHY_UNREAD[read.error], io);
  const checked = await checkFile(read.value, key);
  if (checked.ok) {
    io.stdout(format === "json" ? holdsJson(checked.value) : checkedPage(checked.value, language));
    return EXIT.done;
  }
  if (checked.error.kind === "unreadable") return unreadable(path, WHY_NOT[checked.error.why], io);
  const { refused } = checked.error;
  io.stdout(format === "json" ? refusedJson(refused) : refusedPage(refused, language));
  return EXIT.no;
}

type WhyNot = Extract<CheckFailure, { kind: "unreadable" }>["why"];

const WHY_NOT: Readonly<Record<WhyNot, string>> = {
  neither: "it is neither a receipt nor a proof of consent",
  damaged: "the archive is damaged, or its files are encrypted",
  "too-large": "it is larger than any receipt or proof is",
};

function unreadable(path: string, why: string, io: Io): number {
  io.stderr(`consentry consent verify: ${visible(path)}: ${why}\n`);
  return EXIT.unreadable;
}

function refusedPage({ fault, file }: Refused, language: Language): string {
  const { check } = CONSENT_WORDS[language];
  const where = file === null ? "" : ` (${check.inFile(visible(file))})`;
  return `${check.doesNotHold}: ${check.fault[fault]}${where}.\n`;
}

const SCHEMA = "consentry.consent-check/1";

function holdsJson({ kind, keyId, isKeyAsked, person, receipts }: Checked): string {
  return asJson({ schema: SCHEMA, isValid: true, kind, keyId, isKeyAsked, person, receipts });
}

function refusedJson({ fault, file }: Refused): string {
  return asJson({ schema: SCHEMA, isValid: false, fault, file });
}

function asJson(value: unknown): string {
  return `${visibleJson(JSON.stringify(value, null, 2))}\n`;
}

function parseRequest(args: readonly string[]): Result<VerifyRequest, string> {
  const flags = parseFlags(args, { key: "value", format: "value", lang: "value" });
  if (!flags.ok) return flags;
  const { values, positionals } = flags.value;
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) return err("name one receipt or proof");
  const key = values.key?.toLowerCase();
  if (key !== undefined && !isHash(key)) return err("--key takes the id of a key: 64 hex digits");
  const format = formatOf(values.format);
  if (!format.ok) return format;
  const language = languageOf(values.lang);
  if (!language.ok) return language;
  return ok({ path, key, format: format.value, language: language.value });
}
