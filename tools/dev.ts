import {
  buildWebBundle,
  describeProblems,
  keptSecret,
  openDatabase,
  readConfig,
  startServer,
} from "@consentry/platform";
import { createServer } from "vite";

import { now } from "../packages/cli/src/clock.ts";

/** `npm run dev`: the server on PORT, and the pages with reloading on the port beside it. */
const config = readConfig();
if (!config.ok) {
  process.stderr.write(describeProblems(config.error));
  process.exit(2);
}
await buildWebBundle();
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
const server = await startServer(config.value, database, { database, secret: secret.value, now });
const pages = await createServer({
  root: "packages/web",
  server: {
    port: config.value.port + 1,
    proxy: { "/api": server.address, "/health": server.address },
  },
});
await pages.listen();
process.stdout.write(
  `Server ${server.address} · pages with reloading http://localhost:${config.value.port + 1}/audit\n`,
);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void stop());
}

async function stop(): Promise<void> {
  await Promise.all([pages.close(), server.stop()]);
  await database.stop();
}
