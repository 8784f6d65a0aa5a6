import { existsSync } from "node:fs";

import {
  buildWebBundle,
  describeProblems,
  keptSecret,
  makeDemoWithAccount,
  openDatabase,
  readConfig,
  startServer,
  WEB_BUNDLE,
} from "@consentry/platform";
import { createServer } from "vite";

import { now } from "../packages/cli/src/clock.ts";
import { writeProof } from "../packages/cli/src/serving/open-server.ts";

/**
 * `npm run dev`: the server on PORT, and the pages with reloading on the port beside it. With
 * `--demo` an empty CONSENTRY_DATA is filled first.
 */
const config = readConfig();
if (!config.ok) {
  process.stderr.write(describeProblems(config.error));
  process.exit(2);
}
// The pages come from their sources; the bundle only has to be there.
if (!existsSync(WEB_BUNDLE)) await buildWebBundle();
const opened = await openDatabase(config.value);
if (!opened.ok) {
  process.stderr.write(`${opened.error.sentence}\n`);
  process.exit(4);
}
const { database } = opened.value;
const secret = await keptSecret(config.value);
if (!secret.ok) {
  process.stderr.write(`${secret.error}\n`);
  await database.stop();
  process.exit(4);
}
const data = { database, secret: secret.value, now };
if (process.argv.includes("--demo")) {
  await makeDemoWithAccount({ ...data, publicUrl: config.value.publicUrl });
}
const server = await startServer(config.value, database, { ...data, writeProof });
const pages = await createServer({
  root: "packages/web",
  // What it compiles ahead is kept apart, so that several may run.
  cacheDir: `../../.build/dev-${config.value.port}`,
  // What the server does for each page: without a nonce no mail in a frame has a style.
  plugins: [
    { name: "nonce", transformIndexHtml: (html: string) => html.replaceAll("%NONCE%", "dev") },
  ],
  server: {
    port: config.value.port + 1,
    proxy: Object.fromEntries(servedPaths().map((path) => [path, server.address])),
  },
});
await pages.listen();
process.stdout.write(
  `Server ${server.address} · pages with reloading http://localhost:${config.value.port + 1}/\n`,
);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void stop());
}

async function stop(): Promise<void> {
  await Promise.all([pages.close(), server.stop()]);
  await database.stop();
}

/** What the server answers itself: everything but the pages of the application. */
function servedPaths(): readonly string[] {
  return [
    "/api/",
    "/session",
    "/health",
    "/ready",
    "/p/",
    "/u/",
    "/c/",
    "/f/",
    "/i/",
    "/receipt",
    "/public.",
  ];
}
