import { Bug, err, ok, type Day, type Instant, type Result } from "@consentry/kernel";

import { recordActs } from "../consent/acts/record-acts.ts";
import { asOrganisation, type Own } from "../consent/asking/own.ts";
import { leaveAll } from "../consent/unsubscribe/unsubscribe.ts";
import { keepWording } from "../consent/wordings/wordings.ts";
import { startCampaign } from "../campaigns/delivery/control/start-campaign.ts";
import { checkCampaign } from "../campaigns/gate/check-campaign.ts";
import { makeIdentity } from "../campaigns/identities/identities.ts";
import { signWith } from "../campaigns/identities/sign-with.ts";
import { makeCampaign } from "../campaigns/store/keep-campaign.ts";
import { addContact } from "../contacts/contacts/add-contact.ts";
import { addToList, makeList } from "../contacts/lists/lists.ts";
import { declareSource } from "../contacts/sources/sources.ts";
import type { Installation } from "../installation.ts";
import { listOrganisations, makeOrganisation } from "../organisations/organisation.ts";
import { demoPeople, type DemoPerson } from "./people.ts";
import { DEMO_WRITING } from "./writing.ts";

/** What the demo put there. */
export interface Demo {
  readonly organisation: string;
  readonly people: number;
  readonly campaign: string;
}

/**
 * Fills an empty installation with an organisation that does not exist, its people, and a campaign
 * that is on its way: everything goes through the same doors as a real one's. Where there is an
 * organisation already, nothing is touched.
 */
export async function makeDemo(
  installation: Omit<Installation, "uploads">,
): Promise<Result<Demo, "not-empty">> {
  const { database } = installation;
  if ((await listOrganisations(database)).length > 0) return err("not-empty");
  const { id, name } = await makeOrganisation(database, {
    name: "The Quayside Choir",
    country: "FR",
    contact: "choir@choir.example.org",
    privacyNotice: "https://choir.example.org/privacy",
  });
  const people = demoPeople();
  const campaign = await asOrganisation(installation, id, async (own) =>
    startDemoCampaign(own, await fill(own, people)),
  );
  if (campaign === null) throw new Bug("an organisation is gone that was made just now");
  return ok({ organisation: name, people: people.length, campaign });
}

/** People with their sources and what they said; gives the list of those who came by the form. */
async function fill(own: Own, people: readonly DemoPerson[]): Promise<string> {
  const { tx, organisation, keys, now } = own;
  const list = sure(
    await makeList(tx, organisation.id, {
      name: "Winter concerts",
      purpose: "send.newsletter",
      isPublic: true,
    }),
  ).id;
  const sources = {
    form: await sourceOf(own, "form"),
    sale: await sourceOf(own, "sale"),
    scraped: await sourceOf(own, "scraped"),
  };
  const members: string[] = [];
  for (const person of people) {
    const { email, country, locale, relation, firstName, origin, collectedOn } = person;
    const given = { email, country, locale, relation, collectedOn, kind: "b2c" } as const;
    const contact = sure(
      await addContact(
        tx,
        { id: organisation.id, keys },
        { ...given, source: sources[origin], attributes: { first_name: firstName } },
        now,
      ),
    );
    members.push(contact.id);
    await say(own, contact.id, person);
    if (person.hasLeft) {
      await leaveAll(own, { contact: contact.id, method: "one-click", reason: "unsubscribed" });
    }
  }
  await addToList(tx, organisation.id, list, members, now);
  return list;
}

async function sourceOf(
  { tx, organisation, now }: Own,
  kind: DemoPerson["origin"],
): Promise<string> {
  const declared = await declareSource(
    tx,
    organisation,
    { ...DECLARED[kind], kind, obtainedOn: null, namesUs: null },
    { by: "demo", at: now },
  );
  return sure(declared).id;
}

const INFORMED = {
  informedOn: "2026-01-12" as Day,
  informedWording: "We keep your address to write to you about our concerts.",
} as const;

const DECLARED = {
  form: {
    name: "Sign-up form on choir.example.org",
    terms: null,
    ...INFORMED,
    optOutOffered: null,
  },
  sale: {
    name: "Ticket office",
    terms: "Sold a seat for a concert",
    ...INFORMED,
    optOutOffered: true,
  },
  scraped: {
    name: "Addresses found on music schools’ pages",
    terms: null,
    informedOn: null,
    informedWording: null,
    optOutOffered: null,
  },
} as const;

async function say(
  { tx, organisation, keys }: Own,
  contact: string,
  { agreed, refused, collectedOn }: DemoPerson,
): Promise<void> {
  const wording = await keepWording(tx, organisation.id, {
    language: "en",
    question: "Write to me about concerts / See whether I open and follow what you send",
    explanation: "You can change each answer at any time by the link in every mail.",
    shownAs: null,
  });
  const acts = [
    ...agreed.map((purpose) => ({ purpose, action: "given" as const })),
    ...refused.map((purpose) => ({ purpose, action: "refused" as const })),
  ].map((act) => ({ ...act, channel: "email" as const, wording }));
  if (acts.length === 0) return;
  await recordActs(tx, { organisation: organisation.id, keys, contact }, acts, {
    method: "form",
    place: "sign-up form",
    actor: "contact",
    at: `${collectedOn}T18:30:00Z` as Instant,
  });
}

async function startDemoCampaign(own: Own, list: string): Promise<string> {
  const { tx, organisation, keys } = own;
  const identity = sure(
    await makeIdentity(tx, organisation.id, {
      name: "The Quayside Choir",
      address: "choir@choir.example.org",
      replyTo: null,
      legalIdentity: "The Quayside Choir\n1 River Lane, 00000 Exampleton\nAssociation no. 0000",
      timeZone: "Europe/Paris",
    }),
  ).id;
  const signing = { domain: "choir.example.org", selector: "demo" } as const;
  sure(
    await signWith(tx, organisation.id, keys, identity, {
      ...signing,
      algorithm: "rsa-sha256",
      privateKeyPem: null,
    }),
  );
  const campaign = sure(
    await makeCampaign(tx, organisation, {
      name: "Winter concerts",
      purpose: "send.newsletter",
      list,
      segment: null,
      identity,
      writing: DEMO_WRITING,
      trial: null,
      measuring: {
        open: ["individual", "aggregate"],
        click: ["individual"],
        purposes: ["track.open.individual", "track.click.individual"],
      },
      offer: {},
      startsAt: null,
      atLocalTime: false,
      perHour: null,
    }),
  ).id;
  const report = sure(await checkCampaign(own, campaign));
  if (!report.passed) throw new Bug("the demo's own campaign does not pass the gate");
  sure(await startCampaign(tx, { id: organisation.id, keys }, campaign));
  return campaign;
}

/** The demo's own words are right, or a test says so before anybody sees it. */
function sure<T, E extends { readonly kind: string }>(result: Result<T, E>): T {
  if (!result.ok) throw new Bug(`the demo is refused: ${result.error.kind}`);
  return result.value;
}
