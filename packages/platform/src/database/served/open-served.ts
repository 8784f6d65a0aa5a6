import { err, ok, type Result, type Secret } from "@consentry/kernel";
import { Client, type ClientConfig } from "pg";

import { failure, type DatabaseFailure } from "../failure.ts";
import { IS_STANDBY } from "../way.ts";
import { readAddresses } from "./addresses.ts";
import { isBehindPooler } from "./pooler.ts";

/** A server that somebody else runs, reached once and found new enough. */
export interface ServedServer {
  /** Where it was found first, then the others that the URL names. */
  readonly addresses: readonly ClientConfig[];
  /** `db.example.org:5432/consentry`: for people, without login and password. */
  readonly name: string;
  /** Whether something stands before it that hands its connections out to many. */
  readonly isBehindPooler: boolean;
  /** Whether it follows another server. */
  readonly isStandby: boolean;
}

const OLDEST_VERSION = 150_000;
/** A server that does not answer in this time is said to be unreachable. */
export const CONNECT_MS = 10_000;

/**
 * Looks at the server behind `DATABASE_URL`: of several the first that takes changes, or, where
 * `mayStand`, the first that answers. How TLS is used is the URL's to say (`sslmode`).
 */
export async function openServed(
  url: Secret,
  { mayStand = false }: { readonly mayStand?: boolean } = {},
): Promise<Result<ServedServer, DatabaseFailure>> {
  const addresses = readAddresses(url.reveal())?.map((address) => ({
    ...address,
    connectionTimeoutMillis: CONNECT_MS,
  }));
  if (addresses === undefined) return err(UNREADABLE);
  const failures: DatabaseFailure[] = [];
  for (const address of addresses) {
    const seen = await lookAt(address);
    if (!seen.ok) failures.push(seen.error);
    else if (seen.value.isStandby && !mayStand) failures.push(standsBy(seen.value.name));
    else {
      const others = addresses.filter((one) => one !== address);
      return ok({ ...seen.value, addresses: [address, ...others] });
    }
  }
  const [first = UNREADABLE, ...more] = failures;
  return err(more.length === 0 ? first : noneOf(failures));
}

async function lookAt(
  address: ClientConfig,
): Promise<Result<Omit<ServedServer, "addresses">, DatabaseFailure>> {
  const client = makeClient(address);
  if (client === null) return err(UNREADABLE);
  client.on("error", () => undefined);
  const name = `${client.host}:${client.port}/${client.database ?? ""}`;
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; name: string }>(
      `select current_setting('server_version_num')::int as number,
              current_setting('server_version') as name`,
    );
    const [version] = rows;
    if (version === undefined || version.number < OLDEST_VERSION) {
      return err(tooOld(name, version?.name ?? "unknown"));
    }
    const standing = await client.query<{ readonly stands: boolean }>(IS_STANDBY);
    const isStandby = standing.rows[0]?.stands === true;
    return ok({ name, isStandby, isBehindPooler: await isBehindPooler(client) });
  } catch (error) {
    return err(explain(error as NodeJS.ErrnoException, name));
  } finally {
    await client.end().catch(() => undefined);
  }
}

const UNREADABLE = failure(
  "refused",
  "DATABASE_URL cannot be read as the address of a PostgreSQL.",
);

function standsBy(name: string): DatabaseFailure {
  return failure(
    "unreachable",
    `The server ${name} is a standby: it follows another and takes no change. Name that other one in DATABASE_URL, or both with a comma between.`,
  );
}

function noneOf(failures: readonly DatabaseFailure[]): DatabaseFailure {
  const said = failures.map(({ sentence }) => sentence.split(/(?<=\.) /)[0]).join(" ");
  return failure("unreachable", `None of the servers in DATABASE_URL takes changes. ${said}`);
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
