import { addDays, dayOf } from "@consentry/kernel";
import type { ReceiverReport } from "@consentry/mail";

import type { Own } from "../../consent/asking/own.ts";
import { countDmarc, countTls } from "./count-report.ts";
import { isOwn, ownDomains } from "./own-domains.ts";

export type CameBy = "smtp" | "mailbox" | "upload";

/** What became of reports that came. */
export interface TakenReports {
  readonly counted: number;
  /** Had been counted before. */
  readonly known: number;
  /** About domains that are not this organisation's; nothing of them is kept. */
  readonly foreign: number;
  /** About a time too long ago, or yet to come; nothing of them is kept. */
  readonly outOfTime: number;
}

/**
 * Older ones tell nothing that could still be mended. Far less than counted reports are known for,
 * so that none is counted twice however late it comes again.
 */
const OLDEST_DAYS = 90;

/** A reporter's clock may be fast, and a day has begun elsewhere before it has here. */
const AHEAD_DAYS = 2;

/**
 * Counts reports about the domains of an organisation, each once, in the caller's transaction:
 * whoever else has the same one at hand waits, and finds it counted. What a report says is anybody's
 * word: it is shown, and nothing follows from it for a person or a mail.
 */
export async function takeReports(
  own: Pick<Own, "tx" | "organisation" | "now">,
  reports: readonly ReceiverReport[],
  cameBy: CameBy,
): Promise<TakenReports> {
  const { tx, organisation, now } = own;
  await tx.lock(`delivery reports ${organisation.id}`);
  const domains = await ownDomains(tx, organisation.id);
  const today = dayOf(now);
  const taken = { counted: 0, known: 0, foreign: 0, outOfTime: 0 };
  for (const report of reports) {
    const mine = ofDomains(report, domains);
    if (mine === null) {
      taken.foreign += 1;
    } else if (
      dayOf(mine.from) < addDays(today, -OLDEST_DAYS) ||
      dayOf(mine.until) > addDays(today, AHEAD_DAYS)
    ) {
      taken.outOfTime += 1;
    } else {
      const isNew =
        mine.kind === "dmarc"
          ? await countDmarc(own, mine, cameBy)
          : await countTls(own, mine, cameBy);
      if (isNew) taken.counted += 1;
      else taken.known += 1;
    }
  }
  return taken;
}

/** A report as far as it is about these domains; `null`: not at all. */
function ofDomains(report: ReceiverReport, domains: readonly string[]): ReceiverReport | null {
  if (report.kind === "dmarc") return isOwn(report.domain, domains) ? report : null;
  const policies = report.policies.filter(({ domain }) => isOwn(domain, domains));
  return policies.length === 0 ? null : { ...report, policies };
}
