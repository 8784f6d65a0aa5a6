import type { Measuring } from "../../campaigns/campaign.ts";
import type { CampaignDraft } from "../../campaigns/store/campaign-draft.ts";
import type { DemoOrganisation, Known } from "../organisation.ts";
import { ASSOCIATION_DUTIES } from "./duties.ts";
import { associationFiles } from "./files.ts";
import { associationForm } from "./form.ts";
import { associationLives } from "./lives.ts";
import { associationSources } from "./sources.ts";
import { APPEAL, EMPTY_LETTER, EXCURSION_DRAFT, SEASON_LETTER } from "./writings.ts";

const DONORS = "Donateurs";

const MEASURED: Measuring = {
  open: ["individual"],
  click: ["individual"],
  purposes: ["track.open.individual", "track.click.individual"],
};

/** An association in the Netherlands that looks after a salt marsh: members, donors, a letter. */
export const ASSOCIATION: DemoOrganisation = {
  seed: 1_953,
  organisation: {
    name: "Vereniging De Zilte Zoom",
    country: "NL",
    contact: "privacy@ziltezoom.example",
    privacyNotice: "https://ziltezoom.example/privacy",
    locale: "nl",
  },
  duties: ASSOCIATION_DUTIES,
  sinceDaysAgo: 1_160,
  list: { name: "Seizoensbrief", purpose: "send.newsletter", isPublic: true },
  form: { name: "Aanmelden op ziltezoom.example", definition: associationForm },
  sources: associationSources,
  segments: [
    { name: DONORS, filter: { kind: "relation", relation: "donor" }, purpose: null },
    { name: "Leden", filter: { kind: "relation", relation: "customer" }, purpose: null },
  ],
  templates: [{ name: "Briefpapier", writing: EMPTY_LETTER }],
  identity: {
    name: "De Zilte Zoom",
    address: "brief@ziltezoom.example",
    replyTo: null,
    returnDomain: "terug.ziltezoom.example",
    legalIdentity:
      "Vereniging De Zilte Zoom (bestaat niet)\nVoorbeeldkade 7, 0000 AA Voorbeeldhuizen\nKvK 00000000",
    timeZone: "Europe/Amsterdam",
  },
  signingDomain: "ziltezoom.example",
  unconfirmed: [{ email: "hanna.de.wit@postvak.example", yes: ["send.newsletter"] }],
  lives: associationLives,
  files: associationFiles,
  campaigns: [
    {
      daysAgo: 16,
      fate: { kind: "sent", inInbox: 6, links: 2 },
      draft: (known) => ({
        ...toTheList(known),
        name: "Brief uit de kwelder",
        writing: SEASON_LETTER,
      }),
    },
    {
      daysAgo: 2,
      fate: { kind: "checked", passes: true },
      draft: (known) => ({
        ...toTheList(known),
        name: "Een nieuwe steiger",
        purpose: "send.charity",
        list: null,
        segment: known.segments.get(DONORS) ?? null,
        writing: APPEAL,
        measuring: { open: [], click: [], purposes: [] },
        offer: { analogous: true, sameLegalPerson: true, sector: null },
      }),
    },
    {
      daysAgo: 3,
      fate: { kind: "draft" },
      draft: (known) => ({ ...toTheList(known), name: "Excursie", writing: EXCURSION_DRAFT }),
    },
  ],
};

function toTheList({ list, identity }: Known): Omit<CampaignDraft, "name" | "writing"> {
  return {
    purpose: "send.newsletter",
    list,
    segment: null,
    identity,
    trial: null,
    measuring: MEASURED,
    offer: {},
    startsAt: null,
    atLocalTime: false,
    perHour: null,
  };
}
