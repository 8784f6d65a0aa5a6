import type { Instant } from "@consentry/kernel";
import fastify, { LogController, type FastifyInstance, type LightMyRequestResponse } from "fastify";

import type { Measuring } from "../../campaigns/campaign.ts";
import { EVENT_PURPOSES } from "../../campaigns/event-purposes.ts";
import { recordActs, type Act } from "../../consent/acts/record-acts.ts";
import { SECRET } from "../../consent/testing/people.ts";
import { aGround, type Ground } from "../../contacts/testing/organisation.ts";
import { acrossOrganisations, type Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { LONGEST_PARAMETER } from "../../http/public/public-pages.ts";
import { makeMonthsAhead } from "../months.ts";
import { makeRecorder, type Recorder } from "../recording/recorder.ts";
import { addMeasureRoutes } from "../routes.ts";
import {
  sealMeasureToken,
  type MeasuredReader,
  type MeasureToken,
} from "../tokens/measure-token.ts";

/** Where the campaigns of these tests lead: numbers 1 and up. */
export const LINKS = [
  "https://shop.example/autumn?utm_source=letter&ref=%C3%A9t%C3%A9#top",
  "http://blog.example/über uns",
  "https://news.example/3",
  "javascript:alert(1)",
] as const;

export const READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

export const GMAIL =
  "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

/** The measuring routes over a database, with one organisation and a clock to set. */
export interface MeasuredSite {
  readonly app: FastifyInstance;
  readonly ground: Ground;
  readonly recorder: Recorder;
  /** Every line that was logged at any level. */
  readonly log: readonly string[];
  now: Instant;
  /** A newsletter that was sent. */
  aCampaign(changes?: { readonly measuring?: Measuring }): Promise<string>;
  /** Somebody who agreed to these, and a message of the campaign to them. */
  aReader(
    campaign: string,
    agreed?: readonly Act["purpose"][],
    country?: string,
  ): Promise<MeasuredReader>;
  act(contact: string, purpose: Act["purpose"], action: Act["action"]): Promise<void>;
  suppress(contact: string): Promise<void>;
  /** A promise of everything to a reader, unless said otherwise. */
  claims(claims: Claims): MeasureToken;
  token(claims: Claims): string;
  load(path: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
}

type Claims = Partial<MeasureToken> & Pick<MeasureToken, "campaign">;

export const NOW = "2026-11-21T09:30:17Z" as Instant;

export async function openMeasuredSite(database: Database): Promise<MeasuredSite> {
  const ground = await aGround(database);
  const log: string[] = [];
  const app = fastify({
    logger: { level: "trace", stream: { write: (line) => log.push(line) } },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
  });
  const installation = { database, secret: SECRET, now: () => site.now };
  const recorder = makeRecorder(installation, (what) => app.log.warn(what));
  addMeasureRoutes(app, { installation, recorder });
  await acrossOrganisations(database, (tx) => makeMonthsAhead(tx, "2026-11-01" as never));
  const identity = newId();
  await ground.within((tx) =>
    tx.run(
      `insert into sender_identities (organisation_id, identity_id, name, address, legal_identity)
       values ($1, $2, 'Choir', 'choir@example.org', 'Choir, 1 Example Street')`,
      [ground.id, identity],
    ),
  );
  const site: MeasuredSite = {
    app,
    ground,
    recorder,
    log,
    now: NOW,
    async aCampaign({ measuring = NOTHING } = {}) {
      const campaign = newId();
      await ground.within(async (tx) => {
        await tx.run(
          `insert into campaigns (organisation_id, campaign_id, name, purpose, identity_id, writing,
             measuring, state)
           values ($1, $2, 'Autumn', 'send.newsletter', $3, $4, $5, 'finished')`,
          [ground.id, campaign, identity, WRITING, measuring],
        );
        for (const [at, url] of LINKS.entries()) {
          await tx.run(
            `insert into campaign_links (organisation_id, campaign_id, number, url)
             values ($1, $2, $3, $4)`,
            [ground.id, campaign, at + 1, url],
          );
        }
      });
      return campaign;
    },
    async aReader(campaign, agreed = ["send.newsletter", "track.open.individual"], country = "FR") {
      const { id: contact } = await ground.aContact({ country });
      for (const purpose of agreed) await site.act(contact, purpose, "given");
      const delivery = newId();
      await ground.within((tx) =>
        tx.run(
          `insert into deliveries (organisation_id, campaign_id, delivery_id, contact_id, state,
             due_at, sent_at, keep_until)
           values ($1, $2, $3, $4, 'sent', $5, $5, '2027-11-21')`,
          [ground.id, campaign, delivery, contact, site.now],
        ),
      );
      return { contact, delivery };
    },
    async act(contact, purpose, action) {
      await ground.within((tx) =>
        recordActs(
          tx,
          { organisation: ground.id, keys: ground.keys, contact },
          [{ purpose, channel: "email", action, wording: null }],
          { method: "preference-centre", place: "p", actor: "contact", at: site.now },
        ),
      );
    },
    async suppress(contact) {
      await ground.within((tx) =>
        tx.run(
          `insert into suppressions (organisation_id, address_key, reason, said_by)
           select organisation_id, address_key, 'objected', 'contact' from contacts
            where contact_id = $1`,
          [contact],
        ),
      );
    },
    claims: (claims) => ({
      organisation: ground.id,
      reader: null,
      signal: "open",
      level: "individual",
      link: 0,
      purposes: EVENT_PURPOSES,
      ...claims,
    }),
    token: (claims) => sealMeasureToken(site.claims(claims), ground.keys.measureKey),
    load: (path, headers = {}) =>
      app.inject({ url: path, headers: { "user-agent": READER, ...headers } }),
  };
  return site;
}

/** As far as what is measured of its readers depends on it. */
const WRITING = { format: "html", source: "<p>Concert dates</p>{% footer %}", subject: "Autumn" };

/** Nothing: what was promised stands in the token, and a campaign may have been changed since. */
const NOTHING: Measuring = { open: [], click: [], purposes: [] };
