import type { Config } from "../../config.ts";
import type { Database } from "../../database/database.ts";
import { installationState } from "../sessions/session-state.ts";
import { isOwnName, makeStartCode, type StartCode } from "./first-comer.ts";

/**
 * The code that lets somebody elsewhere be the first to come; `null` where none is wanted: the server
 * is open to this machine alone, or somebody came before.
 */
export async function startCodeFor(
  { host, publicUrl }: Pick<Config, "host" | "publicUrl">,
  database: Database,
): Promise<StartCode | null> {
  const isForThisMachine =
    isOwnName(`http://${host.includes(":") ? `[${host}]` : host}`) && isOwnName(publicUrl);
  if (isForThisMachine) return null;
  const { isInUse } = await installationState({ database });
  return isInUse ? null : makeStartCode();
}
