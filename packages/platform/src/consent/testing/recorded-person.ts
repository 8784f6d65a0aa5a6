import { randomBytes } from "node:crypto";

import { EmailAddress, type Instant } from "@consentry/kernel";
import type { Wording } from "@consentry/ledger";

import { withOrganisation, type Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { recordActs, type Act } from "../acts/record-acts.ts";
import { keepWording } from "../wordings/wordings.ts";
import type { TestOrganisation } from "./people.ts";

export const ADDRESS = "ada@example.org";

export const WORDING: Wording = {
  language: "fr",
  question: "Oui, écrivez-moi la lettre du mois.",
  explanation: "Retrait à tout moment, sans quitter la lettre.",
  shownAs: '<form><label><input type="checkbox"> Oui, écrivez-moi</label></form>',
};

/** Ada, who said yes to the letter and no to its measurement in May, and withdrew in June. */
export async function aRecordedPerson(
  database: Database,
  { id, keys }: TestOrganisation,
  address = ADDRESS,
): Promise<string> {
  const parsed = EmailAddress.parse(address);
  if (!parsed.ok) throw new Error("a test's address does not parse");
  const [source, contact] = [newId(), newId()];
  await withOrganisation(database, id, async (tx) => {
    await tx.run(
      `insert into sources (organisation_id, source_id, kind, name, declared_by)
       values ($1, $2, 'form', 'Web form', 'system')`,
      [id, source],
    );
    await tx.run(
      `insert into contacts (organisation_id, contact_id, email, address_key, source_id,
         collected_on, keep_until, keep_rule)
       values ($1, $2, $3, $4, $5, '2026-05-02', '2029-05-02', 'FR-16')`,
      [id, contact, address, keys.addressKey(parsed.value), source],
    );
    const wording = await keepWording(tx, id, WORDING);
    const who = { organisation: id, keys, contact };
    const asked = (purpose: Act["purpose"], action: Act["action"]): Act => ({
      purpose,
      channel: "email",
      action,
      wording: action === "withdrawn" ? null : wording,
    });
    await recordActs(
      tx,
      who,
      [asked("send.newsletter", "given"), asked("track.open.individual", "refused")],
      {
        method: "form",
        place: "form-1",
        actor: "contact",
        at: "2026-05-02T09:30:00Z" as Instant,
        evidence: { address, networkAddress: `203.0.113.${randomBytes(1)[0] ?? 0}` },
      },
    );
    await recordActs(tx, who, [asked("send.newsletter", "withdrawn")], {
      method: "preference-centre",
      place: "preferences",
      actor: "contact",
      at: "2026-06-01T18:00:00Z" as Instant,
    });
  });
  return contact;
}
