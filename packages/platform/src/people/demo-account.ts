import { Bug, err, type Instant, type Result } from "@consentry/kernel";

import { acrossOrganisations } from "../database/database.ts";
import { later } from "../campaigns/delivery/moments.ts";
import { makeDemo, type Demo } from "../demo/make-demo.ts";
import type { Installation } from "../installation.ts";
import { demoAccount, joinOrganisation, makeAccount, type Account } from "./accounts/accounts.ts";

/** `unfinished`: somebody else makes it at this moment, or was stopped while they did. */
export type DemoFailure = "not-empty" | "being-made";

/**
 * Fills an empty installation with the demo and makes the account that enters it: owner of all its
 * organisations, without a password, for whoever is let in as the first to come.
 */
export async function makeDemoWithAccount(
  installation: Omit<Installation, "uploads">,
): Promise<Result<Demo, DemoFailure>> {
  const { database, now } = installation;
  const held = await database.holdLock("the demo is made");
  if (held === null) return err("being-made");
  try {
    const made = await makeDemo(installation);
    if (made.ok) await openDemo(installation, made.value, now());
    return made;
  } finally {
    await held.release();
  }
}

/** It works longest for the first of them: that is where somebody who looks around begins. */
async function openDemo(
  { database }: Pick<Installation, "database">,
  { organisations }: Demo,
  now: Instant,
): Promise<Account> {
  return acrossOrganisations(database, async (tx) => {
    const account = await makeAccount(
      tx,
      {
        email: "demo@demo.invalid",
        name: "Demo",
        locale: "en",
        passwordHash: null,
        cameBy: "demo",
      },
      now,
    );
    if (account === null) throw new Bug("an empty installation had a demo account");
    for (const [index, { id }] of organisations.entries()) {
      const joining = { account: account.id, organisation: id, role: "owner" } as const;
      await joinOrganisation(tx, joining, later(now, index));
    }
    return account;
  });
}

/** The account of a demo that was made to its end. */
export function enterDemo({ database }: Pick<Installation, "database">): Promise<Account | null> {
  return acrossOrganisations(database, demoAccount);
}
