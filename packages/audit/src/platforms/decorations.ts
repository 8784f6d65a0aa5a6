import { EASYPRIVACY, FAIREMAIL, KNOWN, UASSETS, docs } from "./known/origins.ts";
import type { Origin } from "./origin.ts";

/** A query parameter that senders hang on links to their own pages. */
export interface Decoration {
  /** The parameter, lower case; with `isPrefix`, how it begins. */
  readonly name: string;
  readonly isPrefix?: true;
  /** Id of the platform, where one is known to write it. */
  readonly platform?: string;
  /**
   * What it is for by its maker's word: a `recipient` id tells readers apart, a `campaign` label
   * is the same for everybody, `unclear` was seen as both. A name alone never proves which.
   */
  readonly scope: "recipient" | "campaign" | "unclear";
  readonly origin: readonly Origin[];
}

const AT_DOCS = docs("AT Internet, marketing campaign parameters");
const MATOMO_DOCS = docs("Matomo, campaign tracking parameters");
const BRAVE: Origin = { kind: "list", where: "Brave query filter" };
const BEEHIIV_MAIL: Origin = { kind: "message", where: "a received beehiiv newsletter" };

export const DECORATIONS: readonly Decoration[] = [
  { name: "mc_eid", platform: "mailchimp", scope: "recipient", origin: [UASSETS, FAIREMAIL] },
  { name: "mc_cid", platform: "mailchimp", scope: "campaign", origin: [KNOWN] },
  { name: "mkt_tok", platform: "marketo", scope: "recipient", origin: [UASSETS, BRAVE] },
  { name: "_hsenc", platform: "hubspot", scope: "recipient", origin: [UASSETS, FAIREMAIL] },
  { name: "_hsmi", platform: "hubspot", scope: "campaign", origin: [KNOWN] },
  { name: "vero_", isPrefix: true, scope: "recipient", origin: [UASSETS, FAIREMAIL] },
  {
    name: "ml_subscriber",
    isPrefix: true,
    platform: "mailerlite",
    scope: "recipient",
    origin: [UASSETS, FAIREMAIL],
  },
  { name: "elqtrackid", platform: "oracle-eloqua", scope: "recipient", origin: [UASSETS] },
  { name: "elq", platform: "oracle-eloqua", scope: "recipient", origin: [UASSETS] },
  { name: "elqaid", platform: "oracle-eloqua", scope: "campaign", origin: [UASSETS] },
  { name: "elqat", platform: "oracle-eloqua", scope: "campaign", origin: [UASSETS] },
  { name: "elqcampaignid", platform: "oracle-eloqua", scope: "campaign", origin: [UASSETS] },
  {
    name: "elq",
    isPrefix: true,
    platform: "oracle-eloqua",
    scope: "unclear",
    origin: [UASSETS],
  },
  { name: "_bhlid", platform: "beehiiv", scope: "recipient", origin: [UASSETS, BEEHIIV_MAIL] },
  { name: "jwt_token", platform: "beehiiv", scope: "recipient", origin: [BEEHIIV_MAIL] },
  // Seen carrying the same value as at_creation, that is, a campaign's.
  {
    name: "at_recipient_id",
    platform: "at-internet",
    scope: "unclear",
    origin: [AT_DOCS, UASSETS],
  },
  {
    name: "at_recipient_list",
    platform: "at-internet",
    scope: "unclear",
    origin: [AT_DOCS, UASSETS],
  },
  { name: "at_", isPrefix: true, platform: "at-internet", scope: "campaign", origin: [AT_DOCS] },
  { name: "xtor", platform: "at-internet", scope: "campaign", origin: [UASSETS] },
  { name: "bsft_uid", scope: "recipient", origin: [UASSETS] },
  { name: "bsft_eid", scope: "unclear", origin: [UASSETS] },
  { name: "bsft_", isPrefix: true, scope: "unclear", origin: [UASSETS] },
  { name: "_cldee", platform: "dynamics-365", scope: "recipient", origin: [UASSETS] },
  { name: "esid", platform: "dynamics-365", scope: "unclear", origin: [KNOWN] },
  { name: "mindbox-", isPrefix: true, scope: "unclear", origin: [UASSETS] },
  { name: "eml-", isPrefix: true, platform: "eulerian", scope: "campaign", origin: [UASSETS] },
  { name: "awt_", isPrefix: true, platform: "aweber", scope: "unclear", origin: [FAIREMAIL] },
  { name: "_ri_", platform: "oracle-responsys", scope: "recipient", origin: [EASYPRIVACY] },
  { name: "ck_subscriber_id", platform: "kit", scope: "recipient", origin: [KNOWN] },
  { name: "sc_uid", scope: "recipient", origin: [KNOWN] },
  { name: "ss_email_id", scope: "recipient", origin: [KNOWN] },
  { name: "dm_i", platform: "dotdigital", scope: "recipient", origin: [KNOWN] },
  { name: "wickedid", scope: "recipient", origin: [KNOWN] },
  { name: "oly_enc_id", scope: "recipient", origin: [KNOWN] },
  { name: "oly_anon_id", scope: "recipient", origin: [KNOWN] },
  { name: "__s", platform: "drip", scope: "recipient", origin: [KNOWN] },
  { name: "_kx", platform: "klaviyo", scope: "recipient", origin: [KNOWN] },
  { name: "trk_contact", scope: "recipient", origin: [KNOWN] },
  { name: "trk_msg", scope: "campaign", origin: [KNOWN] },
  {
    name: "et_rid",
    platform: "salesforce-marketing-cloud",
    scope: "recipient",
    origin: [KNOWN],
  },
  {
    name: "sfmc_id",
    platform: "salesforce-marketing-cloud",
    scope: "recipient",
    origin: [KNOWN],
  },
  {
    name: "smclient",
    platform: "salesmanago",
    scope: "recipient",
    origin: [{ kind: "message", where: "a received SALESmanago message" }],
  },
  { name: "utm_", isPrefix: true, scope: "campaign", origin: [MATOMO_DOCS] },
  { name: "pk_", isPrefix: true, platform: "matomo", scope: "campaign", origin: [MATOMO_DOCS] },
  { name: "mtm_", isPrefix: true, platform: "matomo", scope: "campaign", origin: [MATOMO_DOCS] },
  { name: "wt.z_", isPrefix: true, scope: "campaign", origin: [KNOWN] },
];
