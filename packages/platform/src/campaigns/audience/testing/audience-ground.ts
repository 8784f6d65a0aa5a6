import * as fc from "fast-check";

import type { Day, Instant } from "@consentry/kernel";
import { RECIPIENTS, RELATIONS } from "@consentry/law";

import { recordActs } from "../../../consent/acts/record-acts.ts";
import { suppress, type SuppressionReason } from "../../../consent/suppressions/suppressions.ts";
import { recordFacts } from "../../../contacts/contacts/facts.ts";
import { addToList, makeList } from "../../../contacts/lists/lists.ts";
import { ORIGIN_KINDS, type OriginKind } from "../../../contacts/sources/source.ts";
import { aGround, NOW, valueOf, type Ground } from "../../../contacts/testing/organisation.ts";
import type { Database } from "../../../database/database.ts";
import { newId } from "../../../database/organisation-id.ts";
import type { Campaign } from "../../campaign.ts";

/** A campaign as it comes out of the database, of a mail that has all it should have. */
export function aCampaign(changes: Partial<Campaign> = {}): Campaign {
  return {
    id: newId(),
    channel: "email",
    name: "November",
    purpose: "send.newsletter",
    list: null,
    segment: null,
    identity: newId(),
    writing: {
      format: "html",
      source: "<p>Rehearsals begin.</p>{% footer %}",
      subject: "Rehearsals",
      preheader: "",
      text: null,
      language: "en",
    },
    trial: null,
    measuring: {
      open: ["individual", "day", "aggregate"],
      click: ["individual", "aggregate"],
      purposes: ["track.open.individual", "track.click.individual", "optimise.campaign"],
    },
    offer: { analogous: true, sameLegalPerson: true, relatedToProfession: false, sector: null },
    errand: null,
    version: 1,
    state: "planning",
    gateVersion: 1,
    gate: "passed",
    startsAt: null,
    atLocalTime: false,
    perHour: null,
    pausedBecause: null,
    madeAt: NOW,
    plannedAt: null,
    startedAt: null,
    finishedAt: null,
    ...changes,
  };
}

/** What somebody did, and what is known of them. */
export interface SketchedPerson {
  readonly country: string | null;
  readonly kind: (typeof RECIPIENTS)[number];
  readonly relation: Exclude<(typeof RELATIONS)[number], "unknown">;
  readonly origin: OriginKind;
  readonly optOutOffered: boolean | null;
  readonly collectedOn: Day;
  readonly acts: readonly {
    readonly purpose: (typeof PURPOSES)[number];
    readonly action: "given" | "refused" | "withdrawn" | "objected" | "requested";
    readonly at: Instant;
  }[];
  readonly suppressed: { readonly reason: SuppressionReason; readonly ofList: boolean } | null;
  readonly hasComplained: boolean;
  readonly isOnList: boolean;
}

const PURPOSES = [
  "send.newsletter",
  "send.commercial",
  "track.open.individual",
  "track.click.individual",
  "optimise.campaign",
  "hygiene.inactive",
] as const;

/** Few days and hours, so that people meet in one class and answers meet on one day. */
const SOME_DAYS = ["2026-05-01", "2026-05-02", "2026-06-01"];
const SOME_TIMES = ["08:00:00", "09:30:00"];

const act = fc.record({
  purpose: fc.constantFrom(...PURPOSES),
  action: fc.constantFrom("given", "given", "refused", "withdrawn", "objected", "requested"),
  at: fc
    .tuple(fc.constantFrom(...SOME_DAYS), fc.constantFrom(...SOME_TIMES))
    .map(([day, time]) => `${day}T${time}Z` as Instant),
});

/** Anybody, more often than not somebody who agreed to the newsletter. */
export const anybody: fc.Arbitrary<SketchedPerson> = fc.record({
  country: fc.constantFrom("FR", "FR", "NL", "DE", "IT", "SE", "US", null),
  kind: fc.constantFrom(...RECIPIENTS),
  relation: fc.constantFrom(...RELATIONS),
  origin: fc.constantFrom<OriginKind>("form", "form", "form", ...ORIGIN_KINDS),
  optOutOffered: fc.constantFrom(true, false, null),
  collectedOn: fc.constantFrom("2022-03-01" as Day, "2026-05-01" as Day),
  acts: fc
    .tuple(
      fc.boolean(),
      fc.array(act as fc.Arbitrary<SketchedPerson["acts"][number]>, { maxLength: 6 }),
    )
    .map(([hasAgreed, acts]) => (hasAgreed ? [AGREED, ...acts] : acts)),
  suppressed: fc.option(
    fc.record({
      reason: fc.constantFrom<SuppressionReason>("unsubscribed", "objected", "bounced", "imported"),
      ofList: fc.boolean(),
    }),
    { freq: 3 },
  ),
  hasComplained: fc.integer({ max: 9 }).map((drawn) => drawn === 0),
  isOnList: fc.boolean(),
});

