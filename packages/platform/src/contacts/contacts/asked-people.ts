import { err, ok, type Result } from "@consentry/kernel";
import { PURPOSES, RECIPIENTS, RELATIONS } from "@consentry/law";
import { CONSENT_ACTIONS } from "@consentry/ledger";
import { Type, type Static } from "typebox";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Problem } from "../../http/api/problem.ts";
import { CountryCode, fields, Id, line, oneOf } from "../../http/api/shapes.ts";
import type { Filter } from "../segments/filter.ts";
import { findSegment } from "../segments/segments.ts";
import { LONGEST_TAG } from "./attributes.ts";

/** By what a list of people is narrowed down: whoever fits all that is given. */
export const ASKED = {
  source: Type.Optional(Id),
  list: Type.Optional(Id),
  segment: Type.Optional(Id),
  tag: Type.Optional(line(LONGEST_TAG, "A tag.")),
  country: Type.Optional(CountryCode),
  locale: Type.Optional(line(35, "A language such as `fr` or `de-AT`, as it stands there.")),
  kind: Type.Optional(
    oneOf(RECIPIENTS, "Whether the address is a person's, a professional's or a firm's."),
  ),
  relation: Type.Optional(oneOf(RELATIONS, "What the person is to the organisation.")),
  quarantined: Type.Optional(Type.Boolean({ description: "Only those held back, or not." })),
  suppressed: Type.Optional(
    Type.Boolean({ description: "Only those not to be written to by e-mail, or not." }),
  ),
  purpose: Type.Optional(oneOf(PURPOSES, "Of the consent asked for; goes with `consent`.")),
  consent: Type.Optional(
    oneOf(
      [...CONSENT_ACTIONS, "never-asked"] as const,
      "What was last said by e-mail about the purpose.",
    ),
  ),
};

const AskedFields = fields(ASKED);
export type Asked = Static<typeof AskedFields>;

/** The filter of what was asked for; a segment's as it stands now. */
export async function filterOf(
  tx: Tx,
  organisation: OrganisationId,
  asked: Asked,
): Promise<Result<Filter, Problem>> {
  const { source, list, segment, tag, country, locale, kind, relation } = asked;
  const { quarantined, suppressed, purpose, consent: state } = asked;
  const of: Filter[] = [];
  if (source !== undefined) of.push({ kind: "source", source });
  if (list !== undefined) of.push({ kind: "list", list });
  if (tag !== undefined) of.push({ kind: "tag", tag });
  if (country !== undefined) of.push({ kind: "country", country });
  if (locale !== undefined) of.push({ kind: "locale", locale });
  if (kind !== undefined) of.push({ kind: "recipient", recipient: kind });
  if (relation !== undefined) of.push({ kind: "relation", relation });
  if (quarantined !== undefined) of.push(unless(!quarantined, { kind: "quarantined" }));
  if (suppressed !== undefined) of.push(unless(!suppressed, SUPPRESSED));
  if ((purpose === undefined) !== (state === undefined)) return err(BOTH_OR_NEITHER);
  if (purpose !== undefined && state !== undefined) {
    of.push({ kind: "consent", purpose, channel: "email", state });
  }
  if (segment !== undefined) {
    const found = await findSegment(tx, organisation, segment);
    if (found === null) return err(NO_SUCH_SEGMENT);
    of.push(found.filter);
  }
  return ok({ kind: "and", of });
}

const SUPPRESSED: Filter = { kind: "suppressed", channel: "email", list: null };

function unless(isNot: boolean, filter: Filter): Filter {
  return isNot ? { kind: "not", filter } : filter;
}

const BOTH_OR_NEITHER: Problem = {
  kind: "bad-fields",
  fields: [{ path: "consent", expected: "together with `purpose`, or neither" }],
};

const NO_SUCH_SEGMENT: Problem = {
  kind: "bad-fields",
  fields: [{ path: "segment", expected: "the id of a segment that is there" }],
};
