import type { Measuring } from "../../campaigns/campaign.ts";
import type { CampaignDraft } from "../../campaigns/store/campaign-draft.ts";
import type { DemoOrganisation, Known } from "../organisation.ts";
import { SHOP_AUTOMATIONS } from "./automations.ts";
import { SHOP_DUTIES } from "./duties.ts";
import { SHOP_REGISTER } from "./register.ts";
import { shopFiles } from "./files.ts";
import { shopForm } from "./form.ts";
import { shopLives } from "./lives.ts";
import { shopMessages } from "./messages.ts";
import { SHOP_TEXTS } from "./texts.ts";
import { shopSources } from "./sources.ts";
import {
  AUTUMN_DRAFT,
  EMPTY_LETTER,
  NEW_TEAS,
  NEW_TEAS_OTHERWISE,
  OPEN_DAY,
  PRIVATE_SALE,
} from "./writings.ts";

const CUSTOMERS = "Clientes et clients";

const MEASURED: Measuring = {
  open: ["individual", "aggregate"],
  click: ["individual"],
  purposes: ["track.open.individual", "track.click.individual", "optimise.campaign"],
};

const NOTHING: Measuring = { open: [], click: [], purposes: [] };

/** A tea shop in France: a letter that people ask for, and offers to those who bought. */
export const SHOP: DemoOrganisation = {
  seed: 1_849,
  organisation: {
    name: "Thés & Marées",
    country: "FR",
    contact: "donnees@thes-et-marees.example",
    privacyNotice: "https://thes-et-marees.example/vos-donnees",
    locale: "fr",
  },
  register: SHOP_REGISTER,
  duties: SHOP_DUTIES,
  sinceDaysAgo: 1_160,
  list: { name: "La lettre du comptoir", purpose: "send.newsletter", isPublic: true },
  form: { name: "Formulaire de thes-et-marees.example", definition: shopForm },
  sources: shopSources,
  segments: [
    { name: CUSTOMERS, filter: { kind: "relation", relation: "customer" }, purpose: null },
    {
      name: "En Belgique, sur la lettre",
      filter: {
        kind: "and",
        of: [
          { kind: "country", country: "BE" },
          { kind: "consent", purpose: "send.newsletter", channel: "email", state: "given" },
        ],
      },
      purpose: null,
    },
  ],
  templates: [{ name: "Papier de la maison", writing: EMPTY_LETTER }],
  identity: {
    name: "Thés & Marées",
    address: "comptoir@thes-et-marees.example",
    replyTo: null,
    returnDomain: "retours.thes-et-marees.example",
    legalIdentity:
      "Thés & Marées (n’existe pas)\n12 quai des Exemples, 00000 Exemple-sur-Mer\nRCS 000 000 000",
    timeZone: "Europe/Paris",
  },
  signingDomain: "thes-et-marees.example",
  unconfirmed: [
    { email: "noemie.garnier@courriel.example", yes: ["send.newsletter", "track.open.individual"] },
  ],
  lives: shopLives,
  files: shopFiles,
  messages: shopMessages,
  texts: SHOP_TEXTS,
  automations: SHOP_AUTOMATIONS,
  campaigns: [
    {
      daysAgo: 9,
      fate: { kind: "sent", inInbox: 12, links: 3 },
      draft: (known) => ({
        ...toTheList(known),
        name: "Trois nouveaux thés",
        writing: NEW_TEAS,
        trial: { writing: NEW_TEAS_OTHERWISE, share: 60, judgedBy: "consented-opens", hours: 24 },
      }),
    },
    {
      daysAgo: 1,
      fate: { kind: "checked", passes: true },
      draft: (known) => ({ ...toTheList(known), name: "Samedi, on goûte", writing: OPEN_DAY }),
    },
    {
      daysAgo: 1,
      fate: { kind: "checked", passes: false },
      draft: (known) => ({
        ...toTheList(known),
        name: "Fins de série",
        purpose: "send.commercial",
        list: null,
        segment: known.segments.get(CUSTOMERS) ?? null,
        writing: PRIVATE_SALE,
        measuring: NOTHING,
        offer: { analogous: true, sameLegalPerson: true, sector: null },
      }),
    },
    {
      daysAgo: 2,
      fate: { kind: "draft" },
      draft: (known) => ({ ...toTheList(known), name: "L’atelier", writing: AUTUMN_DRAFT }),
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
