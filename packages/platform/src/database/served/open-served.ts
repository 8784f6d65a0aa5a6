import { err, ok, type Result, type Secret } from "@consentry/kernel";
import { Client, type ClientConfig } from "pg";

import { failure, type DatabaseFailure } from "../failure.ts";

/** A server that somebody else runs, reached once and found new enough. */
export interface ServedServer {
  readonly connection: ClientConfig;
  /** `db.example.org:5432/consentry`: for people, without login and password. */
  readonly name: string;
}

const OLDEST_VERSION = 150_000;
/** A server that does not answer in this time is said to be unreachable. */
export const CONNECT_MS = 10_000;

/** Looks at the server behind `DATABASE_URL`. How TLS is used is the URL's to say (`sslmode`). */
export async function openServed(url: Secret): Promise<Result<ServedServer, DatabaseFailure>> {
  const connection = { connectionString: url.reveal(), connectionTimeoutMillis: CONNECT_MS };
  const client = makeClient(connection);
  if (client === null) {
    return err(failure("refused", "DATABASE_URL cannot be read as the address of a PostgreSQL."));
  }
  client.on("error", () => undefined);
  const name = `${client.host}:${client.port}/${client.database ?? ""}`;
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; name: string }>(
      `select current_setting('server_version_num')::int as number,
              current_setting('server_version') as name`,
    );
    const [version] = rows;
    if (version !== undefined && version.number >= OLDEST_VERSION) return ok({ connection, name });
    return err(tooOld(name, version?.name ?? "unknown"));
  } catch (error) {
    return err(explain(error as NodeJS.ErrnoException, name));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function makeClient(connection: ClientConfig): Client | null {
  try {
    return new Client(connection);
  } catch {
    return null;
  }
}

function tooOld(name: string, version: string): DatabaseFailure {
  return failure(
    "version",
    `The server ${name} is PostgreSQL ${version}. Consentry needs 15 or newer.`,
  );
}

function explain({ code = "", message }: NodeJS.ErrnoException, name: string): DatabaseFailure {
  if (code === "28P01" || code === "28000") {
    return failure(
      "refused",
      `The server ${name} does not take this login. Check user and password in DATABASE_URL, and what the server's pg_hba.conf allows.`,
    );
  }
  if (code === "3D000") {
    return failure("refused", `The server ${name} has no such database. Make it with: createdb.`);
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return failure("unreachable", `There is no server of the name in DATABASE_URL (${name}).`);
  }
  if (code.includes("CERT") || code.includes("SIGNED") || code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    return failure(
      "unreachable",
      `The certificate of ${name} is not trusted (${code}). Give its authority with sslrootcert in DATABASE_URL.`,
    );
  }
  if (message.includes("does not support SSL")) {
    return failure("unreachable", `The server ${name} has no TLS, and DATABASE_URL asks for it.`);
  }
  return failure(
    "unreachable",
    `The server ${name} does not answer as a PostgreSQL would${code === "" ? "" : ` (${code})`}. Check DATABASE_URL, and whether the server runs.`,
  );
}
