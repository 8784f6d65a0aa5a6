import type { Day, Instant } from "@consentry/kernel";

import {
  aCampaign,
  anAudienceGround,
  aReader,
  keepCampaign,
  type AudienceGround,
  type SketchedPerson,
} from "../../campaigns/audience/testing/audience-ground.ts";
import type { Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { overwriteDays } from "../../measurement/recording/write-personal.ts";
import { changeHygiene } from "../settings.ts";

export const NOW = "2026-11-21T09:30:00Z" as Instant;

/** When somebody was written to, and when they last opened something. */
export interface Mailed {
  /** Days of mails whose opening would have been noted. */
  readonly mails: readonly string[];
  readonly openedOn?: string;
}

/** Three letters, the first of them more than a year before `NOW`. */
export const THREE_LETTERS = ["2025-10-01", "2026-02-01", "2026-10-01"];

export interface QuietGround extends AudienceGround {
  /** Somebody who agreed to letters two years ago and did nothing since, unless said otherwise. */
  addQuiet(mailed?: Mailed, changes?: Partial<SketchedPerson>): Promise<string>;
  turnOn(months?: number): Promise<void>;
}

/** An organisation whose letters note the last day of an opening. */
export async function aQuietGround(database: Database): Promise<QuietGround> {
  const ground = await anAudienceGround(database);
  const { id } = ground;
  const campaigns = new Map<string, string>();
  return {
    ...ground,
    async addQuiet({ mails, openedOn } = { mails: THREE_LETTERS }, changes = {}) {
      const at = "2024-11-01T08:00:00Z" as Instant;
      const acts = [{ purpose: "send.newsletter", action: "given", at }] as const;
      const contact = await ground.add(
        aReader({ collectedOn: "2024-11-01" as Day, acts, ...changes }),
      );
      for (const day of mails) await mail(contact, day);
      if (openedOn !== undefined) {
        const now = `${openedOn}T10:00:00Z` as Instant;
        await ground.within((tx) => overwriteDays(tx, { organisation: id, now }, [contact]));
      }
      return contact;
    },
    turnOn: (months = 12) =>
      ground.within((tx) => changeHygiene(tx, id, { isOn: true, months, by: "member:1", at: NOW })),
  };

  async function mail(contact: string, day: string): Promise<void> {
    const campaign =
      campaigns.get(day) ?? (await keepCampaign(ground, aCampaign({ state: "finished" }))).id;
    campaigns.set(day, campaign);
    await ground.within((tx) =>
      tx.run(
        `insert into deliveries (organisation_id, campaign_id, delivery_id, contact_id, state,
           open_level, due_at, sent_at, keep_until)
         values ($1, $2, $3, $4, 'sent', 'day', $5, $5, '2028-01-01')`,
        [id, campaign, newId(), contact, `${day}T08:00:00Z`],
      ),
    );
  }
}
