import { docs, source, TRACKERDB } from "../../platforms/known/origins.ts";
import { hearsay, hearsayOwner, type Company } from "./company.ts";
import { ZETA_FILING } from "./filings.ts";

const SARBACANE_NOTICE = docs("sarbacane.com, legal notice");
const SPOTLER_POLICY = docs("spotler.com, policy page");
const KEILA_SOURCE = source("pentacent/keila 14f1a127, lib/keila_web/router.ex");
const MAILPOET_SOURCE = source("mailpoet/mailpoet 3a92f0b0, lib/Router/Endpoints/Track.php");
const SINCH_GROUP = docs("mailjet.com, privacy policy of the Sinch group");
const SOTA = docs("company profile at sota.io");

/** Companies seated in Europe. */
export const EUROPEAN = {
  // France
  brevo: { name: "Brevo", country: "FR", origin: TRACKERDB },
  mailjet: {
    name: "Mailjet SAS",
    country: "FR",
    origin: docs("mailjet.com, terms of service"),
    // Bought in the course of 2021: the first day surely after it.
    owners: [{ by: "sinch", from: "2022-01-01", origin: SINCH_GROUP }],
  },
  sarbacane: {
    name: "Sarbacane Software",
    country: "FR",
    origin: SARBACANE_NOTICE,
    owners: [{ by: "positive", origin: SARBACANE_NOTICE }],
  },
  positive: { name: "Positive group", country: "FR", origin: SARBACANE_NOTICE },
  eulerian: { name: "Eulerian Technologies", country: "FR", origin: TRACKERDB },
  "at-internet": {
    name: "AT Internet",
    country: "FR",
    origin: TRACKERDB,
    owners: [{ by: "piano", origin: TRACKERDB }],
  },
  mailpoet: {
    name: "MailPoet",
    country: "FR",
    origin: MAILPOET_SOURCE,
    owners: [{ by: "automattic", origin: MAILPOET_SOURCE }],
  },
  "commanders-act": hearsay("Commanders Act", "FR"),
  dolist: hearsay("Dolist", "FR"),
  splio: hearsay("Splio", "FR"),
  mindbaz: hearsay("Mindbaz", "FR"),
  np6: hearsay("NP6", "FR", hearsayOwner("chapsvision")),
  chapsvision: hearsay("ChapsVision", "FR"),
  publicis: hearsay("Publicis Groupe", "FR"),

  // Belgium and the Netherlands
  selligent: {
    name: "Selligent",
    country: "BE",
    origin: ZETA_FILING,
    owners: [
      { by: "marigold", until: "2025-11-24", origin: ZETA_FILING },
      { by: "zeta", from: "2025-11-24", origin: ZETA_FILING },
    ],
  },
  spotler: {
    name: "Spotler Netherlands B.V.",
    country: "NL",
    origin: SPOTLER_POLICY,
    owners: [{ by: "spotler-group", origin: SPOTLER_POLICY }],
    networks: ["spotler"],
  },
  "spotler-group": { name: "Spotler Group", country: "NL", origin: SPOTLER_POLICY },
  bird: { name: "MessageBird (Bird)", country: "NL", origin: SOTA, networks: ["messagebird"] },
  actito: hearsay("Actito", "BE"),
  flexmail: hearsay("Flexmail", "BE"),
  copernica: hearsay("Copernica B.V.", "NL"),
  deployteq: hearsay("Deployteq", "NL"),
  tripolis: hearsay("Tripolis Solutions", "NL"),

  // Germany and Austria
  emarsys: {
    name: "Emarsys",
    country: "AT",
    origin: TRACKERDB,
    owners: [{ by: "sap", origin: TRACKERDB }],
  },
  sap: { name: "SAP SE", country: "DE", origin: TRACKERDB },
  cleverreach: {
    name: "CleverReach GmbH & Co. KG",
    country: "DE",
    origin: docs("cleverreach.com, terms and conditions"),
    networks: ["cleverreach"],
  },
  inxmail: {
    name: "Inxmail GmbH",
    country: "DE",
    origin: docs("inxmail.com, data conditions"),
    networks: ["inxmail"],
  },
  "optimizely-germany": {
    name: "Optimizely GmbH (formerly optivo)",
    country: "DE",
    origin: TRACKERDB,
    owners: [{ by: "optimizely", origin: TRACKERDB }],
    networks: ["optivo", "optimizely gmbh"],
  },
  rapidmail: {
    name: "rapidmail GmbH",
    country: "DE",
    origin: docs("rapidmail.com, terms and conditions"),
    owners: [hearsayOwner("positive")],
    networks: ["rapidmail"],
  },
  mapp: {
    name: "Mapp Digital",
    country: "DE",
    origin: TRACKERDB,
    owners: [hearsayOwner("marlin")],
  },
  pentacent: { name: "Pentacent", country: "DE", origin: KEILA_SOURCE },
  newsletter2go: hearsay("Newsletter2Go", "DE", hearsayOwner("brevo")),
  artegic: hearsay("artegic AG", "DE"),
  "sc-networks": hearsay("SC-Networks GmbH", "DE"),
  "klick-tipp": hearsay("KLICK-TIPP", "DE"),
  agnitas: hearsay("AGNITAS AG", "DE"),

  // Elsewhere
  sinch: { name: "Sinch AB", country: "SE", origin: SINCH_GROUP },
  mailerlite: {
    name: "MailerLite Limited",
    country: "IE",
    origin: docs("mailerlite.com, terms of service"),
    owners: [hearsayOwner("vercom")],
    networks: ["mailerlite"],
  },
  mailersend: hearsay("MailerSend", "LT", hearsayOwner("vercom")),
  vercom: hearsay("Vercom S.A.", "PL"),
  getresponse: {
    name: "GetResponse S.A.",
    country: "PL",
    origin: docs("getresponse.com, terms of service"),
    networks: ["getresponse"],
  },
  benhauer: { name: "Benhauer", country: "PL", origin: TRACKERDB },
  freshmail: hearsay("FreshMail", "PL", hearsayOwner("vercom")),
  mailup: {
    name: "MailUp S.p.A.",
    country: "IT",
    origin: docs("growens.io, press release of 2018"),
    owners: [hearsayOwner("teamsystem")],
    networks: ["mailup"],
  },
  teamsystem: hearsay("TeamSystem", "IT"),
  omnisend: { name: "Omnisend", country: "GB", origin: TRACKERDB },
  dotdigital: hearsay("Dotdigital Group", "GB"),
  phplist: hearsay("phpList Ltd", "GB"),
  antevenio: hearsay("Antevenio (ISPD)", "ES"),
  mailtrack: hearsay("Mailtrack", "ES"),
  moosend: hearsay("Moosend", "GR", hearsayOwner("sitecore")),
  sitecore: hearsay("Sitecore", "DK"),
  "e-goi": hearsay("E-goi", "PT"),
  clickmeter: hearsay("ClickMeter", "IT", hearsayOwner("rebrandly")),
  rebrandly: hearsay("Rebrandly", "IE"),
  unisender: hearsay("UniSender", "RU"),
  setrow: hearsay("Setrow", "TR"),
} as const satisfies Record<string, Company>;
