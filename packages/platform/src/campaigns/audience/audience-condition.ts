import { err, ok, type Result } from "@consentry/kernel";

import {
  compileFilter,
  type CannotRead,
  type CompileFor,
  type Condition,
} from "../../contacts/segments/compile-filter.ts";
import type { Leaf } from "../../contacts/segments/filter.ts";
import { findList } from "../../contacts/lists/lists.ts";
import { findSegment } from "../../contacts/segments/segments.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Campaign } from "../campaign.ts";

/** Why it cannot be said whom a campaign is for. It is for nobody then, and never for everybody. */
export type AudienceFailure =
  { readonly kind: "no-such-list" } | { readonly kind: "no-such-segment" } | CannotRead;

/** The condition under which everybody is. */
export const EVERYBODY = "contact.organisation_id = $1";

/** Whom a campaign is for: those on its list and in its segment, as far as it names either. */
export async function audienceCondition(
  tx: Tx,
  compileFor: CompileFor,
  { list, segment }: Pick<Campaign, "list" | "segment">,
): Promise<Result<Condition, AudienceFailure>> {
  const { organisation } = compileFor;
  const members: readonly Leaf[] = list === null ? [] : [{ kind: "list", list }];
  if (list !== null && (await findList(tx, organisation, list)) === null) {
    return err({ kind: "no-such-list" });
  }
  if (list === null && segment === null) return ok({ text: EVERYBODY, values: [organisation] });
  if (segment === null) return compileFilter({ kind: "and", of: members }, compileFor);
  const found = await findSegment(tx, organisation, segment);
  if (found === null) return err({ kind: "no-such-segment" });
  const compiled = compileFilter({ kind: "and", of: [...members, found.filter] }, compileFor);
  return compiled.ok ? ok(compiled.value) : compiled;
}
