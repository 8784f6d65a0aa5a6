import type { Config } from "./config.ts";
import type { Database } from "./database/database.ts";
import { makeServer } from "./http/server.ts";
import { readWebBundle } from "./http/web-bundle.ts";
import type { Installation, WithoutWork } from "./installation.ts";
import { startCodeFor } from "./people/door/start-code-for.ts";
import type { RunningJob } from "./running-job.ts";
import { installationOf, startWork } from "./start-work.ts";
import { WEB_BUNDLE } from "./web-bundle/build-web-bundle.ts";

export interface RunningServer {
  /** `http://localhost:4400`: where a person on this machine opens it. */
  readonly address: string;
  /** Lets whoever types it begin here from elsewhere; `null` where nobody needs it. Shown once. */
  readonly startCode: string | null;
  /**
   * Refuses new connections, drops idle ones, and resolves when the port is free and nothing of the
   * work beside the pages is under way.
   */
  stop(): Promise<void>;
}

/**
 * Starts the HTTP server on an open database, which it does not close. The web bundle must be
 * there already (`buildWebBundle`). Rejects with the system's error (`EADDRINUSE`, `EACCES`) when
 * the port cannot be had.
 *
 * @param data what is kept; left out, the auditor is served alone
 * @param options `doesWork: false` leaves the work beside the pages to other processes
 */
export async function startServer(
  config: Config,
  database: Pick<Database, "isAnswering">,
  data?: Pick<Installation, "database" | "secret" | "now" | "writeProof">,
  { doesWork = true }: { readonly doesWork?: boolean } = {},
): Promise<RunningServer> {
  const startsWork = (): Promise<RunningJob | null> =>
    data && doesWork ? startWork(config, data, report) : Promise.resolve(null);
  let work: RunningJob | null = null;
  const withoutWork: WithoutWork = async (task) => {
    await work?.stop();
    try {
      return await task();
    } finally {
      work = await startsWork();
    }
  };
  const installation = data && { ...installationOf(config, data), withoutWork };
  const startCode = data === undefined ? null : await startCodeFor(config, data.database);
  const app = await makeServer({
    web: await readWebBundle(WEB_BUNDLE),
    logLevel: config.logLevel,
    database,
    ...(installation !== undefined && { installation }),
    hasInbox: config.smtpUrl === null,
    mayBePrivate: config.webhooksPrivate,
    metricsToken: config.operating.metricsToken,
    ...(startCode !== null && { startCode }),
  });
  app.log.level = "silent"; // Its own "listening" line would stand beside the command's.
  await app.listen({ port: config.port, host: config.host });
  app.log.level = config.logLevel;
  work = await startsWork();
  const isEverywhere = config.host === "0.0.0.0" || config.host === "::";
  const host = isEverywhere ? "localhost" : config.host;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${config.port}`,
    startCode: startCode?.text ?? null,
    async stop() {
      await app.close();
      await work?.stop();
    },
  };

  function report(what: string): void {
    app.log.warn(what);
  }
}
