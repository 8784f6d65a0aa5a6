import { assertNever, parseInstant, type Instant } from "@consentry/kernel";
import {
  changeCampaign,
  checkCampaign,
  startCampaign,
  withOrganisation,
  type CampaignFailure,
  type GateReport,
} from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { problemsLine } from "../store/with-database.ts";
import { jsonLine } from "../store/json-line.ts";
import { noteAct } from "../store/note-act.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";
import { told } from "./control.ts";
import { NAME, onCampaign, type OpenCampaign } from "./one-campaign.ts";

/** `consentry campaign check CAMPAIGN`: the gate looks at it, and nothing is sent. */
export function checkCommand(args: readonly string[], io: Io): Promise<number> {
  return onCampaign(args, {}, io, async (open) => {
    const report = await checked(open, io);
    if (report === null) return EXIT.no;
    io.stdout(open.isJson ? jsonLine("consentry.gate/1", withoutAudits(report)) : gatePage(report));
    return report.passed ? EXIT.done : EXIT.no;
  });
}

/** `consentry campaign send CAMPAIGN`: checked, frozen, and from then on a running server's. */
export function sendCommand(args: readonly string[], io: Io): Promise<number> {
  return onCampaign(args, { at: "value", "per-hour": "value" }, io, async (open) => {
    const schedule = scheduleOf(open.flags.values);
    if (typeof schedule === "string") return usageError(NAME, `${schedule}.`, io);
    const { database, organisation, campaign, keys } = open;
    const report = await checked(open, io);
    if (report === null) return EXIT.no;
    if (!report.passed) {
      io.stderr(gatePage(report));
      return EXIT.no;
    }
    const when = await withOrganisation(database, organisation.id, (tx) =>
      changeCampaign(tx, organisation, campaign.id, schedule),
    );
    if (!when.ok) {
      io.stderr(`consentry campaign: ${changeSentence(when.error)}\n`);
      return EXIT.no;
    }
    const started = await withOrganisation(database, organisation.id, async (tx) => {
      await noteAct(tx, open, "sent", "startCampaign", { about: campaign.id });
      return startCampaign(tx, { id: organisation.id, keys }, campaign.id);
    });
    const { startsAt } = when.value;
    const begins = startsAt === null || startsAt <= now() ? "now" : `at ${startsAt}`;
    return told(open, io, started, () => `begins ${begins}, sent by the running server`);
  });
}

async function checked(
  { database, organisation, keys, campaign, config }: OpenCampaign,
  io: Io,
): Promise<GateReport | null> {
  const { publicUrl } = config;
  const report = await withOrganisation(database, organisation.id, (tx) =>
    checkCampaign({ tx, organisation, keys, publicUrl, now: now() }, campaign.id),
  );
  if (report.ok) return report.value;
  io.stderr(
    report.error.kind === "no-key"
      ? "consentry campaign: Its sender has no key to sign with, or none that can be used.\n"
      : "consentry campaign: It is gone.\n",
  );
  return null;
}

interface Pace {
  readonly startsAt?: Instant;
  readonly perHour?: number;
}

function scheduleOf(values: Readonly<Partial<Record<string, string>>>): Pace | string {
  const { at, "per-hour": pace } = values;
  const moment = at === undefined ? null : parseInstant(at);
  if (moment !== null && !moment.ok) return "--at is a moment such as 2026-12-01T09:00:00Z";
  const perHour = pace === undefined ? null : Number(pace);
  if (perHour !== null && !(Number.isInteger(perHour) && perHour > 0)) {
    return "--per-hour is a whole number";
  }
  return {
    ...(moment === null ? {} : { startsAt: moment.value }),
    ...(perHour === null ? {} : { perHour }),
  };
}

function changeSentence(failure: CampaignFailure): string {
  switch (failure.kind) {
    case "bad-fields":
      return problemsLine(failure.problems);
    case "bad-writing":
      return "What is written cannot be read to its end.";
    case "not-a-draft":
      return `It is ${failure.state}: only a draft is sent.`;
    case "no-such-campaign":
      return "It is gone.";
    default:
      return assertNever(failure);
  }
}

function withoutAudits({ variants, ...report }: GateReport): object {
  const judged = variants.map(({ levels, audit }) => ({ levels, verdict: audit.summary.verdict }));
  return { ...report, variants: judged };
}

function gatePage({ passed, findings, variants, sample }: GateReport): string {
  const lines = findings.map(({ severity, message, place, url, rules }) => {
    const where = place === null ? "" : `${place.part} ${place.line}:${place.column}: `;
    const what = url === null ? "" : `\n    ${visible(url)}`;
    const asked = rules.length === 0 ? "" : `\n    rules: ${rules.join(", ")}`;
    return `  ${severity}  ${where}${visible(message)}${what}${asked}\n`;
  });
  const looked = `Looked at: ${variants.length} ${variants.length === 1 ? "variant" : "variants"}, ${sample} ${sample === 1 ? "message" : "messages"} to real readers.`;
  const verdict = passed ? "It may leave." : "It may not leave as it is.";
  return `${lines.join("")}${verdict} ${looked}\n`;
}
