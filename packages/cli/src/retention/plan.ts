import { asOrganisation, planRetention, type RetentionPlan } from "@consentry/platform";

import type { Io } from "../command.ts";
import { formatOf } from "../consent/flags.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";
import { withRetention } from "./installation.ts";
import { grouped, ruleLine } from "./words.ts";

const NAME = { name: "retention plan" };

/** `consentry retention plan`: counts, and removes nothing. */
export async function planCommand(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, { organisation: "value", format: "value" });
  if (!flags.ok) return usageError(NAME, `${flags.error}.`, io);
  const { values, positionals } = flags.value;
  if (positionals.length > 0) return usageError(NAME, "it takes no file.", io);
  const format = formatOf(values.format);
  if (!format.ok) return usageError(NAME, `${format.error}.`, io);
  return withRetention(values.organisation, io, async ({ installation, organisation }) => {
    const plan = await asOrganisation(installation, organisation.id, (own) => planRetention(own));
    if (plan === null) return EXIT.broken;
    io.stdout(
      format.value === "json" ? asJson(plan, organisation.name) : asText(plan, organisation.name),
    );
    return EXIT.done;
  });
}

function asJson(plan: RetentionPlan, organisation: string): string {
  return `${JSON.stringify({ schema: "consentry.retention-plan/1", organisation, ...plan })}\n`;
}

function asText({ on, rules, people }: RetentionPlan, organisation: string): string {
  const due = rules.filter(({ rows, held }) => rows + held > 0);
  const soon = rules.reduce((sum, rule) => sum + rule.soon, 0);
  const whose = `${visible(organisation)}, ${on}`;
  const head =
    due.length === 0
      ? `${whose}: nothing is past its day.`
      : `${whose}: with the next run go, ${grouped(people)} people among it:`;
  return [
    head,
    ...due.map((rule) => `  ${ruleLine(rule.rule, on, rule)}`),
    `Within the month ${grouped(soon)} rows join them.`,
    "",
  ].join("\n");
}
