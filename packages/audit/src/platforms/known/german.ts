import { platforms } from "../platform.ts";
import { EASYPRIVACY, ESP_PM, KNOWN, MTB, PAIR, PHISHING_POT, TRACKERDB, docs } from "./origins.ts";

const RAPIDMAIL_PATTERNS = {
  kind: "pair",
  where: "unspy.email: rapidmail link forms of 2022",
} as const;
const EMARSYS_DOCS = docs("help.emarsys.com, DNS pages");

export const GERMAN = platforms([
  {
    id: "newsletter2go",
    name: "Newsletter2Go",
    kind: "esp",
    company: "newsletter2go",
    opens: [
      {
        host: "amxe.net",
        path: /^\/[0-9a-z]{8}(?:-[0-9a-z]{8}){2,3}-[0-9a-z]{2,6}\.gif$/,
        example: "https://amxe.net/a1b2c3d4-e5f6g7h8-i9j0k1l2-1abc.gif",
        origin: [PAIR, MTB],
      },
    ],
    clicks: [
      {
        host: "amxe.net",
        path: /^\/[0-9a-z]{8}(?:-[0-9a-z]{8}){2}-[0-9a-z]{2,6}$/,
        example: "https://amxe.net/a1b2c3d4-e5f6g7h8-i9j0k1l2-abc",
        origin: [PAIR],
      },
    ],
    actions: [
      {
        host: "amxe.net",
        path: /^\/unsubscribe\//,
        example: "https://amxe.net/unsubscribe/a1b2c3d4-e5f6g7h8-abc",
        origin: [PAIR],
      },
    ],
    headers: [
      { header: "X-Mailer", value: /Newsletter2Go/i, origin: [KNOWN] },
      { header: "List-Id", value: /\.list-id\.amxe\.net\b/i, origin: [PAIR] },
      { header: "Message-ID", value: /\.amxe\.net>?\s*$/i, origin: [PAIR] },
      { header: "X-rpcampaign", shared: true, origin: [PAIR] },
    ],
    hosts: [{ suffix: "amxe.net", origin: [PAIR, MTB] }],
    note: "Merged into Sendinblue, today Brevo. Its pictures lie on other hosts of amxe.net than its counters.",
  },
  {
    id: "emarsys",
    name: "Emarsys",
    kind: "esp",
    company: "emarsys",
    opens: [
      {
        word: "mo",
        path: /^\/mo\/[\w=-]{30,60}\.gif$/,
        example: "https://link.example.com/mo/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9bCdE1.gif",
        origin: [MTB],
      },
      {
        host: "emarsys.com",
        path: /^\/e2t\/o\//,
        example: "https://link.emarsys.com/e2t/o/aB3dE6gH9j",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        word: "nrd",
        path: /\/u\/nrd\.php\?p=/,
        example: "https://link.example.com/u/nrd.php?p=aB3dE6gH9j_1_2_3_4",
        origin: [KNOWN],
      },
    ],
    headers: [
      { header: "X-EMarSys-*", origin: [PHISHING_POT, ESP_PM] },
      { header: "X-Report-Abuse", value: /\bemarsys\.com\b/i, origin: [PHISHING_POT] },
    ],
    hosts: [
      { suffix: "emarsys.net", origin: [EMARSYS_DOCS] },
      { suffix: "emarsys.com", origin: [EMARSYS_DOCS] },
      { suffix: "emsmtp.com", origin: [KNOWN] },
    ],
    note: "The beacon is declared 2×2: a rule for 1×1 alone misses it.",
  },
  {
    id: "cleverreach",
    name: "CleverReach",
    kind: "esp",
    company: "cleverreach",
    opens: [
      {
        host: "crsend.com",
        path: /^\/stats\/mc_\d+_\d+_[0-9a-z]+-[0-9a-z]+\.gif$/,
        example: "https://stats.crsend.com/stats/mc_10001_20000002_a1b2c3d4e5f-abc123.gif",
        origin: [PAIR, EASYPRIVACY],
      },
    ],
    clicks: [
      {
        host: "cleverreach.com",
        path: /^\/[cm]\/\d+\//,
        example: "https://10001.seu2.cleverreach.com/c/30000003/a1b2c3d4e5f-abc123",
        origin: [PAIR],
      },
    ],
    actions: [
      {
        host: "cleverreach.com",
        path: /^\/rmftlp\.php\?/,
        example: "https://10001.seu2.cleverreach.com/rmftlp.php?cid=0&mid=20000002&h=0-a1b2c3d4e5f",
        origin: [PAIR],
      },
    ],
    headers: [
      { header: "X-Mailer", value: /CleverReach/i, origin: [PAIR] },
      { header: "Message-ID", value: /[@.](?:cleverreach|crsend)\.com\b/i, origin: [PAIR] },
      { header: "List-Id", value: /\.crsend\.com\b/i, origin: [PAIR] },
      { header: "DKIM-Signature", value: /\bd=(?:[\w.-]+\.)?crsend\.com\b/i, origin: [PAIR] },
    ],
    hosts: [
      { suffix: "cleverreach.com", origin: [PAIR] },
      { suffix: "crsend.com", origin: [PAIR, EASYPRIVACY] },
    ],
    note: "X-email holds the recipient's address in clear.",
  },
  {
    id: "inxmail",
    name: "Inxmail",
    kind: "esp",
    company: "inxmail",
    opens: [
      {
        word: "d",
        path: /^\/d\/d\.gif\?[0-9a-z]{20,}/,
        example:
          "https://news.example.com/d/d.gif?o00a0b0c0d0e0f0g0h0i0j0k0l0m0n0o0p0q0r0s0t0u0v0w0x0y0z15",
        origin: [PAIR, MTB],
      },
    ],
    clicks: [
      {
        word: "d",
        path: /^\/d\?[0-9a-z]{50,80}(?:&|$)/,
        example:
          "https://news.example.com/d?o00a0b0c0d0e0f0g0h0i0j0k0l0m0n0o0p0q0r0s0t0u0v0w0x0y0z15&utm_medium=email",
        origin: [PAIR],
      },
      {
        word: "d",
        path: /^\/d\/d\.\w+\?[0-9a-z]{50,80}(?:&|$)/,
        example:
          "https://news.example.com/d/d.pdf?o00a0b0c0d0e0f0g0h0i0j0k0l0m0n0o0p0q0r0s0t0u0v0w0x0y0z15",
        origin: [PAIR],
      },
      {
        word: "html_mail",
        path: /\/html_mail\.jsp\?params=/,
        example: "https://news.example.com/html_mail.jsp?params=aB3dE6gH9j",
        origin: [PAIR],
      },
    ],
    ordinary: [
      {
        host: "inxserver.com",
        path: /\/transparent\.gif$/,
        example: "https://ts-svc.inxserver.com/transparent.gif",
        origin: [PAIR],
      },
      {
        word: "resc",
        path: /^\/resc\/\d+\/[0-9a-f]+\/\d+\/[^/?]+$/,
        example: "https://news.example.com/resc/1/0a1b2c3d4e5/0/transparent.gif",
        origin: [PAIR],
      },
    ],
    headers: [
      { header: "X-Mailer", value: /\bInxmail\b/i, origin: [PAIR] },
      { header: "DKIM-Signature", value: /\bd=inxserver\.com\b/i, origin: [PAIR] },
      { header: "Message-ID", value: /^\s*<INX\./, origin: [PAIR] },
    ],
    hosts: [
      { suffix: "inxserver.com", origin: [PAIR] },
      { suffix: "inxmail.de", origin: [PAIR] },
      { suffix: "inxmail.com", origin: [KNOWN] },
      { suffix: "inxshare.com", origin: [PAIR] },
    ],
    note: "Some public lists block its spacer ts-svc.inxserver.com/transparent.gif, the same for everybody.",
  },
  {
    id: "optimizely-campaign",
    name: "Optimizely Campaign (optivo / Episerver)",
    kind: "esp",
    company: "optimizely-germany",
    opens: [
      {
        word: "op",
        path: /^\/op\/\d+\/[0-9A-Z-]+\.gif$/,
        example: "https://news.example.com/op/1234/A1B2C3D4-E5F6G7H8-I9J0K1.gif",
        origin: [PAIR, EASYPRIVACY, MTB],
      },
    ],
    clicks: [
      {
        word: "go",
        path: /^\/go\/\d+\/[0-9A-Z]{8}-[0-9A-Z]{8}/,
        example: "https://news.example.com/go/1234/A1B2C3D4-E5F6G7H8-I9J0K1.html",
        origin: [PAIR],
      },
    ],
    headers: [
      { header: "X-Mailer", value: /\b(?:Episerver|optivo|Optimizely)\b/i, origin: [PAIR] },
      { header: "X-ulpe", origin: [PAIR] },
    ],
    hosts: [
      { suffix: "broadmail.de", origin: [KNOWN] },
      { suffix: "optivo.com", origin: [KNOWN] },
    ],
  },
  {
    id: "elaine",
    name: "Elaine (artegic)",
    kind: "esp",
    company: "artegic",
    opens: [
      {
        word: "action",
        path: /^\/action\/view\/\d+\/[0-9a-z]+\/\d+/,
        example: "https://post.example.com/action/view/100001/a1b2c3d4/24?static=1",
        origin: [PAIR, MTB, EASYPRIVACY],
      },
    ],
    clicks: [
      {
        word: "go",
        path: /^\/go\/[0-9a-z]{30,60}\/\d+(?:$|\?)/,
        example: "https://post.example.com/go/0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v/24",
        origin: [PAIR],
      },
    ],
    headers: [
      { header: "X-MA-Provider", value: /\bElaine\b/i, origin: [PAIR] },
      { header: "Message-ID", value: /@artegic\.net\b/i, origin: [PAIR] },
    ],
    hosts: [
      { suffix: "elaine-asp.de", origin: [MTB] },
      { suffix: "elainemedia.net", origin: [PAIR] },
      { suffix: "artegic.net", origin: [PAIR] },
    ],
  },
  {
    id: "rapidmail",
    name: "rapidmail",
    kind: "esp",
    company: "rapidmail",
    opens: [
      {
        host: "emailsys#a.net",
        path: /^\/o\/(?:\w+\/){5,7}[0-9a-f]{10}\.gif$/,
        example:
          "https://t1a2b3c4d.emailsys1a.net/o/100/2000002/3003/0/4000004/5005/0a1b2c3d4e.gif",
        origin: [RAPIDMAIL_PATTERNS],
      },
    ],
    clicks: [
      {
        host: "emailsys#a.net",
        path: /^\/c\/(?:\w+\/){6,8}[0-9a-f]{10}\.html/,
        example:
          "https://t1a2b3c4d.emailsys1a.net/c/100/2000002/3003/0/4000004/5005/600006/0a1b2c3d4e.html",
        origin: [RAPIDMAIL_PATTERNS],
      },
      {
        host: "emailsys#a.net",
        path: /^\/mailing\/(?:\w+\/){5}index\.html/,
        example:
          "https://t1a2b3c4d.emailsys1a.net/mailing/100/2000002/4000004/5005/0a1b2c3d4e/index.html",
        origin: [RAPIDMAIL_PATTERNS],
      },
    ],
    actions: [
      {
        host: "emailsys#a.net",
        path: /\/unsubscribe\.html/,
        example:
          "https://t1a2b3c4d.emailsys1a.net/100/2000002/3003/4000004/5005/0a1b2c3d4e/unsubscribe.html",
        origin: [RAPIDMAIL_PATTERNS],
      },
    ],
    ordinary: [
      {
        host: "emailsys#a.net",
        path: /^\/mailingeditor\//,
        example: "https://c.emailsys1a.net/mailingeditor/social/icon/colored/web.png",
        origin: [RAPIDMAIL_PATTERNS],
      },
    ],
    headers: [
      { header: "Feedback-ID", value: /:rm$/, origin: [RAPIDMAIL_PATTERNS] },
      { header: "X-Complaints-To", value: /\babuse@rapidmail\.de\b/, origin: [RAPIDMAIL_PATTERNS] },
      { header: "List-Unsubscribe", value: /\.emailsys\da\.net\//, origin: [RAPIDMAIL_PATTERNS] },
    ],
    hosts: [
      { suffix: "emailsys#a.net", origin: [RAPIDMAIL_PATTERNS] },
      { suffix: "emailsys.net", origin: [RAPIDMAIL_PATTERNS] },
      { suffix: "rmh#.net", origin: [RAPIDMAIL_PATTERNS] },
    ],
  },
  {
    id: "evalanche",
    name: "Evalanche",
    kind: "esp",
    company: "sc-networks",
    hosts: [{ suffix: "scnem.com", origin: [docs("help.evalanche.cloud, transmission domains")] }],
    note: "Clients point an A record at it, not a CNAME.",
  },
  {
    id: "klick-tipp",
    name: "Klick-Tipp",
    kind: "esp",
    company: "klick-tipp",
    hosts: [
      { suffix: "klicktipp.com", origin: [KNOWN] },
      { suffix: "klick-tipp.com", origin: [KNOWN] },
    ],
  },
  {
    id: "agnitas-emm",
    name: "AGNITAS EMM",
    kind: "esp",
    company: "agnitas",
    opens: [
      {
        word: "g",
        path: /^\/g\.html\?uid=[\w.-]{8,}/,
        example: "https://news.example.com/g.html?uid=2.abc.de1.fgh.a1B2c3D4e5F6",
        origin: [MTB, EASYPRIVACY],
      },
    ],
    clicks: [
      {
        word: "r",
        path: /^\/r\.html\?uid=[\w.-]{8,}/,
        example: "https://news.example.com/r.html?uid=2.abc.de1.fgh.a1B2c3D4e5F6",
        origin: [KNOWN],
      },
    ],
    headers: [{ header: "X-Agn-*", origin: [KNOWN] }],
    hosts: [{ suffix: "rdir.de", origin: [KNOWN] }],
  },
  {
    id: "mapp-engage",
    name: "Mapp Engage",
    kind: "esp",
    company: "mapp",
    opens: [
      {
        word: "tr",
        path: /^\/tr\/p\.gif\?/,
        example: "https://news.example.com/tr/p.gif?uid=100.a1b2&mid=200",
        origin: [MTB],
      },
    ],
    hosts: [{ suffix: "mapp.com", origin: [TRACKERDB] }],
  },
]);
