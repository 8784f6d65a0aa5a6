import { join } from "node:path";

import { relayAt, relayPool, type Transport } from "@consentry/mail";

import type { Config } from "./config.ts";
import { keepAsking } from "./consent/asking/keep-asking.ts";
import { startImporting } from "./contacts/import/background/carry-on-imports.ts";
import type { Database } from "./database/database.ts";
import { startHousekeeping } from "./housekeeping/housekeeping.ts";
import { makeServer } from "./http/server.ts";
import { readWebBundle } from "./http/web-bundle.ts";
import { openInbox } from "./inbox/inbox-server.ts";
import type { Installation } from "./installation.ts";
import { WEB_BUNDLE } from "./web-bundle/build-web-bundle.ts";

export interface RunningServer {
  /** `http://localhost:4400`: where a person on this machine opens it. */
  readonly address: string;
  /**
   * Refuses new connections, drops idle ones, and resolves when the port is free and no mail, batch
   * of an import or removal is under way.
   */
  stop(): Promise<void>;
}

/**
 * Starts the HTTP server on an open database, which it does not close. The web bundle must be
 * there already (`buildWebBundle`). Rejects with the system's error (`EADDRINUSE`, `EACCES`) when
 * the port cannot be had. While it runs, mails that people asked for are handed over, imports are
 * carried on, and what is past its day is removed.
 *
 * @param data what is kept; left out, the auditor is served alone
 */
export async function startServer(
  config: Config,
  database: Pick<Database, "isAnswering">,
  data?: Pick<Installation, "database" | "secret" | "now">,
): Promise<RunningServer> {
  const uploads = join(config.dataDirectory, "uploads");
  const installation = data && { ...data, publicUrl: config.publicUrl, uploads };
  const app = await makeServer({
    web: await readWebBundle(WEB_BUNDLE),
    logLevel: config.logLevel,
    database,
    ...(installation !== undefined && { installation }),
    hasInbox: config.smtpUrl === null,
  });
  app.log.level = "silent"; // Its own "listening" line would stand beside the command's.
  await app.listen({ port: config.port, host: config.host });
  app.log.level = config.logLevel;
  const carrier = installation && (await openCarrier(config, installation));
  const mails = installation && carrier && keepAsking(installation, carrier.transport, report);
  const imports = installation && startImporting(installation, report);
  const housekeeping = installation && startHousekeeping(installation, report);
  const isEverywhere = config.host === "0.0.0.0" || config.host === "::";
  const host = isEverywhere ? "localhost" : config.host;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${config.port}`,
    async stop() {
      await app.close();
      await mails?.stop();
      await carrier?.stop();
      await imports?.stop();
      await housekeeping?.stop();
    },
  };

  function report(what: string): void {
    app.log.warn(what);
  }
}

/** What carries mail on: the relay that was named, or the local inbox. */
interface Carrier {
  readonly transport: Transport;
  stop(): Promise<void>;
}

async function openCarrier({ smtpUrl }: Config, { database, now }: Installation): Promise<Carrier> {
  if (smtpUrl === null) return openInbox(database, now);
  const transport = relayPool([relayAt(smtpUrl)]);
  return { transport, stop: () => transport.close() };
}
