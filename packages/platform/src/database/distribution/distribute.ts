import { err, ok, type Result } from "@consentry/kernel";
import type { ClientBase } from "pg";

import { explainError } from "../explain-error.ts";
import { planDistribution, type DistributionPlan } from "./plan.ts";
import { readSchema } from "./schema.ts";

export type DistributionFailure =
  /** The server has no Citus, or this database does not use it. */
  | { readonly kind: "no-extension" }
  /** Its servers would not hear whose rows a transaction may see, and show it none. */
  | { readonly kind: "settings-stay" }
  | { readonly kind: "done-already" }
  | { readonly kind: "obstacles"; readonly obstacles: readonly string[] }
  /** It was undone as a whole; `statement` is the one that was refused. */
  | { readonly kind: "refused"; readonly statement: string; readonly code: string };

/** @param client as the owner of the schema, which is up to date */
export async function planFor(client: ClientBase): Promise<DistributionPlan> {
  return planDistribution(await readSchema(client));
}

/**
 * Spreads a database over the servers of its Citus by organisation: all of it, or nothing. Nobody
 * else may be at work on it meanwhile.
 */
export async function distribute(
  client: ClientBase,
): Promise<Result<DistributionPlan, DistributionFailure>> {
  const { rows: found } = await client.query("select from pg_extension where extname = 'citus'");
  if (found.length === 0) return err({ kind: "no-extension" });
  const { rows: settings } = await client.query<{ readonly propagated: string | null }>(
    "select current_setting('citus.propagate_set_commands', true) as propagated",
  );
  if (settings[0]?.propagated !== "local") return err({ kind: "settings-stay" });
  const { rows: spread } = await client.query("select from pg_dist_partition limit 1");
  if (spread.length > 0) return err({ kind: "done-already" });
  const plan = await planFor(client);
  if (plan.obstacles.length > 0) return err({ kind: "obstacles", obstacles: plan.obstacles });
  await client.query("begin; set local statement_timeout = 0");
  for (const statement of plan.statements) {
    try {
      await client.query(statement);
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      const { code } = error as { readonly code?: string };
      if (code === undefined && explainError(error) === null) throw error;
      return err({ kind: "refused", statement, code: code ?? "connection lost" });
    }
  }
  await client.query("commit");
  return ok(plan);
}
