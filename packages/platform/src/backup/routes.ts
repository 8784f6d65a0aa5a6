import { ok } from "@consentry/kernel";
import { Type } from "typebox";

import { acrossOrganisations } from "../database/database.ts";
import { newId } from "../database/organisation-id.ts";
import type { Transaction } from "../database/transaction.ts";
import { route, workRoute, type ApiRoute } from "../http/api/route.ts";
import { DayText, fields, Id, InstantText, named, nullable, oneOf } from "../http/api/shapes.ts";
import { DAILY_BOUNDS, MONTHLY_BOUNDS } from "./keeping.ts";
import {
  askForBackup,
  changeKeeping,
  listBackups,
  noteIdentityKept,
  readBackupSettings,
} from "./store/backups.ts";

const BackupFields = fields({
  id: Id,
  state: oneOf(["asked", "making", "made", "failed"]),
  askedBy: Type.String({ description: "`system`, `command` or `member:ID`." }),
  beganAt: InstantText,
  madeAt: nullable(InstantText),
  file: nullable(Type.String({ description: "Its name in the folder." })),
  bytes: nullable(Type.Integer()),
  rows: nullable(Type.Integer()),
  failure: nullable(Type.String({ description: "Why there is none, in a sentence." })),
  keptAs: nullable(oneOf(["daily", "monthly"])),
  keepUntil: nullable(DayText),
  triedAt: nullable(InstantText),
  trialFault: nullable(
    Type.String({ description: "What was wrong when it was restored for trial; null: nothing." }),
  ),
});

const Keeping = {
  dailyDays: Type.Integer({
    minimum: DAILY_BOUNDS.least,
    maximum: DAILY_BOUNDS.most,
    description: "How long each is kept.",
  }),
  monthlyMonths: Type.Integer({
    minimum: MONTHLY_BOUNDS.least,
    maximum: MONTHLY_BOUNDS.most,
    description: "How long the first of each month is kept; 0: no longer than the others.",
  }),
};

const Backups = named("Backups", {
  folder: nullable(
    Type.String({ description: "Where they lie; null: none is made by itself, or none was yet." }),
  ),
  recipients: Type.Array(Type.String(), { description: "Whom they are encrypted to (age)." }),
  identityIsHere: Type.Boolean({
    description: "Whether what opens them lies on the machine that they are for.",
  }),
  identityKeptAt: nullable(InstantText),
  keysWrittenAt: nullable(InstantText),
  ...Keeping,
  items: Type.Array(BackupFields),
});

async function backupsOf(tx: Transaction) {
  return { ...(await readBackupSettings(tx)), items: await listBackups(tx) };
}

/**
 * Backups of the whole installation, for the owners of its organisations. A backup holds what is
 * known to all of them, so nobody gets one from here.
 */
export const BACKUP_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listBackups",
    method: "GET",
    path: "/backups",
    topic: "Backups",
    summary: "Backups of this installation, and whether they come back",
    needs: "own",
    answer: Backups,
    handle: async ({ tx }) => ok(await backupsOf(tx)),
  }),
  workRoute({
    id: "askForBackup",
    method: "POST",
    path: "/backups",
    topic: "Backups",
    summary: "Make a backup now",
    description:
      "The worker begins within a minute. One that waits or is under way already is the one that was asked for.",
    needs: "own",
    status: 202,
    answer: named("AskedBackup", { id: Id }),
    work: async ({ database, by, now }) => {
      const id = await acrossOrganisations(database, (tx) =>
        askForBackup(tx, { id: newId(), by, now }),
      );
      return ok({ id });
    },
  }),
  workRoute({
    id: "keepBackups",
    method: "POST",
    path: "/backups/keeping",
    topic: "Backups",
    summary: "Choose how long backups are kept",
    description: "Those that are over go when the next one was made; the newest never goes.",
    needs: "own",
    status: 200,
    body: named("BackupKeeping", Keeping),
    answer: Backups,
    work: async ({ database, body }) =>
      ok(
        await acrossOrganisations(database, async (tx) => {
          await changeKeeping(tx, body);
          return backupsOf(tx);
        }),
      ),
  }),
  workRoute({
    id: "noteBackupKeyKept",
    method: "POST",
    path: "/backups/key-kept",
    topic: "Backups",
    summary: "Say that what opens the backups lies elsewhere, too",
    needs: "own",
    status: 200,
    answer: Backups,
    work: async ({ database, by, now }) =>
      ok(
        await acrossOrganisations(database, async (tx) => {
          await noteIdentityKept(tx, by, now);
          return backupsOf(tx);
        }),
      ),
  }),
];
