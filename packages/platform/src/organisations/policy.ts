import { Bug, err, ok, type Result } from "@consentry/kernel";
import { parseQuestion, questionSchema, type Policy } from "@consentry/law";

import type { FieldProblem } from "../contacts/field-problem.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";

/**
 * Reads which reading of contested rules somebody chose, as law describes it. What is left out is
 * the strict one. A field that law does not know is refused: a typo must not loosen a decision.
 */
export function parsePolicy(json: unknown): Result<Policy, readonly FieldProblem[]> {
  // Any day does: a policy is read alike on all.
  const question = parseQuestion({ act: "send", on: "2026-01-01", policy: json });
  return question.ok
    ? ok(question.value.policy)
    : err(
        question.error.map(({ path, kind, expected }) => ({
          path,
          expected: told(kind, expected),
        })),
      );
}

function told(kind: string, expected: string): string {
  return kind === "unknown-field" ? `one of ${expected}` : expected;
}

/** JSON Schema of a policy. */
export function policySchema(): object {
  const { properties } = questionSchema() as { readonly properties: { readonly policy: object } };
  return properties.policy;
}

/** The policy that all decisions of an organisation follow. */
export async function readPolicy(tx: Tx, organisation: OrganisationId): Promise<Policy> {
  const [row] = await tx.rows(READ, [organisation]);
  return storedPolicy(row?.policy ?? {});
}

/** A policy as it was stored: it was looked at before. */
export function storedPolicy(json: unknown): Policy {
  const policy = parsePolicy(json);
  if (!policy.ok) throw new Bug("a policy was stored that does not parse");
  return policy.value;
}

/** Puts a policy in the place of the one before. Messages already decided stay as they were. */
export async function changePolicy(
  tx: Tx,
  organisation: OrganisationId,
  policy: Policy,
): Promise<void> {
  await tx.run(CHANGE, [organisation, policy]);
}

const READ = statement<{ readonly policy: unknown }>(
  "organisations.policy",
  "select policy from organisations where organisation_id = $1",
);

const CHANGE = statement(
  "organisations.change_policy",
  "update organisations set policy = $2 where organisation_id = $1",
);
