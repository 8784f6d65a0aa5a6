// A table and nothing else: as long as there are platforms, each with the source of each fact.

import { platforms } from "../platform.ts";
import {
  EASYPRIVACY,
  ESP_PM,
  FAIREMAIL,
  FIXTURE,
  KNOWN,
  LIST_ARCHIVE,
  MTB,
  PAIR,
  PHISHING_POT,
  TRACKERDB,
  UASSETS,
  docs,
  HEADER_LISTS,
} from "./origins.ts";

const QUOTED_LINKS = docs("links of clients quoted in public repositories");
const DNS_NOTES = docs("public DNS configurations of clients");

export const AMERICA = platforms([
  {
    id: "salesforce-marketing-cloud",
    name: "Salesforce Marketing Cloud (ExactTarget)",
    kind: "esp",
    company: "salesforce",
    opens: [
      {
        word: "open",
        path: /^\/open\.aspx\?ffcb10-[0-9a-f-]{10,}/,
        example:
          "https://click.mail.example.com/open.aspx?ffcb10-fe0000000000000000-fe11111111111111-fe22222222&d=10001&bmt=0",
        origin: [FIXTURE, PHISHING_POT, MTB],
      },
      {
        host: "exct.net",
        path: /^\/open\.aspx\?/,
        example: "https://cl.exct.net/open.aspx?fe0000000000000000-fe11111111111111",
        origin: [MTB],
      },
      {
        host: "pixel.inbox.exacttarget.com",
        path: /^\/pixel\.gif/,
        example: "https://pixel.inbox.exacttarget.com/pixel.gif?r=0a1b2c3d",
        origin: [FIXTURE, MTB],
      },
    ],
    clicks: [
      {
        word: "qs",
        path: /^\/\?qs=[0-9a-f]{64,}(?:&|$)/,
        example:
          "https://click.mail.example.com/?qs=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        origin: [FIXTURE, PHISHING_POT],
      },
      {
        word: "qs",
        path: /^\/\?qs=eyJkZWtJZCI6/,
        example: "https://click.mail.example.com/?qs=eyJkZWtJZCI6ImExYjIifQ",
        origin: [QUOTED_LINKS],
      },
      {
        word: "qs",
        label: "click",
        path: /^\/\?qs=[0-9a-f]{32,}(?:&|$)/,
        example: "https://click.mail.example.com/?qs=0123456789abcdef0123456789abcdef",
        origin: [FIXTURE, PHISHING_POT],
      },
    ],
    actions: [
      {
        word: "unsub_center",
        path: /\/unsub_center\.aspx/,
        example: "https://click.mail.example.com/unsub_center.aspx?qs=0123456789abcdef",
        origin: [FIXTURE],
      },
      {
        word: "subscription_center",
        path: /\/subscription_center\.aspx/,
        example: "https://click.mail.example.com/subscription_center.aspx?qs=0123456789abcdef",
        origin: [FIXTURE],
      },
      {
        word: "profile_center",
        path: /\/profile_center\.aspx/,
        example: "https://click.mail.example.com/profile_center.aspx?qs=0123456789abcdef",
        origin: [FIXTURE],
      },
    ],
    headers: [
      { header: "X-SFMC-*", origin: [FIXTURE, ESP_PM] },
      { header: "x-job", value: /^\s*\d+_\d+/, origin: [FIXTURE] },
      { header: "Return-Path", value: /\bbounce-\d+_HTML-/, origin: [FIXTURE] },
      { header: "x-messageKey", shared: true, origin: [FIXTURE] },
    ],
    hosts: [
      { suffix: "exacttarget.com", origin: [docs("senderauth.marketingcloud.com"), MTB] },
      { suffix: "exct.net", origin: [MTB] },
    ],
    note: "The newer qs= is base64 JSON that begins with dekId. Clients usually delegate the sending subdomain by NS records: a look-up of CNAMEs alone misses it.",
  },
  {
    id: "pardot",
    name: "Salesforce Account Engagement (Pardot)",
    kind: "esp",
    company: "pardot",
    opens: [
      {
        word: "open",
        path: /^\/r\/\d{6,9}\/1\/\d{6,9}\/open\/1/,
        example: "https://go.example.com/r/100001/1/2000002/open/1",
        origin: [MTB],
      },
      {
        host: "pardot.com",
        path: /^\/r\//,
        example: "https://go.pardot.com/r/100001/1/2000002/open/1",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        word: "e",
        path: /^\/e\/\d{5,9}\/[^/?#]+\/[0-9a-z]{5,7}\/\d{6,12}/,
        example: "https://go.example.com/e/100001/landing-page/a1b2c3/2000000002",
        origin: [KNOWN],
        generic: true,
      },
    ],
    headers: [{ header: "X-Pardot-*", origin: [KNOWN] }],
    hosts: [{ suffix: "pardot.com", origin: [docs("Pardot, tracker domains"), MTB] }],
  },
  {
    id: "adobe-campaign",
    name: "Adobe Campaign (Neolane)",
    kind: "esp",
    company: "adobe",
    opens: [
      {
        word: "r",
        path: /^\/r\/\?id=[ht][0-9a-f]+(?:,|%2C)[0-9a-f]+(?:,|%2C)1(?:&|$)/i,
        example: "https://t.mail.example.com/r/?id=h1a2b3c4,5d6e7f8,1",
        origin: [PHISHING_POT, MTB, docs("Adobe Experience League, tracking parameters")],
      },
    ],
    clicks: [
      {
        word: "r",
        path: /^\/r\/\?id=[ht][0-9a-f]+(?:,|%2C)[0-9a-f]+(?:,|%2C)(?!1(?:&|$))[0-9a-f]+/i,
        example: "https://t.mail.example.com/r/?id=h1a2b3c4,5d6e7f8,5d6e7f9",
        origin: [PHISHING_POT, docs("Adobe Experience League, tracking parameters")],
      },
    ],
    headers: [
      { header: "X-Mailer", value: /\b(?:nlserver|neolane)\b/i, origin: [KNOWN] },
      { header: "X-NLX", origin: [KNOWN] },
    ],
    hosts: [
      { suffix: "campaign.adobe.com", origin: [KNOWN] },
      { suffix: "neolane.net", origin: [KNOWN] },
    ],
  },
  {
    id: "marketo",
    name: "Adobe Marketo Engage",
    kind: "esp",
    company: "marketo",
    opens: [
      {
        word: "trk",
        path: /^\/trk\?t=1&mid=/,
        example: "https://go.example.com/trk?t=1&mid=aB3dE6gH9jK2mN5p",
        origin: [MTB],
      },
    ],
    headers: [
      { header: "X-PVIQ", value: /^\s*mkto-/i, origin: [PHISHING_POT] },
      { header: "X-MarketoID", origin: [PHISHING_POT] },
      { header: "X-Mktarchive", origin: [PHISHING_POT] },
      { header: "X-Mailfrom", value: /\bmktomail\.com\b/i, origin: [PHISHING_POT] },
    ],
    hosts: [
      { suffix: "mktomail.com", origin: [PHISHING_POT] },
      { suffix: "mktoweb.com", origin: [KNOWN] },
    ],
    note: "Its click links (one segment of letters and digits) are too general to be kept; `mkt_tok` is a decoration.",
  },
  {
    id: "hubspot",
    name: "HubSpot",
    kind: "esp",
    company: "hubspot",
    opens: [
      {
        word: "e3t",
        path: /^\/e3t\/(?:Cto|Bto|[bc]to|to|o)\//,
        example: "https://email.example.com/e3t/Cto/RD+113/c4m7Z04/aB3dE6gH9jK2",
        origin: [FIXTURE, PHISHING_POT, MTB],
      },
      {
        word: "e2t",
        path: /^\/e2t\/(?:o|to)\//,
        example: "https://t.hubspotemail.net/e2t/o/aB3dE6gH9jK2",
        origin: [MTB],
      },
      {
        host: "hubspotlinks.com",
        path: /^\/[BC]to\//,
        example: "https://d1a2b3.hubspotlinks.com/Cto/RD+113/c4m7Z04/aB3dE6gH9jK2",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        word: "e3t",
        path: /^\/e3t\/(?:Ctc|Btc|btc|tc)\//,
        example: "https://email.example.com/e3t/Ctc/RD+113/c4m7Z04/aB3dE6gH9jK2",
        origin: [FIXTURE, PHISHING_POT],
      },
      {
        word: "e2t",
        path: /^\/e2t\/t?c\//,
        example: "https://t.hubspotemail.net/e2t/c/aB3dE6gH9jK2",
        origin: [FIXTURE, MTB],
      },
      {
        host: "hubspotlinks.com",
        path: /^\/[BC]tc\//,
        example: "https://d1a2b3.hubspotlinks.com/Ctc/RD+113/c4m7Z04/aB3dE6gH9jK2",
        origin: [FIXTURE],
      },
    ],
    actions: [
      {
        word: "hs",
        path: /^\/hs\/(?:manage-preferences|preferences-center|subscription)/,
        example: "https://email.example.com/hs/manage-preferences/unsubscribe?d=aB3dE6",
        origin: [FIXTURE, PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-HS-*", origin: [FIXTURE, PHISHING_POT] },
      { header: "Return-Path", value: /\.hubspotemail\.net\b/i, origin: [PHISHING_POT] },
      { header: "X-Report-Abuse-To", value: /\babuse@hubspot\.com\b/i, origin: [PHISHING_POT] },
      {
        header: "DKIM-Signature",
        value: /\bd=[\w.-]*hubspotemail\.net\b/i,
        origin: [PHISHING_POT],
      },
    ],
    hosts: [
      { suffix: "hubspotemail.net", origin: [PHISHING_POT, MTB] },
      { suffix: "hubspotlinks.com", origin: [FIXTURE, MTB] },
      { suffix: "hsmsdd.com", origin: [KNOWN] },
      { suffix: "sidekickopen#.com", origin: [KNOWN] },
      { suffix: "hs-sites.com", origin: [KNOWN] },
      { suffix: "sites.hubspot.net", origin: [KNOWN] },
    ],
  },
  {
    id: "mailchimp",
    name: "Mailchimp",
    kind: "esp",
    company: "rocket-science",
    over: ["mandrill"],
    opens: [
      {
        host: "list-manage.com",
        path: /^\/track\/open\.php\?u=/,
        example:
          "https://example.us1.list-manage.com/track/open.php?u=0123456789abcdef012345678&id=0a1b2c3d4e&e=5f6a7b8c9d",
        origin: [PAIR, PHISHING_POT, MTB],
      },
      {
        host: "mailchimp.com",
        path: /^\/mctx\/opens/,
        example: "https://us1.mailchimp.com/mctx/opens?xid=0a1b2c3d4e",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "list-manage.com",
        path: /^\/track\/click\?u=/,
        example:
          "https://example.us1.list-manage.com/track/click?u=0123456789abcdef012345678&id=0a1b2c3d4e&e=5f6a7b8c9d",
        origin: [PAIR, PHISHING_POT],
      },
    ],
    actions: [
      {
        host: "list-manage.com",
        path: /^\/(?:unsubscribe|profile)\b/,
        example:
          "https://example.us1.list-manage.com/unsubscribe?u=0123456789abcdef012345678&id=0a1b2c3d4e&e=5f6a7b8c9d",
        origin: [PAIR],
      },
    ],
    headers: [
      { header: "X-MC-User", origin: [PAIR, PHISHING_POT, ESP_PM] },
      { header: "X-Mailer", value: /^\s*MailChimp\b/i, origin: [PAIR, ESP_PM] },
      { header: "X-Campaign", value: /^\s*mailchimp/i, origin: [PAIR] },
      { header: "Feedback-ID", value: /:mc$/, origin: [PAIR] },
    ],
    hosts: [
      { suffix: "list-manage.com", origin: [PAIR, PHISHING_POT, MTB] },
      { suffix: "mcsv.net", origin: [PAIR] },
      { suffix: "rsgsv.net", origin: [PAIR] },
      { suffix: "mailchimp.com", origin: [MTB] },
    ],
    note: "u = account, id = campaign, e = recipient.",
  },
  {
    id: "klaviyo",
    name: "Klaviyo",
    kind: "esp",
    company: "klaviyo",
    over: ["sendgrid"],
    opens: [
      {
        host: "klclick.com",
        path: /^\/(?:wf\/open|o\/)/,
        example: "https://ctrk.klclick.com/o/01ABCDEFGHJKMNPQRSTVWXYZ01",
        origin: [PAIR],
      },
      {
        host: "klclick#.com",
        path: /^\/(?:wf\/open|o\/)/,
        example: "https://trk.klclick1.com/wf/open?upn=aB3dE6gH9j",
        origin: [PAIR],
      },
      {
        host: "trk.klaviyomail.com",
        path: /^\/(?:wf\/open|o\/)/,
        example: "https://trk.klaviyomail.com/wf/open?upn=aB3dE6gH9j",
        origin: [PAIR, MTB],
      },
    ],
    clicks: [
      {
        host: "klclick.com",
        path: /^\/(?:ls\/click|l\/)/,
        example: "https://ctrk.klclick.com/l/01ABCDEFGHJKMNPQRSTVWXYZ01_0",
        origin: [PAIR],
      },
      {
        host: "klclick#.com",
        path: /^\/(?:ls\/click|l\/)/,
        example: "https://trk.klclick1.com/ls/click?upn=aB3dE6gH9j",
        origin: [PAIR],
      },
      {
        host: "trk.klaviyomail.com",
        path: /^\/ls\/click/,
        example: "https://trk.klaviyomail.com/ls/click?upn=aB3dE6gH9j",
        origin: [PAIR],
      },
    ],
    headers: [
      { header: "X-Kmail-*", origin: [PAIR, ESP_PM] },
      { header: "X-Klaviyo-*", origin: [PAIR] },
    ],
    hosts: [
      { suffix: "klclick.com", origin: [PAIR] },
      { suffix: "klclick#.com", origin: [PAIR] },
      { suffix: "klaviyomail.com", origin: [PAIR, MTB] },
      { suffix: "klaviyodns.com", origin: [DNS_NOTES] },
      { suffix: "klaviyo.com", origin: [TRACKERDB] },
    ],
  },
  {
    id: "activecampaign",
    name: "ActiveCampaign",
    kind: "esp",
    company: "activecampaign",
    opens: [
      {
        word: "tracker",
        path: /^\/Prod\/link-tracker\?(?:[^#]*&)?l=open(?:&|$)/,
        example: "https://example.lt.acemlna.com/Prod/link-tracker?nl=1&c=2&m=3&s=a1b2&l=open",
        origin: [LIST_ARCHIVE, EASYPRIVACY, MTB],
      },
      {
        word: "lt",
        path: /^\/lt\.php\?(?:[^#]*&)?l=open(?:&|$)/,
        example: "https://example.activehosted.com/lt.php?nl=1&c=2&m=3&s=a1b2&l=open",
        origin: [LIST_ARCHIVE, EASYPRIVACY, MTB],
      },
    ],
    clicks: [
      {
        word: "tracker",
        path: /^\/Prod\/link-tracker\?(?:[^#]*&)?redirectUrl=/,
        example:
          "https://example.lt.acemlna.com/Prod/link-tracker?redirectUrl=aHR0cHM6Ly9leGFtcGxlLmNvbQ&sig=a1b2",
        origin: [LIST_ARCHIVE, FAIREMAIL],
      },
      {
        word: "lt",
        path: /^\/lt\.php\?(?!tid=)(?![^#]*\bl=open)(?:[^#]*&)?[xs]=[\w~%-]{8,}/,
        example: "https://example.activehosted.com/lt.php?x=3DaZy~aB3dE6gH9jK2mN5p",
        origin: [LIST_ARCHIVE],
      },
    ],
    actions: [
      {
        word: "proc",
        path: /\/proc\.php\?(?:[^#]*&)?act=unsub/,
        example: "https://example.activehosted.com/proc.php?nl=1&c=2&m=3&s=a1b2&act=unsub",
        origin: [LIST_ARCHIVE],
      },
    ],
    headers: [
      { header: "X-mid", value: /^\s*[\w+/=]{20,}/, origin: [LIST_ARCHIVE] },
      { header: "X-Report-Abuse", value: /\bactivecampaign\b/i, origin: [LIST_ARCHIVE] },
    ],
    hosts: [
      { suffix: "acemlna.com", origin: [LIST_ARCHIVE, MTB] },
      { suffix: "acemlnb.com", origin: [MTB] },
      { suffix: "acemlnc.com", origin: [MTB] },
      { suffix: "acemlnd.com", origin: [MTB] },
      { suffix: "activehosted.com", origin: [LIST_ARCHIVE] },
      { suffix: "emlnk.com", origin: [KNOWN] },
      { suffix: "emlnk#.com", origin: [KNOWN] },
      { suffix: "acems#.com", origin: [KNOWN] },
    ],
    note: "X-mid holds the recipient's address in base64.",
  },
  {
    id: "braze",
    name: "Braze",
    kind: "esp",
    company: "braze",
    over: ["sendgrid", "sparkpost"],
    opens: [
      {
        word: "ss",
        label: "ablink",
        path: /^\/(?:mp)?ss\/o\//,
        example:
          "https://ablink.mail.example.com/ss/o/u001.aB3dE6gH9jK2mN5pQ8sT1v/4ab/aB3dE6gH9jK2mN5pQ8sT1v/ho.gif",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        word: "ss",
        label: "ablink",
        path: /^\/ss\/c\//,
        example: "https://ablink.mail.example.com/ss/c/aB3dE6gH9jK2mN5p/4ab/aB3dE6/h1/a1b2",
        origin: [MTB],
      },
      {
        word: "ls",
        label: "ablink",
        path: /^\/ls\/click/,
        example: "https://ablink.mail.example.com/ls/click?upn=aB3dE6gH9jK2mN5p",
        origin: [MTB],
      },
      {
        word: "uni",
        label: "ablink",
        path: /^\/uni\//,
        example: "https://ablink.mail.example.com/uni/ls/click?upn=aB3dE6gH9jK2mN5p",
        origin: [MTB],
      },
    ],
    headers: [
      { header: "X-Braze-*", origin: [KNOWN] },
      { header: "X-MSFBL", shared: true, origin: [KNOWN] },
    ],
  },
  {
    id: "iterable",
    name: "Iterable",
    kind: "esp",
    company: "iterable",
    over: ["sparkpost", "sendgrid"],
    opens: [
      {
        word: "eo",
        path: /^\/e\/eo\?_t=[0-9a-f]{32}/,
        example:
          "https://links.example.com/e/eo?_t=0123456789abcdef0123456789abcdef&_m=0123456789abcdef0123456789abcdef&_e=aB3dE6",
        origin: [PHISHING_POT, MTB],
      },
      {
        word: "eo",
        path: /^\/s\/eo\/[\w-]{20,}/,
        example: "https://links.example.com/s/eo/aB3dE6gH9jK2mN5pQ8sT1vW4",
        origin: [KNOWN],
        generic: true,
      },
    ],
    clicks: [
      {
        word: "_t",
        path: /^\/u\/click\?_t=[0-9a-f]{32}&_m=[0-9a-f]{32}/,
        example:
          "https://links.example.com/u/click?_t=0123456789abcdef0123456789abcdef&_m=0123456789abcdef0123456789abcdef&_e=aB3dE6",
        origin: [PHISHING_POT],
      },
      {
        word: "evib",
        path: /^\/e\/evib\?_t=[0-9a-f]{32}/,
        example:
          "https://links.example.com/e/evib?_t=0123456789abcdef0123456789abcdef&_m=0123456789abcdef0123456789abcdef&_e=aB3dE6",
        origin: [PHISHING_POT],
      },
      {
        word: "s",
        path: /^\/s\/c\/[\w-]{40,}/,
        example: "https://links.example.com/s/c/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF-_xY6zA9bC2e",
        origin: [KNOWN],
        generic: true,
      },
    ],
    actions: [
      {
        word: "encryptedunsubscribe",
        path: /^\/e\/encryptedUnsubscribe\?/,
        example: "https://links.example.com/e/encryptedUnsubscribe?_r=a1&_s=b2&_t=c3",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "Feedback-ID", value: /:iterable$/i, origin: [PHISHING_POT] },
      { header: "X-Feedback-ID", value: /:iterable$/i, origin: [PHISHING_POT] },
      { header: "X-Iterable-*", origin: [KNOWN] },
      { header: "X-Campaign-ID", shared: true, origin: [PHISHING_POT] },
      { header: "X-MSFBL", shared: true, origin: [PHISHING_POT] },
    ],
    hosts: [{ suffix: "iterable.com", origin: [KNOWN] }],
    note: "_t = template, _m = message, _e = encrypted recipient.",
  },
  {
    id: "customer-io",
    name: "Customer.io",
    kind: "esp",
    company: "peaberry",
    opens: [
      {
        host: "customeriomail.com",
        path: /^\/e\/o\//,
        example: "https://e.customeriomail.com/e/o/eyJlbWFpbF9pZCI6ImExIn0",
        origin: [PHISHING_POT, MTB],
      },
      {
        host: "track.customer.io",
        path: /^\/e\/o\//,
        example: "https://track.customer.io/e/o/eyJlbWFpbF9pZCI6ImExIn0",
        origin: [MTB],
      },
      {
        word: "e",
        path: /^\/e\/o\/eyJlbWFpbF9pZCI6/,
        example: "https://e.example.com/e/o/eyJlbWFpbF9pZCI6ImExIn0",
        origin: [PHISHING_POT],
      },
      {
        word: "e",
        path: /^\/e\/o\/[\w=-]{60,}/,
        example:
          "https://e.example.com/e/o/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9bCdE1gH2jK3mN4pQ5sT6vW7",
        origin: [MTB],
        generic: true,
      },
    ],
    clicks: [
      {
        host: "customeriomail.com",
        path: /^\/e\/c\//,
        example: "https://e.customeriomail.com/e/c/eyJlbWFpbF9pZCI6ImExIn0/a1b2",
        origin: [PHISHING_POT],
      },
      {
        word: "e",
        path: /^\/e\/c\/eyJlbWFpbF9pZCI6/,
        example: "https://e.example.com/e/c/eyJlbWFpbF9pZCI6ImExIn0/a1b2",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-Mailer", value: /^\s*Customer\.io\b/i, origin: [PHISHING_POT] },
      { header: "X-Report-Abuse-To", value: /@customer\.io\b/i, origin: [PHISHING_POT] },
    ],
    hosts: [
      { suffix: "customeriomail.com", origin: [PHISHING_POT, MTB] },
      { suffix: "customer.io", origin: [MTB] },
    ],
    note: "The segments are base64 JSON: email_id, and the destination in href.",
  },
  {
    id: "constant-contact",
    name: "Constant Contact",
    kind: "esp",
    company: "constant-contact",
    opens: [
      {
        host: "rs6.net",
        path: /^\/on\.jsp\?/,
        example:
          "https://a1b2c3d4e.cc.rs6.net/on.jsp?ca=00000000-0000-4000-8000-000000000001&a=1000",
        origin: [FIXTURE, MTB],
      },
    ],
    clicks: [
      {
        host: "rs6.net",
        path: /^\/tn\.jsp\?/,
        example: "https://a1b2c3d4e.cc.rs6.net/tn.jsp?f=001aB3dE6&c=a1&ch=b2",
        origin: [FIXTURE],
      },
    ],
    actions: [
      {
        host: "visitor.constantcontact.com",
        path: /^\/do\?p=/,
        example: "https://visitor.constantcontact.com/do?p=un&m=001aB3dE6",
        origin: [FIXTURE],
      },
    ],
    ordinary: [
      {
        host: "imgssl.constantcontact.com",
        path: /^\/letters\/images\//,
        example: "https://imgssl.constantcontact.com/letters/images/1/S.gif",
        origin: [FIXTURE],
      },
    ],
    headers: [
      { header: "X-Roving-*", origin: [FIXTURE, ESP_PM] },
      { header: "X-CTCT-*", origin: [FIXTURE] },
      { header: "X-Mailer", value: /\bRoving Constant Contact\b/i, origin: [ESP_PM] },
      { header: "X-Channel-ID", shared: true, origin: [FIXTURE] },
    ],
    hosts: [
      { suffix: "rs6.net", origin: [FIXTURE, MTB] },
      { suffix: "constantcontact.com", origin: [FIXTURE, ESP_PM] },
      { suffix: "ccsend.com", origin: [KNOWN] },
    ],
  },
  {
    id: "campaign-monitor",
    name: "Campaign Monitor",
    kind: "esp",
    company: "campaign-monitor",
    opens: [
      {
        host: "cmail#.com",
        path: /^\/t\/[^?#]*(?:o\.gif|\/o\/)/,
        example: "https://example.cmail20.com/t/t-o-abcdefg-l/o.gif",
        origin: [PHISHING_POT, MTB],
      },
      {
        host: "cmail#.com",
        path: /^\/ti\//,
        example: "https://example.cmail20.com/ti/t-o-abcdefg-l/o.gif",
        origin: [MTB],
      },
      {
        host: "createsend#.com",
        path: /^\/t\/[^?#]*\.gif$/,
        example: "https://example.createsend1.com/t/t-o-abcdefg-l/o.gif",
        origin: [MTB],
      },
      {
        word: "t",
        path: /^\/t\/[a-z]-o-[a-z]{4,}-[a-z]{1,3}\/o\.gif$/,
        example: "https://email.example.com/t/t-o-abcdefg-l/o.gif",
        origin: [KNOWN],
      },
    ],
    clicks: [
      {
        host: "cmail#.com",
        path: /^\/t\/(?![^?#]*o\.gif)/,
        example: "https://example.cmail20.com/t/t-l-abcdefg-l-r/",
        origin: [PHISHING_POT],
      },
      {
        host: "createsend#.com",
        path: /^\/t\/(?![^?#]*\.gif)/,
        example: "https://example.createsend1.com/t/t-l-abcdefg-l-r/",
        origin: [KNOWN],
      },
      {
        word: "t",
        path: /^\/t\/[a-z]-[il]-[a-z]{4,}-[a-z]{1,8}-[a-z]{1,3}\/?$/,
        example: "https://email.example.com/t/t-l-abcdefg-l-r/",
        origin: [KNOWN],
      },
    ],
    headers: [
      {
        header: "X-Complaints-To",
        value: /\babuse@(?:cmail|createsend)\d*\.com\b/i,
        origin: [HEADER_LISTS],
      },
    ],
    hosts: [
      { suffix: "cmail#.com", origin: [PHISHING_POT, MTB] },
      { suffix: "createsend#.com", origin: [MTB] },
      { suffix: "createsend.com", origin: [DNS_NOTES] },
    ],
  },
  {
    id: "sailthru",
    name: "Sailthru",
    kind: "esp",
    company: "sailthru",
    opens: [
      {
        word: "img",
        path: /^\/img\/[0-9a-f.]{24,60}\/[0-9a-f]{8}\.gif$/,
        example: "https://link.example.com/img/0123456789abcdef01234567.abcd/0a1b2c3d.gif",
        origin: [MTB],
      },
      {
        host: "sailthru.com",
        path: /^\/trk/,
        example: "https://cb.sailthru.com/trk/a1b2",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        word: "click",
        label: "link",
        path: /^\/click\/\d+\.\d+\//,
        example: "https://link.example.com/click/10000001.2000/aHR0cHM6Ly9leGFtcGxlLmNvbQ/0a1b2c3d",
        origin: [KNOWN],
      },
    ],
    headers: [
      { header: "X-TM-ID", origin: [KNOWN] },
      {
        header: "X-Mailer",
        value: /\bsailthru\.com\b/i,
        origin: [HEADER_LISTS],
      },
    ],
    hosts: [{ suffix: "sailthru.com", origin: [MTB] }],
  },
  {
    id: "cheetah-digital",
    name: "Cheetah Digital (Marigold)",
    kind: "esp",
    company: "cheetah-digital",
    opens: [
      {
        word: "rts",
        path: /^\/rts\/open\.aspx\?tp=/,
        example: "https://e.example.com/rts/open.aspx?tp=i-aB3dE6gH9j",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        word: "rts",
        path: /^\/rts\/go2\.aspx\?h=/,
        example: "https://e.example.com/rts/go2.aspx?h=100001&tp=i-aB3dE6gH9j",
        origin: [KNOWN],
      },
    ],
  },
  {
    id: "oracle-responsys",
    name: "Oracle Responsys",
    kind: "esp",
    company: "oracle",
    opens: [
      {
        word: "_ri_",
        path: /^\/pub\/as\?_ri_=/,
        example: "https://email.example.com/pub/as?_ri_=X0Gzc2X%3DaB3dE6&_ei_=EaB3dE6",
        origin: [PHISHING_POT, MTB],
      },
    ],
    clicks: [
      {
        word: "_ri_",
        path: /^\/pub\/cc\?_ri_=/,
        example: "https://email.example.com/pub/cc?_ri_=X0Gzc2X%3DaB3dE6&_ei_=EaB3dE6&_di_=a1b2",
        origin: [PHISHING_POT],
      },
    ],
    actions: [
      {
        word: "pub",
        path: /^\/pub\/(?:optout|form)/,
        example: "https://email.example.com/pub/optout/UnsubscribeOneStepConfirmAction?_ri_=aB3dE6",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-rext", origin: [HEADER_LISTS] },
      { header: "List-Unsubscribe", value: /\brsys\d\b/i, origin: [KNOWN] },
    ],
    hosts: [
      { suffix: "rsys#.net", origin: [KNOWN] },
      { suffix: "responsys.net", origin: [KNOWN] },
    ],
    note: "_ri_ = recipient, _ei_ = enactment, _di_ = link.",
  },
  {
    id: "oracle-eloqua",
    name: "Oracle Eloqua",
    kind: "esp",
    company: "oracle",
    opens: [
      {
        word: "footerimages",
        path: /^\/e\/FooterImages\/FooterImage/,
        example: "https://s1.t.eloqua.com/e/FooterImages/FooterImage1?elq=0a1b2c3d&siteid=100",
        origin: [MTB],
      },
      {
        host: "en25.com",
        path: /^\/e\//,
        example: "https://now.eloqua.en25.com/e/FooterImage.aspx?elq=0a1b2c3d",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        word: "er",
        path: /^\/e\/er\?(?:[^#]*&)?elq=/i,
        example: "https://app.example.com/e/er?s=100&lid=200&elqTrackId=A1B2&elq=0a1b2c3d&elqaid=3",
        origin: [PHISHING_POT, UASSETS],
      },
    ],
    headers: [
      { header: "X-elqPod", origin: [HEADER_LISTS] },
      { header: "X-elq*", origin: [KNOWN] },
      { header: "X-Eloqua-*", origin: [KNOWN] },
    ],
    hosts: [
      { suffix: "en25.com", origin: [MTB] },
      { suffix: "eloqua.com", origin: [KNOWN] },
    ],
  },
  {
    id: "epsilon",
    name: "Epsilon",
    kind: "esp",
    company: "epsilon",
    opens: [
      {
        word: "o",
        path: /^\/O\/v?[0-9a-f]{20,40}\/[0-9a-f]{32}/,
        example:
          "https://email.example.com/O/v600000001a1b2c3d4e5f6a7b8c9d0e1f/0123456789abcdef0123456789abcdef",
        origin: [LIST_ARCHIVE, MTB],
      },
      {
        host: "login.dotomi.com",
        path: /^\/ucm\/UCMController/,
        example: "https://login.dotomi.com/ucm/UCMController?dtm_com=1",
        origin: [LIST_ARCHIVE, MTB],
      },
    ],
    clicks: [
      {
        word: "t",
        path: /^\/T\/v?[0-9a-f]{20,40}\/[0-9a-f]{32}/,
        example:
          "https://email.example.com/T/v600000001a1b2c3d4e5f6a7b8c9d0e1f/0123456789abcdef0123456789abcdef",
        origin: [LIST_ARCHIVE],
      },
    ],
    headers: [
      { header: "Feedback-ID", value: /:epslh1$/i, origin: [LIST_ARCHIVE] },
      { header: "X-NSS", origin: [LIST_ARCHIVE] },
    ],
    hosts: [
      { suffix: "epsl#.com", origin: [KNOWN] },
      { suffix: "bfi#.com", origin: [KNOWN] },
    ],
    note: "Sources differ on its country (US, GB): left blank.",
  },
  {
    id: "acoustic",
    name: "Acoustic Campaign (ex IBM Silverpop)",
    kind: "esp",
    company: "acoustic",
    opens: [
      {
        host: "mkt#.com",
        path: /^\/open\/log\//,
        example: "https://links.mkt123.com/open/log/10000001/aB3dE6/0",
        origin: [MTB],
      },
      {
        word: "eos",
        path: /^\/eos\/v1\/[\w-]{100,}/,
        example:
          "https://links.example.com/eos/v1/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9bCdE1gH2jK3mN4pQ5sT6vW7aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9bCdE",
        origin: [MTB],
      },
      {
        word: "log",
        path: /^\/open\/log\//,
        example: "https://links.example.com/open/log/10000001/aB3dE6/0",
        origin: [MTB],
        generic: true,
      },
    ],
    clicks: [
      {
        host: "mkt#.com",
        path: /^\/ctt\?/,
        example: "https://links.mkt123.com/ctt?m=100&r=aB3dE6&b=0&j=200",
        origin: [KNOWN],
      },
    ],
    headers: [
      { header: "x-rpcampaign", shared: true, origin: [KNOWN] },
      { header: "x-orgid", shared: true, origin: [KNOWN] },
    ],
    hosts: [{ suffix: "mkt#.com", origin: [MTB] }],
    note: "X-rpcampaign was also seen on a Selligent and on a Newsletter2Go message.",
  },
  {
    id: "aweber",
    name: "AWeber",
    kind: "esp",
    company: "aweber",
    opens: [
      {
        host: "openrate.aweber.com",
        example: "https://openrate.aweber.com/y/o/?a1b2c3",
        origin: [PHISHING_POT, MTB],
      },
    ],
    clicks: [
      {
        host: "clicks.aweber.com",
        path: /^\/y\/ct\/\?/,
        example: "https://clicks.aweber.com/y/ct/?l=aB3dE&m=fG6hI&b=jK9lM",
        origin: [PHISHING_POT],
      },
    ],
    actions: [
      {
        host: "aweber.com",
        path: /^\/z\/r\/\?/,
        example: "https://www.aweber.com/z/r/?aB3dE6gH9j",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-Loop", value: /\baweber\b/i, origin: [KNOWN] },
      { header: "X-AWMessage", origin: [KNOWN] },
    ],
    hosts: [{ suffix: "aweber.com", origin: [PHISHING_POT, MTB] }],
  },
  {
    id: "drip",
    name: "Drip",
    kind: "esp",
    company: "drip",
    opens: [
      {
        host: "t.dripemail#.com",
        path: /^\/o\//,
        example: "https://t.dripemail2.com/o/eyJhbGciOiJIUzI1NiJ9.e30.aB3dE6",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "t.dripemail#.com",
        path: /^\/c\/eyJ/,
        example: "https://t.dripemail2.com/c/eyJhbGciOiJIUzI1NiJ9.e30.aB3dE6",
        origin: [PHISHING_POT],
      },
    ],
    headers: [{ header: "Reply-To", value: /@in\d\.getdrip\.com\b/i, origin: [PHISHING_POT] }],
    hosts: [
      { suffix: "dripemail#.com", origin: [PHISHING_POT, MTB] },
      { suffix: "getdrip.com", origin: [PHISHING_POT] },
    ],
  },
  {
    id: "benchmark-email",
    name: "Benchmark Email",
    kind: "esp",
    company: "benchmark",
    opens: [
      {
        host: "bmetrack.com",
        path: /^\/c\/o/,
        example: "https://clt100.bmetrack.com/c/o?e=1A2B&c=3C4D&email=aB3dE6",
        origin: [PHISHING_POT, MTB],
      },
      {
        host: "benchurl.com",
        path: /^\/c\/o/,
        example: "https://clt100.benchurl.com/c/o?e=1A2B&c=3C4D&email=aB3dE6",
        origin: [PHISHING_POT],
      },
    ],
    clicks: [
      {
        host: "bmetrack.com",
        path: /^\/c\/l\?u=/,
        example: "https://clt100.bmetrack.com/c/l?u=1A2B&e=3C4D&email=aB3dE6",
        origin: [PHISHING_POT],
      },
      {
        host: "benchurl.com",
        path: /^\/c\/l\?u=/,
        example: "https://clt100.benchurl.com/c/l?u=1A2B&e=3C4D&email=aB3dE6",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-BM-*", origin: [PHISHING_POT] },
      { header: "X-Identify", value: /\bbenchmarkemail\b/i, origin: [PHISHING_POT] },
    ],
    hosts: [
      { suffix: "bmetrack.com", origin: [PHISHING_POT, MTB] },
      { suffix: "benchurl.com", origin: [PHISHING_POT] },
      { suffix: "bmeurl.co", origin: [KNOWN] },
    ],
  },
  {
    id: "govdelivery",
    name: "GovDelivery",
    kind: "esp",
    company: "granicus",
    over: ["amazon-ses"],
    opens: [
      {
        host: "govdelivery.com",
        path: /^\/(?:CI0\/|track\b)/,
        example:
          "https://links-1.govdelivery.com/CI0/0100000000000000-00000000-0000-4000-8000-000000000001-000000/aB3dE6=100",
        origin: [PHISHING_POT, MTB],
      },
    ],
    clicks: [
      {
        host: "govdelivery.com",
        path: /^\/CL0\//,
        example:
          "https://links-1.govdelivery.com/CL0/https:%2F%2Fexample.com/1/0100000000000000-00000000/aB3dE6=100",
        origin: [PHISHING_POT],
      },
      {
        host: "lnks.gd",
        path: /^\/l\//,
        example: "https://lnks.gd/l/eyJhbGciOiJIUzI1NiJ9.e30.aB3dE6",
        origin: [PHISHING_POT],
      },
    ],
    actions: [
      {
        host: "govdelivery.com",
        path: /\/subscriber\/edit/,
        example: "https://public.govdelivery.com/accounts/EXAMPLE/subscriber/edit?preferences=true",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-Accountcode", shared: true, origin: [PHISHING_POT] },
      { header: "Message-ID", value: /\bgovdelivery\.com\b/i, origin: [KNOWN] },
      { header: "Return-Path", value: /\bgovdelivery\.com\b/i, origin: [KNOWN] },
    ],
    hosts: [
      { suffix: "govdelivery.com", origin: [PHISHING_POT, MTB] },
      { suffix: "lnks.gd", origin: [PHISHING_POT] },
    ],
  },
  {
    id: "dynamics-365",
    name: "Microsoft Dynamics 365 Customer Insights",
    kind: "esp",
    company: "microsoft",
    opens: [
      {
        host: "svc.dynamics.com",
        path: /^\/t\/i\//,
        example: "https://public-eur.mkt.svc.dynamics.com/t/i/aB3dE6gH9j",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "svc.dynamics.com",
        path: /^\/t\/[rt]\//,
        example: "https://public-eur.mkt.svc.dynamics.com/t/r/aB3dE6gH9j",
        origin: [KNOWN],
      },
    ],
    headers: [{ header: "X-MS-Dynamics-Instance", origin: [ESP_PM] }],
    hosts: [{ suffix: "dynamics.com", origin: [MTB] }],
  },
  {
    id: "keap",
    name: "Keap (Infusionsoft)",
    kind: "esp",
    company: "keap",
    opens: [
      {
        host: "infusionsoft.com",
        path: /^\/app\/emailOpened/,
        example: "https://a100.infusionsoft.com/app/emailOpened/100/a1b2",
        origin: [MTB],
      },
      {
        host: "keap-link#.com",
        path: /^\/v2\/render\//,
        example: "https://a100.keap-link001.com/v2/render/a1b2/c3d4/e5f6",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "infusionsoft.com",
        path: /^\/app\/linkClick\//,
        example: "https://a100.infusionsoft.com/app/linkClick/100/a1b2/200/c3d4",
        origin: [KNOWN],
      },
      {
        host: "keap-link#.com",
        path: /^\/v2\/click\//,
        example: "https://a100.keap-link001.com/v2/click/a1b2/c3d4",
        origin: [KNOWN],
      },
    ],
    headers: [
      { header: "X-InfApp", origin: [KNOWN] },
      { header: "X-inf-*", origin: [KNOWN] },
    ],
    hosts: [
      { suffix: "infusionsoft.com", origin: [MTB] },
      { suffix: "keap-link#.com", origin: [MTB] },
    ],
  },
  {
    id: "bloomreach",
    name: "Bloomreach (Exponea)",
    kind: "esp",
    company: "bloomreach",
    opens: [
      {
        host: "exponea.com",
        path: /\/open$/,
        example: "https://api.exponea.com/campaigns/a1b2c3d4/open",
        origin: [EASYPRIVACY],
      },
    ],
    clicks: [
      {
        host: "exponea.com",
        path: /\/click(?:$|\?)/,
        example: "https://api.exponea.com/campaigns/a1b2c3d4/click",
        origin: [KNOWN],
      },
    ],
    hosts: [{ suffix: "exponea.com", origin: [EASYPRIVACY] }],
  },
  {
    id: "intercom",
    name: "Intercom",
    kind: "esp",
    company: "intercom",
    opens: [
      {
        host: "via.intercom.io",
        path: /^\/o\b/,
        example: "https://via.intercom.io/o?h=a1b2",
        origin: [MTB],
      },
      {
        host: "intercom-mail.com",
        path: /^\/(?:via\/)?[oq]\b/,
        example: "https://example.intercom-mail.com/via/o?h=a1b2",
        origin: [MTB],
      },
      {
        host: "intercom-mail-#.com",
        path: /^\/(?:via\/)?[oq]\b/,
        example: "https://example.intercom-mail-100.com/via/o?h=a1b2",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "via.intercom.io",
        path: /^\/c\b/,
        example: "https://via.intercom.io/c?h=a1b2&url=https%3A%2F%2Fexample.com",
        origin: [KNOWN],
      },
      {
        host: "intercom-clicks.com",
        path: /^\/via\//,
        example: "https://example.intercom-clicks.com/via/e?ob=a1b2",
        origin: [KNOWN],
      },
      {
        host: "intercom-links.com",
        path: /^\/e\b/,
        example: "https://example.intercom-links.com/e?ob=a1b2",
        origin: [KNOWN],
      },
    ],
    headers: [{ header: "X-Intercom-*", origin: [KNOWN] }],
    hosts: [
      { suffix: "intercom-mail.com", origin: [MTB] },
      { suffix: "intercom-mail-#.com", origin: [MTB] },
      { suffix: "via.intercom.io", origin: [MTB] },
      { suffix: "intercom-clicks.com", origin: [KNOWN] },
      { suffix: "intercom-links.com", origin: [KNOWN] },
    ],
  },
]);
