import { Client, type ClientConfig } from "pg";

import { failure, type DatabaseFailure } from "../failure.ts";

/**
 * Whether a connection leads to the server itself. A pooler draws the key by which a client may
 * cancel its queries itself, process number included; the server gives its own.
 */
export async function isBehindPooler(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ readonly pid: number }>("select pg_backend_pid() as pid");
  return rows[0]?.pid !== (client as { readonly processID?: number }).processID;
}

/**
 * Whether a pooler gives each client a session of its own for as long as it stays. What one sets is
 * not there any more when another, in between, has taken the session that it had.
 */
export async function keepsSessions(address: ClientConfig): Promise<boolean> {
  const one = new Client(address);
  const other = new Client(address);
  for (const client of [one, other]) client.on("error", () => undefined);
  try {
    await one.connect();
    await one.query("set consentry.probe = 'here'");
    await other.connect();
    await other.query("begin; select 1");
    const { rows } = await one.query<{ readonly probe: string | null }>(
      "select current_setting('consentry.probe', true) as probe",
    );
    return rows[0]?.probe === "here";
  } finally {
    await Promise.all([one, other].map((client) => client.end().catch(() => undefined)));
  }
}

export const NOT_BY_SESSION: DatabaseFailure = failure(
  "refused",
  "DATABASE_URL leads to a pooler that hands out connections by transaction, and DATABASE_POOLED=0 says it does not. Leave DATABASE_POOLED out, or set it to 1.",
);
