import { parseInstant } from "@consentry/kernel";
import { LEGACY_PURPOSES } from "@consentry/law";

import { isOneLine, type FieldProblem } from "../../contacts/field-problem.ts";
import type { Errand } from "../../transition/errands/errand.ts";
import type { Campaign, CampaignChannel, Measuring, Trial } from "../campaign.ts";
import { usesSignal } from "../event-purposes.ts";
import { textDraftProblems } from "../texting/draft-problems.ts";

/** What somebody says of a campaign. */
export type CampaignDraft = Pick<
  Campaign,
  | "name"
  | "purpose"
  | "list"
  | "segment"
  | "identity"
  | "writing"
  | "trial"
  | "measuring"
  | "offer"
  | "startsAt"
  | "atLocalTime"
  | "perHour"
> & {
  /** Left out: none. */
  readonly errand?: Errand | null;
  /** Left out: email. */
  readonly channel?: CampaignChannel;
};

/** As the table bounds them. */
export const LONGEST_CAMPAIGN_NAME = 200;
export const FASTEST_PER_HOUR = 10_000_000;

/** Answers that come later than a month tell nothing of a subject line. */
export const LONGEST_TRIAL_HOURS = 720;

/** What is wrong with a draft in itself, all of it; whether what it names is there is not asked. */
export function draftProblems(draft: CampaignDraft): readonly FieldProblem[] {
  const { name, perHour, startsAt, atLocalTime } = draft;
  const problems: FieldProblem[] = [];
  const expect = (isSo: boolean, path: string, expected: string): void => {
    if (!isSo) problems.push({ path, expected });
  };
  expect(
    name !== "" && name.length <= LONGEST_CAMPAIGN_NAME && isOneLine(name),
    "name",
    `a line of at most ${LONGEST_CAMPAIGN_NAME} characters`,
  );
  expect(
    perHour === null || isWithin(perHour, FASTEST_PER_HOUR),
    "perHour",
    `1 to ${FASTEST_PER_HOUR}, or null`,
  );
  expect(
    startsAt === null || parseInstant(startsAt).ok,
    "startsAt",
    "a moment, or null for at once",
  );
  expect(
    !atLocalTime || startsAt !== null,
    "startsAt",
    "a moment: at once is the same in every zone",
  );
  return [
    ...problems,
    ...measuringProblems(draft.measuring),
    ...trialProblems(draft),
    ...errandProblems(draft),
    ...(draft.channel === "sms" ? textDraftProblems(draft) : []),
  ];
}

/** What asks for consent, or tells that one may object, does not do what it speaks of. */
function errandProblems({
  errand = null,
  measuring,
  trial,
}: CampaignDraft): readonly FieldProblem[] {
  if (errand === null) return [];
  const { open, click, purposes } = measuring;
  const problems: FieldProblem[] = [];
  if (open.length + click.length + purposes.length > 0) {
    problems.push({ path: "measuring", expected: "nothing: the mail asks, or tells of it" });
  }
  if (trial !== null) problems.push({ path: "trial", expected: "null: everybody is asked alike" });
  if (new Set(errand.purposes).size < errand.purposes.length) {
    problems.push({ path: "errand.purposes", expected: "each once" });
  }
  const legacy: readonly string[] = LEGACY_PURPOSES;
  if (
    errand.kind === "information" &&
    !legacy.every((purpose) => errand.purposes.some((named) => named === purpose))
  ) {
    problems.push({ path: "errand.purposes", expected: `all of ${legacy.join(", ")}` });
  }
  return problems;
}

/** Every purpose needs a signal that is collected for somebody, and no such signal is without one. */
function measuringProblems({ open, click, purposes }: Measuring): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const collected = (["open", "click"] as const).filter((signal) =>
    (signal === "open" ? open : click).includes("individual"),
  );
  for (const [path, all] of [
    ["open", open],
    ["click", click],
    ["purposes", purposes],
  ] as const) {
    if (new Set<string>(all).size === all.length) continue;
    problems.push({ path: `measuring.${path}`, expected: "each at most once" });
  }
  for (const signal of collected) {
    if (purposes.some((purpose) => usesSignal(purpose, signal))) continue;
    const expected = `what “individual” ${signal === "open" ? "opens" : "clicks"} are for`;
    problems.push({ path: "measuring.purposes", expected });
  }
  for (const purpose of purposes) {
    if (collected.some((signal) => usesSignal(purpose, signal))) continue;
    const expected = `not ${purpose}: no signal that it uses is measured at the level “individual”`;
    problems.push({ path: "measuring.purposes", expected });
  }
  return problems;
}

function trialProblems({ trial, writing, measuring }: CampaignDraft): readonly FieldProblem[] {
  if (trial === null) return [];
  const problems: FieldProblem[] = [];
  const expect = (isSo: boolean, path: string, expected: string): void => {
    if (!isSo) problems.push({ path: `trial.${path}`, expected });
  };
  const { subject, source, text, preheader } = trial.writing;
  expect(
    subject !== writing.subject ||
      source !== writing.source ||
      text !== writing.text ||
      preheader !== writing.preheader,
    "writing",
    "another subject or another content than the campaign's own",
  );
  expect(isWithin(trial.share, 100), "share", "of a hundred readers, 1 to 100");
  expect(isWithin(trial.hours, LONGEST_TRIAL_HOURS), "hours", `1 to ${LONGEST_TRIAL_HOURS}`);
  expect(
    mayJudge(trial.judgedBy, measuring),
    "judgedBy",
    "replied or unsubscribed, unless such events are collected for optimise.campaign",
  );
  return problems;
}

/** What was not collected for telling which is better is not read for it. */
function mayJudge(judgedBy: Trial["judgedBy"], { open, click, purposes }: Measuring): boolean {
  if (judgedBy === "replied" || judgedBy === "unsubscribed") return true;
  const levels: readonly string[] = judgedBy === "consented-opens" ? open : click;
  return levels.includes("individual") && purposes.includes("optimise.campaign");
}

function isWithin(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= most;
}
