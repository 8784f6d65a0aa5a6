import { assertNever, err, ok } from "@consentry/kernel";
import { CLICK_LEVELS, OPEN_LEVELS } from "@consentry/mail";
import { Type } from "typebox";

import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, route, type ApiRoute, type Given } from "../../http/api/route.ts";
import { changes, fields, InstantText, named, nullable, oneOf } from "../../http/api/shapes.ts";
import type { Static } from "typebox";

import { BlockPlaceFields } from "../writing/writing-fields.ts";
import { checkCampaign, type CheckFailure } from "./check-campaign.ts";
import { GATE_RULES, type GateCode } from "./finding.ts";
import { changeGatePolicy, readGatePolicy, readReport } from "./kept-report.ts";
import type { GateReport } from "./report.ts";

const CODES = Object.keys(GATE_RULES) as readonly GateCode[];
const SeverityWord = oneOf(["block", "warn"], "Whether the campaign may start with it.");

const Levels = fields({ open: oneOf(OPEN_LEVELS), click: oneOf(CLICK_LEVELS) });

const Finding = named("GateFinding", {
  code: oneOf(CODES),
  severity: SeverityWord,
  message: Type.String({ description: "What is wrong and what to do; names nobody." }),
  place: nullable(
    fields({
      part: oneOf(["source", "subject", "preheader", "text"]),
      line: Type.Integer({ description: "From 1." }),
      column: Type.Integer({ description: "From 1." }),
      block: Type.Optional(BlockPlaceFields),
    }),
  ),
  url: nullable(Type.String()),
  rules: Type.Array(Type.String(), { description: "Rules that ask something of it today." }),
  sources: Type.Array(Type.String(), { description: "Clauses that they stand on." }),
  variants: Type.Array(Levels, { description: "Where it is; empty: in the writing itself." }),
});

const Report = named("GateReport", {
  version: Type.Integer({ description: "The state of the campaign that was looked at." }),
  checkedAt: InstantText,
  passed: Type.Boolean({ description: "Whether nothing blocks it." }),
  findings: Type.Array(Finding),
  variants: Type.Array(
    fields({
      levels: Levels,
      verdict: oneOf(["tracked", "untracked", "unclear"], "Of our own auditor."),
      references: Type.Integer({ description: "What opening it asks servers for." }),
      links: Type.Integer(),
    }),
  ),
  sample: Type.Integer({
    description: "Messages to real readers that were written and looked at.",
  }),
});

/** What of the gate an organisation may be stricter or less strict about. */
const POLICY = Object.fromEntries(
  CODES.filter((code) => !GATE_RULES[code].isFixed).map((code) => [code, SeverityWord]),
);

const Policy = Type.Object(POLICY, { $id: "GatePolicy", additionalProperties: false });

/** Looking at a campaign before it may start. */
export const GATE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "checkCampaign",
    method: "POST",
    path: "/campaigns/{id}/check",
    topic: "Campaigns",
    summary: "Let the gate look at a campaign",
    description:
      "Messages of each variant are written for two readers who do not exist and for some who do, and audited as a recipient would. Nothing is sent. A campaign starts only when the version that is sent has passed.",
    needs: "write",
    params: BY_ID,
    answer: Report,
    async handle(call) {
      const checked = await checkCampaign(call, call.params.id);
      return checked.ok ? ok(shown(checked.value)) : err(problemOf(checked.error));
    },
  }),
  route({
    id: "getCheck",
    method: "GET",
    path: "/campaigns/{id}/check",
    topic: "Campaigns",
    summary: "What the gate said of a campaign as it stands",
    needs: "read",
    params: BY_ID,
    answer: Report,
    async handle({ tx, organisation, params }) {
      const report = await readReport(tx, organisation.id, params.id);
      return report === null ? err({ kind: "not-found" }) : ok(shown(report));
    },
  }),
  route({
    id: "getGatePolicy",
    method: "GET",
    path: "/gate-policy",
    topic: "Campaigns",
    summary: "Where the gate is stricter or less strict than by itself",
    needs: "read",
    answer: Policy,
    handle: async ({ tx, organisation }) => ok(await policyOf(tx, organisation.id)),
  }),
  route({
    id: "changeGatePolicy",
    method: "PATCH",
    path: "/gate-policy",
    topic: "Campaigns",
    summary: "Let something pass, or stop it",
    description:
      "What is not listed holds for everybody. Drafts that passed are looked at again before they start.",
    needs: "rights",
    body: changes(POLICY),
    answer: Policy,
    async handle({ tx, organisation, body }) {
      const policy = { ...(await readGatePolicy(tx, organisation.id)), ...body };
      await changeGatePolicy(tx, organisation.id, policy);
      return ok(await policyOf(tx, organisation.id));
    },
  }),
];

/** Every severity as it holds, whether the organisation chose it or not. */
async function policyOf(
  ...[tx, organisation]: Parameters<typeof readGatePolicy>
): Promise<Given<Static<typeof Policy>>> {
  const chosen = await readGatePolicy(tx, organisation);
  const codes = CODES.filter((code) => !GATE_RULES[code].isFixed);
  return Object.fromEntries(codes.map((code) => [code, chosen[code] ?? GATE_RULES[code].severity]));
}

function shown({ variants, ...report }: GateReport): Given<Static<typeof Report>> {
  return {
    ...report,
    variants: variants.map(({ levels, audit }) => ({
      levels,
      verdict: audit.summary.verdict,
      references: audit.references.length,
      links: audit.links.length,
    })),
  };
}

function problemOf(failure: CheckFailure): Problem {
  switch (failure.kind) {
    case "no-such-campaign":
      return { kind: "not-found" };
    case "no-key":
      return {
        kind: "not-possible",
        detail: "Its sender has no signing key that can be used: make one first.",
      };
    default:
      return assertNever(failure);
  }
}
