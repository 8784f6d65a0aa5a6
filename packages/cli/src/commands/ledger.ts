import {
  verifyLedger,
  verifyStaffLog,
  withOrganisation,
  type LedgerVerdict,
  type StaffLogVerdict,
} from "@consentry/platform";

import type { Command, Io } from "../command.ts";
import { formatOf } from "../consent/flags.ts";
import { inOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";

const USAGE = `Checks an organisation's whole consent ledger: the hash and link of every entry, the
signature and root of every checkpoint, and that it ends where its head says. Then the log of what
those who work there did, in the same way.

Usage: consentry ledger verify [--organisation NAME] [--format text|json]

Options
  --organisation NAME    which organisation, by name or id, where there are several
  --format FORMAT        text (when left out) or json
  --help                 this text

It names the first entry that is wrong; what follows it cannot be vouched for. What it cannot see
is a ledger replaced as a whole by somebody who has the signing key: against that, keep
checkpoints elsewhere.

Exit codes
  0  everything holds    1  it does not    2  wrong command line    4  the database broke
`;

export const ledgerCommand: Command = {
  name: "ledger",
  summary: "Check the whole consent ledger, and the staff log.",
  usage: USAGE,
  async run([word, ...rest], io) {
    if (word !== "verify") return usageError(ledgerCommand, "say what to do: verify.", io);
    const flags = parseFlags(rest, { organisation: "value", format: "value" });
    if (!flags.ok) return usageError(ledgerCommand, `${flags.error}.`, io);
    const { values, positionals } = flags.value;
    if (positionals.length > 0) return usageError(ledgerCommand, "verify takes no file.", io);
    const format = formatOf(values.format);
    if (!format.ok) return usageError(ledgerCommand, `${format.error}.`, io);
    return inOrganisation(values.organisation, io, async ({ database, organisation }) => {
      const progress = progressOn(io);
      const [verdict, staffLog] = await withOrganisation(database, organisation.id, async (tx) => [
        await verifyLedger(tx, organisation.id, (entries) => progress.show(entries)),
        await verifyStaffLog(tx, organisation.id),
      ]);
      progress.erase();
      const { name } = organisation;
      io.stdout(
        format.value === "json"
          ? asJson(verdict, staffLog, name)
          : `${asText(verdict, name)}${staffLogText(staffLog)}`,
      );
      return verdict.isWhole && staffLog.isWhole ? EXIT.done : EXIT.no;
    });
  },
};

const ERASE_LINE = "\r\x1b[K";

/** One line on standard error; silent where nobody would see it. */
function progressOn(io: Io): { show(entries: number): void; erase(): void } {
  const isSeen = io.isStderrTerminal === true;
  return {
    show(entries) {
      if (isSeen) io.stderr(`${ERASE_LINE}${grouped(entries)} entries checked …`);
    },
    erase() {
      if (isSeen) io.stderr(ERASE_LINE);
    },
  };
}

function asText(verdict: LedgerVerdict, organisation: string): string {
  const whose = `The ledger of ${visible(organisation)}`;
  const { entries } = verdict;
  if (verdict.isWhole) {
    const { checkpoints } = verdict;
    return `${whose} holds: ${counted(entries, "entry", "entries")}, ${counted(checkpoints, "checkpoint", "checkpoints")}.\n`;
  }
  const where =
    verdict.entry === null
      ? `checkpoint ${verdict.checkpoint ?? ""}`
      : `entry ${grouped(verdict.entry)}`;
  const before =
    verdict.entry === 1
      ? "Nothing before it."
      : `Up to entry ${grouped(entries)} the entries hold.`;
  return `${whose} does not verify. First wrong: ${where} ${WHY[verdict.fault]}.\n${before}\n`;
}

const WHY: Readonly<Record<Extract<LedgerVerdict, { isWhole: false }>["fault"], string>> = {
  "other-organisation": "belongs to another ledger",
  "out-of-sequence": "is missing, or stands where another should",
  "broken-link": "does not hold on to the entry before it",
  changed: "is not what was hashed",
  "unknown-key": "was signed with a key that is not the organisation's",
  "bad-signature": "does not carry the signature of its key",
  "wrong-root": "was signed over other entries",
  "wrong-head": "was signed over another end",
  "head-is-elsewhere": "is missing: the ledger ends before the place where its head says",
};

const WHY_STAFF: Readonly<Record<Extract<StaffLogVerdict, { isWhole: false }>["fault"], string>> = {
  "other-organisation": WHY["other-organisation"],
  "out-of-sequence": WHY["out-of-sequence"],
  "broken-link": WHY["broken-link"],
  changed: WHY.changed,
  "unknown-key": WHY["unknown-key"],
  "bad-signature": WHY["bad-signature"],
  "not-as-signed": "is not the one that was signed there",
  "head-is-elsewhere": "is missing, or more than the log's head says",
  "unsigned-beginning": "is where the log begins, and that place was never signed",
};

function staffLogText(verdict: StaffLogVerdict): string {
  if (!verdict.isWhole) {
    const where = `entry ${grouped(verdict.sequence)} ${WHY_STAFF[verdict.fault]}`;
    return `The log of its staff does not verify. First wrong: ${where}.\n`;
  }
  const { entries, seals, beginsAfter } = verdict;
  const gone = beginsAfter === 0 ? "" : ` ${grouped(beginsAfter)} before them went on their day.`;
  return `The log of its staff holds: ${counted(entries, "entry", "entries")}, ${counted(seals, "signed place", "signed places")}.${gone}\n`;
}

function asJson(verdict: LedgerVerdict, staffLog: StaffLogVerdict, organisation: string): string {
  const schema = "consentry.ledger-check/1";
  return `${JSON.stringify({ schema, organisation, ...verdict, staffLog })}\n`;
}

function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

function grouped(count: number): string {
  return count.toLocaleString("en-GB");
}
