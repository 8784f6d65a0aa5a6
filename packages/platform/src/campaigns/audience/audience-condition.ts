import { err, ok, type Result } from "@consentry/kernel";

import {
  compileFilter,
  type CannotRead,
  type CompileFor,
  type Condition,
} from "../../contacts/segments/compile-filter.ts";
import type { Filter } from "../../contacts/segments/filter.ts";
import { findList } from "../../contacts/lists/lists.ts";
import { findSegment } from "../../contacts/segments/segments.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Campaign } from "../campaign.ts";

/** Why it cannot be said whom a campaign is for. It is for nobody then, and never for everybody. */
export type AudienceFailure = AudienceGone | CannotRead;

export interface AudienceGone {
  readonly kind: "no-such-list" | "no-such-segment";
}

/** The condition under which everybody is. */
export const EVERYBODY = "contact.organisation_id = $1";

/** Whom a campaign is for: those on its list and in its segment, as far as it names either. */
export async function audienceCondition(
  tx: Tx,
  compileFor: CompileFor,
  campaign: Pick<Campaign, "list" | "segment">,
): Promise<Result<Condition, AudienceFailure>> {
  const { organisation } = compileFor;
  const parts = await audienceParts(tx, organisation, campaign);
  if (!parts.ok) return parts;
  const of = parts.value;
  if (of.length === 0) return ok({ text: EVERYBODY, values: [organisation] });
  return compileFilter({ kind: "and", of }, compileFor);
}

/** The filters that all hold for whoever a campaign is for, as its list and segment stand now. */
export async function audienceParts(
  tx: Tx,
  organisation: OrganisationId,
  { list, segment }: Pick<Campaign, "list" | "segment">,
): Promise<Result<readonly Filter[], AudienceGone>> {
  const parts: Filter[] = [];
  if (list !== null) {
    if ((await findList(tx, organisation, list)) === null) return err({ kind: "no-such-list" });
    parts.push({ kind: "list", list });
  }
  if (segment !== null) {
    const found = await findSegment(tx, organisation, segment);
    if (found === null) return err({ kind: "no-such-segment" });
    parts.push(found.filter);
  }
  return ok(parts);
}
