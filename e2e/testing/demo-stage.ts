import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Instant } from "@consentry/kernel";
import { buildWebBundle, makeDemoWithAccount, readConfig, startServer } from "@consentry/platform";
import type { ClientConfig } from "pg";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

import { SECRET } from "../../packages/platform/src/consent/testing/people.ts";
import { withOrganisation, type Database } from "../../packages/platform/src/database/database.ts";
import { makeTestDatabase } from "../../packages/platform/src/database/testing/in-every-door.ts";
import type { OrganisationId } from "../../packages/platform/src/database/organisation-id.ts";
import { eventsFor } from "../../packages/platform/src/measurement/reading/events.ts";
import { findFreePort, findLastingPort, launch, VISITOR } from "./stage.ts";

/** What `npm start -- --demo` shows: the real server, the demo's people, and the mails they got. */
export interface DemoStage {
  readonly address: string;
  /** Port on this machine where mails come in: reports, answers, and what is to be audited. */
  readonly intake: number;
  /** How many openings are on record, for whoever may read them. */
  openings(): Promise<number>;
  open(options?: BrowserContextOptions): Promise<Page>;
  /** A page of a member of the organisation that sent the campaign. */
  openAsMember(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** @param dns the name server that is asked, instead of the machine's own */
export async function setDemoStage({
  dns = "",
}: { readonly dns?: string } = {}): Promise<DemoStage> {
  await buildWebBundle();
  const original = await (demo ??= makeDemo());
  const made = await makeTestDatabase("embedded", original);
  const { database } = made;
  const intake = await findFreePort();
  const config = readConfig({
    PORT: String(original.port),
    LOG_LEVEL: "error",
    CONSENTRY_INTAKE: `127.0.0.1:${intake}`,
    // A receiver of webhooks stands on this machine, too.
    CONSENTRY_WEBHOOKS_PRIVATE: "1",
    // Made and tried ten minutes after the start, in the midst of whatever is looked at.
    CONSENTRY_BACKUP_DIR: "none",
    CONSENTRY_DNS: dns,
  });
  if (!config.ok) throw new Error("the test's own configuration is wrong");
  const { publicUrl } = config.value;
  const uploads = await mkdtemp(join(tmpdir(), "consentry-uploads-"));
  const installation = { database, secret: SECRET, now, publicUrl, uploads };
  const server = await startServer(config.value, database, installation);
  const browser: Browser = await launch();
  const { shop } = original;
  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ ...VISITOR, ...options });
    return context.newPage();
  };
  return {
    address: server.address,
    intake,
    openings: () => countOpenings(database, shop),
    open,
    async openAsMember(options) {
      const page = await open(options);
      const ask = (method: string, path: string, data: object) =>
        page.request.fetch(`${server.address}/session${path}`, {
          method,
          data,
          headers: { "x-consentry": "1" },
        });
      await ask("POST", "/demo", {});
      await ask("PUT", "/organisation", { organisation: shop });
      return page;
    },
    async close() {
      await browser.close();
      await server.stop();
      await made.remove();
      await rm(uploads, { recursive: true, force: true });
    },
  };
}

interface Demo {
  readonly connection: ClientConfig;
  /** Its mails lead there: whoever shows it listens on this one. */
  readonly port: number;
  readonly shop: OrganisationId;
}

/** Years of people and mails take long to make: the stages of one worker begin with copies of one. */
let demo: Promise<Demo> | undefined;

async function makeDemo(): Promise<Demo> {
  const { database, connection } = await makeTestDatabase("embedded");
  const port = await findLastingPort();
  const publicUrl = `http://localhost:${port}`;
  const made = await makeDemoWithAccount({ database, secret: SECRET, now, publicUrl });
  if (!made.ok) throw new Error("the test's own database is not empty");
  await database.stop();
  const [shop] = made.value.organisations;
  if (shop === undefined) throw new Error("the demo has no shop");
  return { connection, port, shop: shop.id };
}

function now(): Instant {
  return `${new Date().toISOString().slice(0, 19)}Z` as Instant;
}

/** Of every campaign, automations' own among them: which copy is looked at differs from run to run. */
async function countOpenings(database: Database, organisation: OrganisationId): Promise<number> {
  return withOrganisation(database, organisation, async (tx) => {
    let count = 0;
    for (const { campaign } of await tx.rows<{ readonly campaign: string }>(
      "select campaign_id as campaign from campaigns where organisation_id = $1",
      [organisation],
    )) {
      const events = eventsFor(tx, organisation, "track.open.individual", { campaign });
      for await (const batch of events)
        count += batch.filter(({ signal }) => signal === "open").length;
    }
    return count;
  });
}
