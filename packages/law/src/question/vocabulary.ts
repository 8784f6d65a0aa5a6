/** What is to be done. */
export const ACTS = ["send", "measure", "transfer", "keep", "share"] as const;
export type Act = (typeof ACTS)[number];

export const CHANNELS = ["email", "sms", "mms", "autocall", "voice", "post"] as const;
export type Channel = (typeof CHANNELS)[number] | "unknown";

/** What the message is for. One that also promotes something is `commercial`, whatever else it does. */
export const MESSAGES = [
  "commercial",
  "newsletter",
  "charity",
  "political",
  "transactional",
  "consent-request",
  "authentication",
] as const;
export type Message = (typeof MESSAGES)[number] | "unknown";

/** `generic` is the address of a firm that names nobody (`info@`). */
export const RECIPIENTS = ["b2c", "b2b-named", "sole-trader", "generic", "unknown"] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** `account`: signed up, never bought. `freemium`: an account that leads to a paid offer. */
export const RELATIONS = [
  "prospect",
  "account",
  "freemium",
  "customer",
  "ex-customer",
  "donor",
  "subscriber",
] as const;
export type Relation = (typeof RELATIONS)[number] | "unknown";

export const SEND_PURPOSES = [
  "send.commercial",
  "send.newsletter",
  "send.charity",
  "send.political",
  "send.transactional",
] as const;

/** Why something is observed. A signal (an open, a click) is not a purpose. */
export const MEASURE_PURPOSES = [
  "track.open.individual",
  "track.open.aggregate",
  "track.click.individual",
  "track.click.aggregate",
  "personalise.by_opens",
  "personalise.by_clicks",
  "frequency.performance",
  "optimise.campaign",
  "hygiene.inactive",
  "profile.cross_channel",
  "fraud.detection",
  "security.authentication",
  "proof.legal_notice",
  "link.action",
  "read.receipt",
  "remote.resource",
] as const;
export type MeasurePurpose = (typeof MEASURE_PURPOSES)[number];

export const PURPOSES = [...SEND_PURPOSES, ...MEASURE_PURPOSES, "share.partners"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** `requested` waits for an answer; only `given` allows, and every other state ends a `given`. */
export const CONSENT_STATES = [
  "requested",
  "given",
  "refused",
  "withdrawn",
  "expired",
  "invalidated",
  "objected",
  "unknown",
] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

export const SOURCE_KINDS = [
  "form",
  "sale",
  "account",
  "partner",
  "scraped",
  "guessed",
  "public",
  "import",
  "unknown",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Trades with a rule of their own. `null` in a question: none of them. */
export const SECTORS = ["energy-renovation", "home-adaptation", "press", "lottery"] as const;
export type Sector = (typeof SECTORS)[number];

export const SAFEGUARDS = ["scc", "bcr"] as const;
export type Safeguard = (typeof SAFEGUARDS)[number];

/** What the sender checked about an importer that day: on the decision's list, or within its scope. */
export const SCOPES = ["listed", "covered"] as const;
export type Scope = (typeof SCOPES)[number];

/** The kinds of row that age. */
export const CATEGORIES = [
  "prospect",
  "customer",
  "suppression",
  "consent-proof",
  "behavioural",
  "message-content",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What happened between a person and us; only some of it comes from the person. */
export const CONTACT_KINDS = [
  "reply",
  "click",
  "document-request",
  "login",
  "purchase",
  "open",
  "delivery",
  "scanner-click",
  "autoreply",
  "unsubscribe",
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Reading `A` is the strict one and the default; `B` is what others hold. */
export const READINGS = ["A", "B"] as const;
export type Reading = (typeof READINGS)[number];