const AGREED = {
  purpose: "send.newsletter",
  action: "given",
  at: "2026-05-01T08:00:00Z" as Instant,
} as const;

/** Somebody in France who agreed to the newsletter in a form, unless said otherwise. */
export function aReader(changes: Partial<SketchedPerson> = {}): SketchedPerson {
  return {
    country: "FR",
    kind: "b2c",
    relation: "subscriber",
    origin: "form",
    optOutOffered: null,
    collectedOn: "2026-05-01" as Day,
    acts: [AGREED],
    suppressed: null,
    hasComplained: false,
    isOnList: true,
    ...changes,
  };
}

/** The acts of somebody who agreed to the newsletter and to these. */
export function agreedTo(
  ...purposes: readonly SketchedPerson["acts"][number]["purpose"][]
): SketchedPerson["acts"] {
  return [AGREED, ...purposes.map((purpose) => ({ ...AGREED, purpose }))];
}

export interface AudienceGround extends Ground {
  readonly list: string;
  /** @returns the contact's id */
  add(person: SketchedPerson): Promise<string>;
}

/** An organisation with a list, and a source of each kind as people are added. */
export async function anAudienceGround(database: Database): Promise<AudienceGround> {
  const ground = await aGround(database);
  const { id, keys } = ground;
  const made = await ground.within((tx) =>
    makeList(tx, id, { name: "News", purpose: "send.newsletter", isPublic: true }),
  );
  const list = valueOf(made).id;
  const sources = new Map<string, string>();
  return {
    ...ground,
    list,
    async add({ origin, optOutOffered, acts, suppressed, hasComplained, isOnList, ...person }) {
      const declared = { kind: origin, namesUs: true, optOutOffered };
      const key = `${origin} ${optOutOffered}`;
      const source = sources.get(key) ?? (await ground.aSource(declared)).id;
      sources.set(key, source);
      const { id: contact, email } = await ground.aContact({ ...person, source });
      await ground.within(async (tx) => {
        for (const { purpose, action, at } of acts) {
          await recordActs(
            tx,
            { organisation: id, keys, contact },
            [{ purpose, channel: "email", action, wording: null }],
            { method: "form", place: null, actor: "contact", at },
          );
        }
        if (hasComplained) {
          await recordFacts(tx, id, [{ contact, kind: "complained", at: NOW }], NOW);
        }
        if (isOnList) await addToList(tx, id, list, [contact], NOW);
        if (suppressed === null) return;
        const addressKey = keys.addressKey(email);
        const { reason, ofList } = suppressed;
        const topic = ofList ? list : null;
        await suppress(tx, id, [
          { addressKey, channel: "all", topic, reason, since: NOW, until: null, saidBy: "contact" },
        ]);
      });
      return contact;
    },
  };
}

/** Keeps a campaign as its store would, with the identity it is sent under. */
export async function keepCampaign(ground: Ground, campaign: Campaign): Promise<Campaign> {
  const { id } = ground;
  await ground.within(async (tx) => {
    await tx.run(
      `insert into sender_identities (organisation_id, identity_id, name, address, legal_identity,
         time_zone)
       values ($1, $2, 'Choir', 'choir@example.org', 'Choir, 1 High Street', 'Europe/Paris')`,
      [id, campaign.identity],
    );
    await tx.run(
      `insert into campaigns (organisation_id, campaign_id, name, purpose, list_id, segment_id,
         identity_id, writing, trial, measuring, offer, state, starts_at, at_local_time)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        id,
        campaign.id,
        campaign.name,
        campaign.purpose,
        campaign.list,
        campaign.segment,
        campaign.identity,
        campaign.writing,
        campaign.trial,
        campaign.measuring,
        campaign.offer,
        campaign.state,
        campaign.startsAt,
        campaign.atLocalTime,
      ],
    );
  });
  return campaign;
}
