/** A company or an association that keeps the mailboxes of many domains. */
export interface MailboxProvider {
  readonly id: ProviderId;
  readonly name: string;
  /** Domains of addresses, each itself; of `yahoo.` every country's. */
  readonly domains: readonly string[];
  /** What the names of its mail servers end in. */
  readonly servers: readonly string[];
  /** Pages that name these; none: remembered, and named nowhere that we could read. */
  readonly sources: readonly string[];
}

export const PROVIDER_IDS = [
  "google",
  "microsoft",
  "yahoo",
  "apple",
  "orange",
  "sfr",
  "free",
  "laposte",
  "gmx",
  "t-online",
  "proton",
  "ovh",
  "ionos",
] as const;
export type ProviderId = (typeof PROVIDER_IDS)[number];

const DOMAINS_OF_LARGE =
  "https://www.suped.com/knowledge/email-deliverability/technical/what-are-the-main-domain-names-used-by-large-free-email-providers-and-isps";

/**
 * The providers that most readers of our senders are at. Who is missing here is known by their own
 * domain; whoever is listed wrongly waits for others' sake. Pages were read in November 2026.
 */
export const PROVIDERS: readonly MailboxProvider[] = [
  {
    id: "google",
    name: "Google",
    domains: ["gmail.com", "googlemail.com"],
    servers: ["google.com", "googlemail.com"],
    sources: [DOMAINS_OF_LARGE, "https://apify.com/swillz/email-provider-detector/source-code"],
  },
  {
    id: "microsoft",
    name: "Microsoft",
    domains: [
      ...["outlook", "hotmail", "live"].flatMap((name) =>
        ["com", "fr", "be", "nl", "de", "it", "es", "co.uk"].map((land) => `${name}.${land}`),
      ),
      "msn.com",
    ],
    servers: ["protection.outlook.com", "eo.outlook.com", "mx.microsoft"],
    sources: [
      DOMAINS_OF_LARGE,
      "https://www.spamresource.com/2024/04/mbp-spotlight-outlookcom.html",
    ],
  },
  {
    id: "yahoo",
    name: "Yahoo",
    domains: [
      ...["com", "fr", "be", "nl", "de", "it", "es", "co.uk"].map((land) => `yahoo.${land}`),
      "ymail.com",
      "rocketmail.com",
      "aol.com",
    ],
    servers: ["yahoodns.net"],
    sources: [DOMAINS_OF_LARGE, "https://apify.com/swillz/email-provider-detector/source-code"],
  },
  {
    id: "apple",
    name: "Apple",
    domains: ["icloud.com", "me.com", "mac.com"],
    servers: ["mail.icloud.com"],
    sources: [DOMAINS_OF_LARGE, "https://apify.com/swillz/email-provider-detector/source-code"],
  },
  {
    id: "orange",
    name: "Orange",
    domains: ["orange.fr", "wanadoo.fr"],
    servers: ["orange.fr"],
    sources: [],
  },
  {
    id: "sfr",
    name: "SFR",
    domains: ["sfr.fr", "neuf.fr", "club-internet.fr", "cegetel.net", "numericable.fr", "noos.fr"],
    servers: ["sfr.fr"],
    sources: ["https://www.github.com/Mindbaz/MSP_Postmaster_Links"],
  },
  { id: "free", name: "Free", domains: ["free.fr"], servers: ["free.fr"], sources: [] },
  {
    id: "laposte",
    name: "La Poste",
    domains: ["laposte.net"],
    servers: ["laposte.net"],
    sources: [],
  },
  {
    id: "gmx",
    name: "GMX and WEB.DE",
    domains: ["gmx.de", "gmx.net", "gmx.at", "gmx.ch", "gmx.com", "gmx.fr", "web.de"],
    servers: ["gmx.net", "web.de"],
    sources: [],
  },
  {
    id: "t-online",
    name: "T-Online",
    domains: ["t-online.de", "magenta.de"],
    servers: ["t-online.de"],
    sources: [],
  },
  {
    id: "proton",
    name: "Proton",
    domains: ["proton.me", "protonmail.com", "pm.me"],
    servers: ["protonmail.ch"],
    sources: ["https://apify.com/swillz/email-provider-detector/source-code"],
  },
  { id: "ovh", name: "OVHcloud", domains: [], servers: ["mail.ovh.net"], sources: [] },
  {
    id: "ionos",
    name: "IONOS",
    domains: [],
    servers: ["kundenserver.de", "ionos.com", "ionos.de", "ionos.fr"],
    sources: ["https://apify.com/swillz/email-provider-detector/source-code"],
  },
];
