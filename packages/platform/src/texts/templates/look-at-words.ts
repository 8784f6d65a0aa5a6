import { err, ok, type Result } from "@consentry/kernel";
import type { WritingProblem } from "@consentry/mail";
import { countText, type CountedText } from "@consentry/sms/text";

import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";
import type { Judged } from "../../transactional/gate/judge-ready-content.ts";
import { localeFor } from "../../transactional/templates/locale.ts";
import type { DataProblem } from "../../transactional/templates/template-door.ts";
import { readRates, type TextRate } from "../countries/rates.ts";
import { judgeWords } from "../gate/judge-words.ts";
import { fillWords, readWords } from "./fill-words.ts";
import { TEXT_TEMPLATES, type TemplateWords, type TextTemplateContent } from "./text-templates.ts";

/** Which words are looked at, and what fills them in. */
export interface LookedWords {
  /** Left out: the draft, or the newest published one. */
  readonly version?: number | undefined;
  /** The locale of a reader; left out: the template's own. */
  readonly locale?: string | undefined;
  /** What stands before its author and is not saved; then `data` are its test data. */
  readonly text?: TemplateWords | undefined;
  /** Left out: the version's test data. */
  readonly data?: TextTemplateContent["testData"] | undefined;
}

export type LookFailure =
  | { readonly kind: "no-such-template" }
  | { readonly kind: "no-such-version" }
  | { readonly kind: "unreadable"; readonly problems: readonly WritingProblem[] }
  | { readonly kind: "bad-data"; readonly problems: readonly DataProblem[] };

/** A text as it would leave, and what that comes to. */
export interface SeenWords {
  readonly locale: string;
  readonly text: string;
  readonly counted: CountedText;
  /** Of the organisation's own country. */
  readonly country: string | null;
  readonly rate: TextRate;
  /** Messages of the longest text that is kept and was written by it; `null`: none was. */
  readonly longest: number | null;
  readonly judged: Judged;
}

/** Fills words in to be looked at. It makes no text, and keeps nothing. */
export async function lookAtWords(
  own: Pick<Own, "tx" | "organisation" | "publicUrl" | "now">,
  template: string,
  looked: LookedWords,
): Promise<Result<SeenWords, LookFailure>> {
  const { tx, organisation } = own;
  const found = await TEXT_TEMPLATES.find(tx, organisation.id, template);
  if (found === null) return err({ kind: "no-such-template" });
  const number = looked.version ?? found.versions[0]?.version ?? 0;
  const version = await TEXT_TEMPLATES.readVersion(tx, organisation.id, found.id, number);
  const words = looked.text ?? (version && wordsFor(version, looked.locale ?? null));
  if (version === null || !words) return err({ kind: "no-such-version" });
  const read = readWords(organisation, words);
  if (!read.ok) return err({ kind: "unreadable", problems: read.error });
  const data = looked.data ?? version.testData;
  const shape = looked.text === undefined ? version.testData : data;
  const filled = fillWords(read.value, data, shape);
  if (!filled.ok) return err({ kind: "bad-data", problems: filled.error });
  const { country } = organisation;
  const [longest] = await tx.rows(LONGEST, [organisation.id, found.id]);
  return ok({
    locale: words.locale,
    text: filled.value,
    counted: countText(filled.value),
    country,
    rate: (await readRates(tx, organisation.id)).rateFor(country),
    longest: longest?.segments ?? null,
    judged: judgeWords(filled.value, own),
  });
}

function wordsFor(
  { texts, defaultLocale }: TextTemplateContent,
  locale: string | null,
): TemplateWords | undefined {
  const known = texts.map((text) => text.locale);
  const chosen = localeFor(locale, known, defaultLocale);
  return texts.find((text) => text.locale === chosen);
}

const LONGEST = statement<{ readonly segments: number | null }>(
  "texts.longest_by_template",
  "select max(segments)::int as segments from texts where organisation_id = $1 and template_id = $2",
);
