import { docs, KNOWN, LIST_ARCHIVE, source, TRACKERDB } from "../../platforms/known/origins.ts";
import { hearsay, hearsayOwner, type Company } from "./company.ts";
import { ZETA_FILING } from "./filings.ts";

const SOTA = docs("company profile at sota.io");
const SINCH_AND_SOTA = docs(
  "mailjet.com, privacy policy of the Sinch group; company profile at sota.io",
);
/** The day on which Zeta bought part of Marigold; that a company was in that part is hearsay. */
const ZETA_DAY = "2025-11-24";

/** Companies seated outside Europe. */
export const OUTSIDE_EUROPE = {
  zeta: { name: "Zeta Global Holdings", country: "US", origin: ZETA_FILING },
  marigold: { name: "Marigold", country: "US", origin: ZETA_FILING },
  salesforce: { name: "Salesforce", country: "US", origin: TRACKERDB, networks: ["exacttarget"] },
  pardot: {
    name: "Pardot",
    country: "US",
    origin: TRACKERDB,
    owners: [{ by: "salesforce", origin: TRACKERDB }],
  },
  adobe: { name: "Adobe", country: "US", origin: TRACKERDB },
  marketo: {
    name: "Marketo",
    country: "US",
    origin: TRACKERDB,
    owners: [{ by: "adobe", origin: TRACKERDB }],
  },
  hubspot: { name: "HubSpot", country: "US", origin: TRACKERDB },
  "rocket-science": {
    name: "The Rocket Science Group",
    country: "US",
    origin: TRACKERDB,
    owners: [{ by: "intuit", origin: TRACKERDB }],
    networks: ["the rocket science group", "rocket science group", "mailchimp"],
  },
  intuit: { name: "Intuit", country: "US", origin: TRACKERDB },
  klaviyo: { name: "Klaviyo", country: "US", origin: TRACKERDB },
  activecampaign: {
    name: "ActiveCampaign, LLC",
    country: "US",
    origin: docs("published sub-processor lists of its clients"),
    networks: ["activecampaign"],
  },
  braze: { name: "Braze", country: "US", origin: TRACKERDB },
  peaberry: { name: "Peaberry Software", country: "US", origin: TRACKERDB },
  "constant-contact": { name: "Constant Contact", country: "US", origin: TRACKERDB },
  sailthru: {
    name: "Sailthru",
    country: "US",
    origin: TRACKERDB,
    owners: [hearsayOwner("zeta", ZETA_DAY)],
  },
  oracle: { name: "Oracle", country: "US", origin: TRACKERDB, isLandlord: true },
  acoustic: { name: "Acoustic", country: "US", origin: TRACKERDB },
  aweber: { name: "AWeber Communications", country: "US", origin: TRACKERDB, networks: ["aweber"] },
  microsoft: { name: "Microsoft", country: "US", origin: TRACKERDB, isLandlord: true },
  keap: { name: "Keap", country: "US", origin: TRACKERDB },
  bloomreach: { name: "Bloomreach", country: "US", origin: TRACKERDB },
  sendgrid: {
    name: "Twilio SendGrid",
    country: "US",
    origin: TRACKERDB,
    owners: [{ by: "twilio", origin: TRACKERDB }],
    networks: ["sendgrid"],
  },
  twilio: { name: "Twilio", country: "US", origin: TRACKERDB },
  aws: {
    name: "Amazon Web Services",
    country: "US",
    origin: TRACKERDB,
    owners: [{ by: "amazon", origin: TRACKERDB }],
    isLandlord: true,
  },
  amazon: { name: "Amazon", country: "US", origin: TRACKERDB, isLandlord: true },
  mailgun: {
    name: "Mailgun Technologies, Inc.",
    country: "US",
    origin: SINCH_AND_SOTA,
    // Bought in the course of 2021: the first day surely after it.
    owners: [{ by: "sinch", from: "2022-01-01", origin: SINCH_AND_SOTA }],
    networks: ["mailgun"],
  },
  sparkpost: {
    name: "SparkPost Inc.",
    country: "US",
    origin: SOTA,
    owners: [{ by: "bird", from: "2022-01-01", origin: SOTA }],
    networks: ["sparkpost"],
  },
  substack: {
    name: "Substack Inc.",
    country: "US",
    origin: docs("substack.com, terms of use"),
    networks: ["substack"],
  },
  messagegears: {
    name: "MessageGears, LLC",
    country: "US",
    origin: docs("messagegears.com, privacy notice"),
    networks: ["messagegears"],
  },
  liveintent: {
    name: "LiveIntent",
    country: "US",
    origin: TRACKERDB,
    owners: [hearsayOwner("zeta")],
  },
  "movable-ink": { name: "Movable Ink", country: "US", origin: TRACKERDB },
  piano: {
    name: "Piano Software Inc.",
    country: "US",
    origin: TRACKERDB,
    networks: ["piano software"],
  },
  optimizely: {
    name: "Optimizely Inc.",
    country: "US",
    origin: TRACKERDB,
    networks: ["optimizely"],
  },
  automattic: {
    name: "Automattic",
    country: "US",
    origin: source("mailpoet/mailpoet 3a92f0b0, lib/Router/Endpoints/Track.php"),
  },
  zoho: { name: "Zoho", country: "IN", origin: TRACKERDB },
  google: { name: "Google", country: "US", origin: KNOWN, isLandlord: true },

  // Networks that answer from many countries: named as such, their seat is hearsay.
  cloudflare: {
    name: "Cloudflare",
    country: "US",
    origin: KNOWN,
    isLandlord: true,
    isAnycast: true,
  },
  akamai: { name: "Akamai", country: "US", origin: KNOWN, isLandlord: true, isAnycast: true },

  marlin: hearsay("Marlin Equity", "US"),
  "campaign-monitor": hearsay("Campaign Monitor", "AU", hearsayOwner("marigold")),
  "cheetah-digital": hearsay("Cheetah Digital", "US", hearsayOwner("zeta", ZETA_DAY)),
  // A public list says GB, others US: nothing is said.
  epsilon: hearsay("Epsilon", null, hearsayOwner("publicis")),
  iterable: hearsay("Iterable", "US"),
  drip: hearsay("Drip", "US"),
  benchmark: hearsay("Benchmark Internet Group", "US"),
  granicus: hearsay("Granicus", "US"),
  intercom: hearsay("Intercom", "US"),
  beehiiv: hearsay("beehiiv", "US"),
  kit: hearsay("Kit", "US"),
  eventbrite: hearsay("Eventbrite", "US"),
  sendpulse: hearsay("SendPulse", "US"),
  validity: hearsay("Validity", "US"),
  netcore: hearsay("Netcore Cloud", "IN"),
  arrobamail: hearsay("arrobaMail", "AR"),
  dinamize: hearsay("Dinamize", "BR"),
  webtouch: hearsay("WebTouch", "HK"),
  yumemi: hearsay("Yumemi", "JP"),
} as const satisfies Record<string, Company>;

/** Storage that anybody can rent: the name says whose machine it is, not whose files. */
export const STORAGE_HOSTS = [
  { suffix: "blob.core.windows.net", company: "microsoft", origin: LIST_ARCHIVE },
] as const;
