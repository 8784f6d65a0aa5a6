import { auditMessage, chainsToFollow, lookOutside } from "@consentry/audit";
import { err, ok, type Result } from "@consentry/kernel";

import { withChecks } from "../../authentication/with-checks.ts";
import type { Io } from "../../command.ts";
import { networkTable, type NetworkOf } from "../../outside/network-table.ts";
import { outsideWorld } from "../../outside/outside.ts";
import { wrong, type Refusal } from "../../refusal.ts";
import { auditTask, type Auditor } from "../batch/audit-task.ts";
import type { Ahead } from "../batch/look-ahead.ts";
import type { AuditSettings, Task } from "../batch/task.ts";
import { CHAIN_WORDS } from "../words/chains/index.ts";
import type { ResolveRequest } from "./resolve-request.ts";

/**
 * An auditor that also asks the world, ready to be used: the tables are open, the messages are no
 * more than was said, and the person has been told how many links will be followed. Nothing was
 * asked of anybody yet.
 */
export async function auditorOutside(
  { limit, networks }: ResolveRequest,
  ahead: Ahead<Task>,
  options: AuditSettings["options"],
  io: Io,
): Promise<Result<Auditor, Refusal>> {
  if (!ahead.isAll || ahead.first.length > limit) {
    return err(
      wrong(
        `--resolve follows the links of up to ${limit} messages, and here are more; ` +
          "name fewer, or say how many with --resolve-limit",
      ),
    );
  }
  const networkOf = networks.length > 0 ? networkTable(networks) : await usualTable();
  if (!networkOf.ok) return networkOf;
  const links = await linksToFollow(ahead.first, options);
  io.stderr(CHAIN_WORDS[options.language ?? "en"].warning(links, ahead.first.length));
  const outside = outsideWorld(networkOf.value);
  return ok(async (bytes, given) => {
    const seen = await lookOutside(auditMessage(bytes, given), bytes, outside, given);
    return withChecks(seen, bytes, outside);
  });
}

/** What the environment names, where the command line names no table. */
async function usualTable(): Promise<Result<NetworkOf, Refusal>> {
  // Loaded on use: it brings the whole platform.
  const { readNetworks } = await import("@consentry/platform");
  return networkTable(readNetworks(), "CONSENTRY_NETWORKS");
}

/** How many links will be followed; the messages are audited twice, which takes milliseconds. */
async function linksToFollow(
  tasks: readonly Task[],
  options: AuditSettings["options"],
): Promise<number> {
  let links = 0;
  for (const task of tasks) {
    const { record } = await auditTask(task, { shape: "record", options });
    if (record !== undefined) links += chainsToFollow(record).length;
  }
  return links;
}
