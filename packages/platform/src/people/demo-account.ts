import { Bug, err, type Result } from "@consentry/kernel";

import { acrossOrganisations } from "../database/database.ts";
import { later } from "../campaigns/delivery/moments.ts";
import { makeDemo, type Demo } from "../demo/make-demo.ts";
import type { Installation } from "../installation.ts";
import { listOrganisations } from "../organisations/organisation.ts";
import {
  demoAccount,
  joinOrganisation,
  makeAccount,
  membershipsOf,
  type Account,
  type NewAccount,
} from "./accounts/accounts.ts";

/** `unfinished`: whoever made it was stopped before it was there. */
export type DemoFailure = "not-empty" | "being-made" | "unfinished";

/**
 * Fills an empty installation with the demo and makes the account that enters it: owner of all its
 * organisations, without a password, for whoever is let in as the first to come.
 */
export async function makeDemoWithAccount(
  installation: Omit<Installation, "uploads">,
): Promise<Result<Demo, DemoFailure>> {
  const { database } = installation;
  const held = await database.holdLock("the demo is made");
  if (held === null) return err("being-made");
  try {
    const account = await acrossOrganisations(database, demoAccount);
    if (account !== null) return err("unfinished");
    if ((await listOrganisations(database)).length > 0) return err("not-empty");
    return await make(installation);
  } finally {
    await held.release();
  }
}

/** The account comes first and joins last: one that works for nobody says that something stopped. */
async function make(
  installation: Omit<Installation, "uploads">,
): Promise<Result<Demo, DemoFailure>> {
  const { database, now } = installation;
  const account = await acrossOrganisations(database, (tx) => makeAccount(tx, DEMO, now()));
  if (account === null) throw new Bug("an empty installation had a demo account");
  const made = await makeDemo(installation);
  if (!made.ok) return made;
  const { organisations } = made.value;
  await acrossOrganisations(database, async (tx) => {
    // It works longest for the first of them: that is where somebody who looks around begins.
    for (const [index, { id }] of organisations.entries()) {
      const joining = { account: account.id, organisation: id, role: "owner" } as const;
      await joinOrganisation(tx, joining, later(now(), index));
    }
  });
  return made;
}

const DEMO: NewAccount = {
  email: "demo@demo.invalid",
  name: "Demo",
  locale: "en",
  passwordHash: null,
  cameBy: "demo",
};

/** The account of a demo that was made to its end; `null` where there is none. */
export function enterDemo({ database }: Pick<Installation, "database">): Promise<Account | null> {
  return acrossOrganisations(database, async (tx) => {
    const account = await demoAccount(tx);
    const isWhole = account !== null && (await membershipsOf(tx, account.id)).length > 0;
    return isWhole ? account : null;
  });
}
