import { join } from "node:path";

import type { Instant } from "@consentry/kernel";

import type { Config } from "../config.ts";
import { openDoor, openThrough, type Door } from "../database/open-database.ts";
import { carrierBy, heardOfInstallation } from "../texts/carriers/installation-news.ts";
import { openAlerts } from "./alerts/operator-alerts.ts";
import { checkDatabase } from "./checks/check-database.ts";
import { checkKept } from "./checks/check-kept.ts";
import { checkKeys } from "./checks/check-keys.ts";
import { checkFolder, checkNode, checkRoom, has, roomAt } from "./checks/check-machine.ts";
import { checkAddress, checkCertificates, checkPorts } from "./checks/check-network.ts";
import { checkRelay } from "./checks/check-relay.ts";
import { checkSecret, type SeenSecret } from "./checks/check-secret.ts";
import { checkTexts } from "./checks/check-texts.ts";
import { checkTimeBy } from "./checks/check-time.ts";
import { CHECKS, fine, look, sick, type Finding } from "./checks/finding.ts";
import { readDatabase } from "./checks/read-database.ts";
import { readKeptFigures } from "./metrics/kept-figures.ts";

export interface Examining {
  readonly now: () => Instant;
  /** An HTTP server whose clock this machine's is held against; left out, nobody is asked. */
  readonly timeBy?: string;
}

/**
 * Looks at everything that an installation stands on, also where its database does not start, and
 * says of each thing how it is and what to do. It changes nothing: no schema, no key, no mail. A
 * database of our own that nobody runs is started for it, and stopped again.
 *
 * @returns in the order of `CHECKS`
 */
export async function examine(config: Config, examining: Examining): Promise<readonly Finding[]> {
  const { now, timeBy } = examining;
  const { dataDirectory, databaseUrl } = config;
  const nowMs = (): number => Date.parse(now());
  const isNew = databaseUrl === null && !(await has(join(dataDirectory, "postgres", "PG_VERSION")));
  const seen = await checkSecret(config, isNew);
  const aside = await Promise.all([
    checkFolder(config),
    roomAt(dataDirectory).then((room) => checkRoom(room, dataDirectory)),
    checkPorts(config),
    checkAddress(config),
    checkRelay(config),
    ...(timeBy === undefined ? [] : [checkTimeBy(timeBy, () => Date.now())]),
  ]);
  const found = [
    checkNode(),
    seen.finding,
    ...aside.flat(),
    ...(await checkCertificates(config, nowMs())),
    ...(isNew ? [NO_DATABASE] : await examineDatabase(config, seen, now)),
  ];
  if (!found.some(({ check }) => check === "texts")) found.push(checkTexts(config, null));
  return found.toSorted((one, other) => CHECKS.indexOf(one.check) - CHECKS.indexOf(other.check));
}

const NO_DATABASE = fine("database", "There is no database yet; the first start makes it.");

async function examineDatabase(
  config: Config,
  seen: SeenSecret,
  now: () => Instant,
): Promise<readonly Finding[]> {
  const door = await openDoor(config, { joins: true });
  if (!door.ok) return [sick("database", door.error.sentence, SEE_SERVER)];
  let isOpened = false;
  try {
    const { connection, place, ways } = door.value;
    const facts = await readDatabase(ways?.direct.current ?? connection, () => Date.now());
    const named = place.kind === "server" ? place.server : `The database in ${place.folder}`;
    const findings = checkDatabase(facts, named);
    // Opening it would run what waits, or fail by what was told already.
    if (findings.some(({ check, state }) => OPENED_BY.includes(check) && state !== "fine")) {
      return findings;
    }
    isOpened = true;
    return [...findings, ...(await examineKept(door.value, config, seen, now))];
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    return [
      sick("database", `The database stopped answering while it was asked (${code}).`, AGAIN),
    ];
  } finally {
    if (!isOpened) await door.value.stop();
  }
}

const OPENED_BY: readonly string[] = ["database", "schema"];

const SEE_SERVER =
  "See whether the server runs and what its log says. Everything that was acknowledged is on its disk.";
const AGAIN = "Run this again; if it stays, see the log of the database's server.";

/** What is kept; closes the door. */
async function examineKept(
  door: Door,
  config: Config,
  { secret }: SeenSecret,
  now: () => Instant,
): Promise<readonly Finding[]> {
  const opened = await openThrough(door);
  if (!opened.ok) return [sick("database", opened.error.sentence, SEE_SERVER)];
  const { database } = opened.value;
  try {
    const kept = await readKeptFigures(database, now());
    const open = await openAlerts(database);
    const heard = carrierBy(config) === "http" ? await heardOfInstallation(database, now()) : null;
    return [
      ...(secret === null ? [] : [await checkKeys(database, secret)]),
      checkTexts(config, heard),
      ...checkKept(kept),
      open.length === 0
        ? fine("alerts", "No alert is open.")
        : look(
            "alerts",
            `${open.length} alerts are open: ${open.map(({ kind }) => kind).join(", ")}.`,
            "Each ends by itself when what it is about is well again.",
          ),
    ];
  } finally {
    await database.stop();
  }
}
