import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { GatePolicy } from "./finding.ts";
import type { GateReport } from "./report.ts";

/** Keeps a report with its campaign; a campaign that was changed meanwhile has none. */
export async function keepReport(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
  report: GateReport,
): Promise<void> {
  const { version, passed } = report;
  await tx.run(KEEP, [organisation, campaign, report, passed ? version : null, version]);
}

/** What the gate last said; `null` when it was not asked, or of another version. */
export async function readReport(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
): Promise<GateReport | null> {
  return (await tx.rows(READ, [organisation, campaign]))[0]?.report ?? null;
}

/** How strict an organisation is with itself, where that is for it to say. */
export async function readGatePolicy(tx: Tx, organisation: OrganisationId): Promise<GatePolicy> {
  return (await tx.rows(POLICY, [organisation]))[0]?.policy ?? {};
}

/** The campaigns of an organisation that passed under another policy are looked at again. */
export async function changeGatePolicy(
  tx: Tx,
  organisation: OrganisationId,
  policy: GatePolicy,
): Promise<void> {
  await tx.run(CHANGE_POLICY, [organisation, policy]);
  await tx.run(FORGET, [organisation]);
}

const KEEP = statement(
  "campaigns.keep_gate",
  `update campaigns set gate = $3, gate_version = $4
    where organisation_id = $1 and campaign_id = $2 and version = $5`,
);

const READ = statement<{ readonly report: GateReport }>(
  "campaigns.gate",
  `select gate as report from campaigns
    where organisation_id = $1 and campaign_id = $2 and (gate ->> 'version')::int = version`,
);

const POLICY = statement<{ readonly policy: GatePolicy }>(
  "organisations.gate_policy",
  "select gate_policy as policy from organisations where organisation_id = $1",
);

const CHANGE_POLICY = statement(
  "organisations.change_gate_policy",
  "update organisations set gate_policy = $2 where organisation_id = $1",
);

const FORGET = statement(
  "campaigns.forget_gate",
  "update campaigns set gate_version = null where organisation_id = $1 and state = 'draft'",
);
