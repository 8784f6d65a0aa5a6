import { err, ok, type Result } from "@consentry/kernel";

import type { Installation } from "../installation.ts";
import { listOrganisations } from "../organisations/organisation.ts";
import { handInForeignMails } from "./foreign-mails/hand-in.ts";
import { makeDemoOrganisation, type MadeOrganisation } from "./make-organisation.ts";
import { ASSOCIATION } from "./association/association.ts";
import { SHOP } from "./shop/shop.ts";
import { pastOf } from "./time/past.ts";

/** What the demo put there. */
export interface Demo {
  /** A shop, whose first campaign was sent, and an association. */
  readonly organisations: readonly MadeOrganisation[];
}

/**
 * Fills an empty installation with organisations that do not exist, and with years of people,
 * consents and mails. Everything goes through the same doors as a real one's, each as of its own
 * day. Where there is an organisation already, nothing is touched.
 */
export async function makeDemo(
  installation: Omit<Installation, "uploads">,
): Promise<Result<Demo, "not-empty">> {
  if ((await listOrganisations(installation.database)).length > 0) return err("not-empty");
  const organisations = await Promise.all([
    makeShop(installation),
    makeDemoOrganisation(installation, ASSOCIATION),
  ]);
  return ok({ organisations });
}

async function makeShop(installation: Omit<Installation, "uploads">): Promise<MadeOrganisation> {
  const made = await makeDemoOrganisation(installation, SHOP);
  const past = pastOf(installation.now());
  await handInForeignMails({ installation, organisation: made.id, past });
  return made;
}
