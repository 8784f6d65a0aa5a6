import { dayOf, type Instant } from "@consentry/kernel";
import { usualEnd } from "@consentry/law";
import type { DmarcReport, DmarcRow, TlsPolicy, TlsReport } from "@consentry/mail";

import type { Own } from "../../consent/asking/own.ts";
import { newId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { CameBy } from "./take-reports.ts";

type Taking = Pick<Own, "tx" | "organisation" | "now">;

/** Adds what a report says of mails to the sums of its day; `false`: it was counted before. */
export async function countDmarc(
  own: Taking,
  report: DmarcReport,
  cameBy: CameBy,
): Promise<boolean> {
  const counted = report.rows.reduce((sum, { mails }) => sum + mails, 0);
  if (!(await noteReport(own, { ...report, counted }, cameBy))) return false;
  const { tx, organisation, now } = own;
  const rows = [...bySource(report.rows).values()];
  await tx.run(ADD_RESULTS, [
    organisation.id,
    report.domain,
    dayOf(report.from),
    report.reporter,
    keptUntil(now),
    rows.map(({ source }) => source),
    rows.map(({ isSigned }) => isSigned),
    rows.map(({ isOfSender }) => isOfSender),
    rows.map(({ isForwarded }) => isForwarded),
    rows.map(({ disposition }) => disposition),
    rows.map(({ mails }) => mails),
    rows.map(({ author }) => author),
    rows.map(({ signatures }) => signatures[0]?.domain ?? null),
    rows.map(({ returnPath }) => returnPath),
  ]);
  return true;
}

/** Rows of a report differ in more than is kept: those that are alike are one. */
function bySource(rows: readonly DmarcRow[]): ReadonlyMap<string, DmarcRow> {
  const sums = new Map<string, DmarcRow>();
  for (const row of rows) {
    const { source, isSigned, isOfSender, isForwarded, disposition } = row;
    const key = [canonical(source), isSigned, isOfSender, isForwarded, disposition].join(" ");
    const known = sums.get(key);
    sums.set(key, { ...row, source: canonical(source), mails: row.mails + (known?.mails ?? 0) });
  }
  return sums;
}

/** One spelling of each address: of an IPv6 address there are many (RFC 5952). */
function canonical(source: string): string {
  if (!source.includes(":")) return source;
  return new URL(`http://[${source}]/`).hostname.slice(1, -1);
}

/** The same of connections, for each domain of the report that is ours. */
export async function countTls(own: Taking, report: TlsReport, cameBy: CameBy): Promise<boolean> {
  let isNew = false;
  for (const policy of mergedByDomain(report.policies)) {
    const counted = policy.succeeded + policy.failed;
    const told = { ...report, domain: policy.domain, counted };
    if (!(await noteReport(own, told, cameBy))) continue;
    isNew = true;
    const { tx, organisation, now } = own;
    const rows = [...resultsOf(policy).values()];
    await tx.run(ADD_SESSIONS, [
      organisation.id,
      policy.domain,
      dayOf(report.from),
      report.reporter,
      keptUntil(now),
      rows.map(({ result }) => result),
      rows.map(({ receiver }) => receiver),
      rows.map(({ sessions }) => sessions),
    ]);
  }
  return isNew;
}

/** A domain may ask in two ways (TLSA and STS), and is reported under each. */
function mergedByDomain(policies: readonly TlsPolicy[]): readonly TlsPolicy[] {
  const merged = new Map<string, TlsPolicy>();
  for (const policy of policies) {
    const known = merged.get(policy.domain);
    merged.set(policy.domain, {
      ...policy,
      succeeded: policy.succeeded + (known?.succeeded ?? 0),
      failed: policy.failed + (known?.failed ?? 0),
      failures: [...(known?.failures ?? []), ...policy.failures],
    });
  }
  return [...merged.values()];
}

interface Sessions {
  readonly result: string;
  readonly receiver: string;
  readonly sessions: number;
}

/** Failures by type and server; what the details leave over of the sum is of no known type. */
function resultsOf({ succeeded, failed, failures }: TlsPolicy): ReadonlyMap<string, Sessions> {
  const sums = new Map<string, Sessions>();
  const add = (result: string, receiver: string, sessions: number): void => {
    const key = `${result} ${receiver}`;
    const before = sums.get(key)?.sessions ?? 0;
    if (sessions > 0) sums.set(key, { result, receiver, sessions: before + sessions });
  };
  add("succeeded", "", succeeded);
  for (const { type, receiver, sessions } of failures) add(type, receiver ?? "", sessions);
  add("other", "", failed - failures.reduce((sum, { sessions }) => sum + sessions, 0));
  return sums;
}

interface Noted {
  readonly kind: "dmarc" | "tls";
  readonly reporter: string;
  readonly id: string;
  readonly domain: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly counted: number;
}

async function noteReport(
  { tx, organisation, now }: Taking,
  { kind, reporter, id, domain, from, until, counted }: Noted,
  cameBy: CameBy,
): Promise<boolean> {
  const noted = await tx.run(NOTE, [
    organisation.id,
    newId(),
    kind,
    reporter,
    id,
    domain,
    from,
    until,
    counted,
    cameBy,
    now,
    keptUntil(now),
  ]);
  return noted === 1;
}

function keptUntil(now: Instant) {
  const today = dayOf(now);
  return usualEnd("delivery-reports", today) ?? today;
}

const NOTE = statement(
  "delivery_reports.note",
  `insert into delivery_reports (organisation_id, report_id, kind, reporter, given_id, domain,
     began_at, ended_at, counted, came_by, received_at, keep_until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   on conflict do nothing`,
);

const ADD_RESULTS = statement(
  "authentication_results.add",
  `insert into authentication_results as known (organisation_id, domain, day, reporter, keep_until,
     source, is_signed, is_of_sender, is_forwarded, disposition, mails, author, signed_by,
     return_path)
   select $1, $2, $3, $4, $5, given.*
     from unnest($6::inet[], $7::boolean[], $8::boolean[], $9::boolean[], $10::text[], $11::bigint[],
                 $12::text[], $13::text[], $14::text[]) as given
   on conflict (organisation_id, domain, day, source, reporter, is_signed, is_of_sender,
                is_forwarded, disposition) do update
      set mails = known.mails + excluded.mails, author = excluded.author,
          signed_by = excluded.signed_by, return_path = excluded.return_path,
          keep_until = greatest(known.keep_until, excluded.keep_until)`,
);

const ADD_SESSIONS = statement(
  "encryption_results.add",
  `insert into encryption_results as known (organisation_id, domain, day, reporter, keep_until,
     result, receiver, sessions)
   select $1, $2, $3, $4, $5, given.*
     from unnest($6::text[], $7::text[], $8::bigint[]) as given
   on conflict (organisation_id, domain, day, reporter, result, receiver) do update
      set sessions = known.sessions + excluded.sessions,
          keep_until = greatest(known.keep_until, excluded.keep_until)`,
);
