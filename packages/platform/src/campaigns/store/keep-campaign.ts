import { isDeepStrictEqual } from "node:util";

import { Bug, err, ok, type Result } from "@consentry/kernel";

import type { FieldProblem } from "../../contacts/field-problem.ts";
import { findList } from "../../contacts/lists/lists.ts";
import { findSegment } from "../../contacts/segments/segments.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Campaign, CampaignState } from "../campaign.ts";
import { lockOwnState } from "../delivery/control/change-state.ts";
import { lockIdentity, readIdentity } from "../identities/identities.ts";
import { readText } from "../texting/read-text.ts";
import { faultsOf, type WritingFault } from "../writing/faults.ts";
import { fixedData, type FixedData } from "../writing/fixed-data.ts";
import { draftProblems, type CampaignDraft } from "./campaign-draft.ts";
import { readCampaign } from "./read-campaign.ts";

export type CampaignFailure =
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "bad-writing"; readonly faults: readonly WritingFault[] }
  | { readonly kind: "no-such-campaign" }
  | { readonly kind: "not-a-draft"; readonly state: CampaignState };

/** Makes a draft. What cannot be read to its end is not kept, so that whatever is kept can be sent. */
export async function makeCampaign(
  tx: Tx,
  organisation: Organisation,
  draft: CampaignDraft,
): Promise<Result<Campaign, CampaignFailure>> {
  const id = newId();
  const checked = await check(tx, organisation, id, draft);
  if (!checked.ok) return checked;
  await tx.run(INSERT, [organisation.id, id, ...valuesOf(checked.value)]);
  const made = await readCampaign(tx, organisation.id, id);
  if (made === null) throw new Bug("a campaign was not inserted");
  return ok(made);
}

/**
 * Changes a draft. Another mail, audience or measuring is another version, which the gate has not
 * seen; what has begun stays as it began.
 */
export async function changeCampaign(
  tx: Tx,
  organisation: Organisation,
  id: string,
  changes: Partial<Omit<CampaignDraft, "channel">>,
): Promise<Result<Campaign, CampaignFailure>> {
  // It does not start while it is changed.
  const state = await lockOwnState(tx, organisation.id, id);
  const known = state && (await readCampaign(tx, organisation.id, id));
  if (known === null) return err({ kind: "no-such-campaign" });
  if (known.state !== "draft") return err({ kind: "not-a-draft", state: known.state });
  const draft = { ...draftOf(known), ...changes };
  const checked = await check(tx, organisation, id, draft);
  if (!checked.ok) return checked;
  const isOther = !isDeepStrictEqual(sentBy(checked.value), sentBy(draftOf(known)));
  await tx.run(UPDATE, [organisation.id, id, ...valuesOf(checked.value), isOther]);
  const changed = await readCampaign(tx, organisation.id, id);
  if (changed === null) throw new Bug("a campaign went while it was locked");
  return ok(changed);
}

/** Removes a draft; what was ever sent is accounted for, and stays. */
export async function removeCampaign(
  tx: Tx,
  organisation: Organisation,
  id: string,
): Promise<Result<null, CampaignFailure>> {
  const state = await lockOwnState(tx, organisation.id, id);
  if (state === null) return err({ kind: "no-such-campaign" });
  if (state !== "draft") return err({ kind: "not-a-draft", state });
  await tx.run(REMOVE, [organisation.id, id]);
  return ok(null);
}

async function check(
  tx: Tx,
  organisation: Organisation,
  id: string,
  given: CampaignDraft,
): Promise<Result<CampaignDraft, CampaignFailure>> {
  const draft = { ...given, name: given.name.trim() };
  await lockIdentity(tx, organisation.id, draft.identity);
  const identity = await readIdentity(tx, organisation.id, draft.identity);
  const problems = [
    ...draftProblems(draft),
    ...(await missing(tx, organisation.id, draft)),
    ...(identity === null ? [{ path: "identity", expected: "a sender that there is" }] : []),
  ];
  if (problems.length > 0 || identity === null) return err({ kind: "bad-fields", problems });
  const fixed = fixedData(organisation, identity, { id, name: draft.name });
  const faults = await faultsIn(tx, organisation.id, draft, fixed);
  return faults.length === 0 ? ok(draft) : err({ kind: "bad-writing", faults });
}

async function missing(
  tx: Tx,
  organisation: Organisation["id"],
  { list, segment }: CampaignDraft,
): Promise<readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  if (list !== null && (await findList(tx, organisation, list)) === null) {
    problems.push({ path: "list", expected: "a list that there is, or null" });
  }
  if (segment !== null && (await findSegment(tx, organisation, segment)) === null) {
    problems.push({ path: "segment", expected: "a segment that there is, or null" });
  }
  return problems;
}

async function faultsIn(
  tx: Tx,
  organisation: OrganisationId,
  { channel, writing, trial }: CampaignDraft,
  fixed: FixedData,
): Promise<readonly WritingFault[]> {
  if (channel === "sms") {
    const read = readText(writing, fixed);
    return read.ok ? [] : read.error.map((problem) => ({ of: "writing", ...problem }));
  }
  const faults = await faultsOf(tx, organisation, "writing", writing, fixed);
  if (trial === null) return faults;
  return [...faults, ...(await faultsOf(tx, organisation, "trial", trial.writing, fixed))];
}

/** What is sent, to whom, and what it observes: all that the gate looks at. */
function sentBy(draft: CampaignDraft) {
  const { name, purpose, list, segment, identity, writing, trial, measuring, offer } = draft;
  const { errand = null, channel = "email" } = draft;
  const whom = { channel, purpose, list, segment, identity };
  return { name, ...whom, writing, trial, measuring, offer, errand };
}

function draftOf(campaign: Campaign): CampaignDraft {
  const { startsAt, atLocalTime, perHour } = campaign;
  return { ...sentBy(campaign), startsAt, atLocalTime, perHour };
}

function valuesOf(draft: CampaignDraft) {
  const { name, purpose, list, segment, identity, writing, trial, measuring, offer } = draft;
  const { startsAt, atLocalTime, perHour, errand = null, channel = "email" } = draft;
  const sent = [name, purpose, list, segment, identity, writing, trial, measuring, offer];
  return [...sent, startsAt, atLocalTime, perHour, errand, channel];
}

const INSERT = statement(
  "campaigns.insert",
  `insert into campaigns (organisation_id, campaign_id, name, purpose, list_id, segment_id,
     identity_id, writing, trial, measuring, offer, starts_at, at_local_time, per_hour,
     errand, channel)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
);

const UPDATE = statement(
  "campaigns.update",
  `update campaigns
      set name = $3, purpose = $4, list_id = $5, segment_id = $6, identity_id = $7, writing = $8,
          trial = $9, measuring = $10, offer = $11, starts_at = $12, at_local_time = $13,
          per_hour = $14, errand = $15, channel = $16,
          version = case when $17 then version + 1 else version end,
          gate = case when $17 then null else gate end,
          gate_version = case when $17 then null else gate_version end
    where organisation_id = $1 and campaign_id = $2`,
);

const REMOVE = statement(
  "campaigns.remove",
  "delete from campaigns where organisation_id = $1 and campaign_id = $2",
);
