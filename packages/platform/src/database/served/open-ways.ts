import { err, ok, type Result, type Secret } from "@consentry/kernel";

import type { DatabaseConfig, Ways } from "../open-database.ts";
import { failure, type DatabaseFailure } from "../failure.ts";
import { wayTo } from "../way.ts";
import { openServed } from "./open-served.ts";
import { keepsSessions, NOT_BY_SESSION } from "./pooler.ts";

/**
 * Looks at every server that the environment names, and says by which way what is done. Whether a
 * pooler stands before the usual one is seen, unless `DATABASE_POOLED` says it.
 *
 * @param report hears of a replica that cannot be used: everything works without it
 */
export async function openWays(
  config: DatabaseConfig & { readonly databaseUrl: Secret },
  report: (sentence: string) => void,
): Promise<Result<{ readonly ways: Ways; readonly name: string }, DatabaseFailure>> {
  const usual = await openServed(config.databaseUrl);
  if (!usual.ok) return usual;
  const isPooled = config.databasePooled ?? usual.value.isBehindPooler;
  if (!isPooled && usual.value.isBehindPooler && !(await isBySession(usual.value.addresses))) {
    return err(NOT_BY_SESSION);
  }
  const usualWay = wayTo(usual.value.addresses, !isPooled);
  const direct = await openDirect(config.databaseDirectUrl ?? null);
  if (!direct.ok) return direct;
  return ok({
    ways: {
      usual: usualWay,
      direct: direct.value ?? usualWay,
      replica: await openReplica(config.databaseReplicaUrl ?? null, report),
    },
    name: usual.value.name,
  });
}

async function isBySession([first = {}]: Parameters<typeof wayTo>[0]): Promise<boolean> {
  return keepsSessions(first).catch(() => false);
}

async function openDirect(
  url: Secret | null,
): Promise<Result<ReturnType<typeof wayTo> | null, DatabaseFailure>> {
  if (url === null) return ok(null);
  const direct = await openServed(url);
  if (!direct.ok) return err(saidOf("DATABASE_DIRECT_URL", direct.error));
  if (direct.value.isBehindPooler) return err(NOT_DIRECT);
  return ok(wayTo(direct.value.addresses, true));
}

const NOT_DIRECT = failure(
  "refused",
  "DATABASE_DIRECT_URL leads to a pooler. Give the address of the server itself there, or leave it out.",
);

async function openReplica(
  url: Secret | null,
  report: (sentence: string) => void,
): Promise<Ways["replica"]> {
  if (url === null) return null;
  const replica = await openServed(url, { mayStand: true });
  if (replica.ok) return wayTo(replica.value.addresses, !replica.value.isBehindPooler);
  report(
    `Reports are read from DATABASE_URL. ${saidOf("DATABASE_REPLICA_URL", replica.error).sentence}`,
  );
  return null;
}

function saidOf(variable: string, { code, sentence }: DatabaseFailure): DatabaseFailure {
  return failure(code, sentence.replaceAll("DATABASE_URL", variable));
}
