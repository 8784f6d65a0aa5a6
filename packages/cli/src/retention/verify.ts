import { isHash } from "@consentry/ledger";
import { verifyReport, type ReportVerdict } from "@consentry/platform";

import type { Io } from "../command.ts";
import { readOneMessage, WHY_UNREAD } from "../compare/read-one-message.ts";
import { formatOf } from "../consent/flags.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { visible, visibleJson } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";
import { ruleLine } from "./words.ts";

const NAME = { name: "retention verify" };

/** `consentry retention verify FILE`: needs neither database nor network. */
export async function verifyCommand(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, { key: "value", format: "value" });
  if (!flags.ok) return usageError(NAME, `${flags.error}.`, io);
  const { values, positionals } = flags.value;
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) return usageError(NAME, "name one report.", io);
  const key = values.key?.toLowerCase();
  if (key !== undefined && !isHash(key)) {
    return usageError(NAME, "--key takes the id of a key: 64 hex digits.", io);
  }
  const format = formatOf(values.format);
  if (!format.ok) return usageError(NAME, `${format.error}.`, io);
  const read = await readOneMessage(path, io);
  if (!read.ok) {
    io.stderr(`consentry retention verify: ${visible(path)}: ${WHY_UNREAD[read.error]}\n`);
    return EXIT.unreadable;
  }
  const verdict = verifyReport(new TextDecoder().decode(read.value), key);
  io.stdout(format.value === "json" ? asJson(verdict) : asText(verdict));
  if (verdict.isValid) return EXIT.done;
  return verdict.fault === "not-a-report" ? EXIT.unreadable : EXIT.no;
}

function asJson(verdict: ReportVerdict): string {
  const document = { schema: "consentry.retention-check/1", ...verdict };
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`;
}

function asText(verdict: ReportVerdict): string {
  if (!verdict.isValid) return `${FAULTS[verdict.fault]}\n`;
  const { report, keyId } = verdict;
  const lines = report.rules.flatMap(({ rule, removed, held, oldestDue }) => {
    const rows = Object.values(removed).reduce((sum, count) => sum + count, 0);
    return rows + held === 0
      ? []
      : [`  ${ruleLine(rule, report.day, { rows, held, oldest: oldestDue })}`];
  });
  return [
    `The report holds: what was past its day on ${visible(report.day)} of organisation ${visible(report.organisation)}.`,
    ...lines,
    `Signed with the key ${keyId}. Whose it is, the organisation tells.`,
    "",
  ].join("\n");
}

const FAULTS: Readonly<Record<Extract<ReportVerdict, { isValid: false }>["fault"], string>> = {
  "not-a-report": "This is no report of what was removed.",
  "bad-signature": "The report does not hold: it says something else than was signed.",
  "other-key": "The report does not hold: another key signed it.",
};
