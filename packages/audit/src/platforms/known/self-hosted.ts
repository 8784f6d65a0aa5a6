// A table and nothing else: as long as there are programs, each with the source of each fact.

import { platforms } from "../platform.ts";
import { ESP_PM, KNOWN, LIST_ARCHIVE, MTB, PAIR, PHISHING_POT, source } from "./origins.ts";

const LISTMONK = source("knadh/listmonk 911e0b77, cmd/handlers.go and cmd/init.go");
const MAUTIC = source("mautic/mautic 24271492, EmailBundle config");
const KEILA = source("pentacent/keila 14f1a127, lib/keila_web/router.ex");
const PHPLIST = source("phpList/phplist3 72dd0d6f, class.phplistmailer.php");
const MAILTRAIN = source("Mailtrain-org/mailtrain 7c6f34ef, server/models/links.js");
const MAILPOET = source("mailpoet/mailpoet 3a92f0b0, lib/Router/Endpoints/Track.php");
const POSTAL = source("postalserver/postal 8ef89606, lib/postal/message_parser.rb");
const NOTIFUSE = source("Notifuse/notifuse d8f31f81, internal/domain/template.go");
const USESEND = source("usesend/useSend 68b5a072, email-headers.ts");
const BILLIONMAIL = source("aaPanel/BillionMail cc209182, maillog_stat/tracker.go");
const KANNON = source("kannon-email/kannon 71ac2fd2, internal/envelope/builder.go");

export const SELF_HOSTED = platforms([
  {
    id: "listmonk",
    name: "listmonk (self-hosted)",
    kind: "self-hosted",
    opens: [
      {
        word: "px",
        path: /\/campaign\/[0-9a-f-]{36}\/[0-9a-f-]{36}\/px\.png/,
        example:
          "https://list.example.com/campaign/00000000-0000-4000-8000-000000000001/00000000-0000-4000-8000-000000000002/px.png",
        origin: [LISTMONK, PHISHING_POT],
      },
    ],
    clicks: [
      {
        word: "link",
        path: /\/link\/[0-9a-f-]{36}\/[0-9a-f-]{36}\/[0-9a-f-]{36}/,
        example:
          "https://list.example.com/link/00000000-0000-4000-8000-000000000003/00000000-0000-4000-8000-000000000001/00000000-0000-4000-8000-000000000002",
        origin: [LISTMONK, PHISHING_POT],
      },
    ],
    actions: [
      {
        word: "subscription",
        path: /\/subscription\/[0-9a-f-]{36}\/[0-9a-f-]{36}/,
        example:
          "https://list.example.com/subscription/00000000-0000-4000-8000-000000000001/00000000-0000-4000-8000-000000000002",
        origin: [LISTMONK, PHISHING_POT],
      },
    ],
    headers: [{ header: "X-Listmonk-*", origin: [LISTMONK, PHISHING_POT] }],
    note: "With its privacy option the subscriber's UUID is a dummy: opens are then counted without identity.",
  },
  {
    id: "mautic",
    name: "Mautic (self-hosted)",
    kind: "self-hosted",
    opens: [
      {
        word: "email",
        path: /\/email\/[0-9a-f]{10,32}\.gif/,
        example: "https://m.example.com/email/0a1b2c3d4e5f6a7b8c9d0e.gif",
        origin: [MAUTIC, LIST_ARCHIVE],
      },
      {
        word: "mtracking",
        path: /\/mtracking\.gif/,
        example: "https://m.example.com/mtracking.gif?page_url=a1b2",
        origin: [KNOWN],
      },
    ],
    clicks: [
      {
        word: "r",
        path: /\/r\/[0-9a-f]{16,32}\?ct=/,
        example: "https://m.example.com/r/0a1b2c3d4e5f6a7b8c9d0e1f2?ct=YTo1OnsKfQ",
        origin: [KNOWN],
      },
    ],
    actions: [
      {
        word: "email",
        path: /\/email\/unsubscribe\/[0-9a-f]{10,}/,
        example: "https://m.example.com/email/unsubscribe/0a1b2c3d4e5f6a7b8c9d0e",
        origin: [MAUTIC],
      },
    ],
    headers: [{ header: "X-EMAIL-ID", origin: [LIST_ARCHIVE] }],
  },
  {
    id: "keila",
    name: "Keila (self-hosted / keila.io)",
    kind: "self-hosted",
    company: "pentacent",
    opens: [
      {
        word: "r",
        path: /^\/r\/aHR0c[\w=-]+\/[\w-]+\/[\w=-]{20,}$/,
        example:
          "https://app.example.com/r/aHR0cHM6Ly9leGFtcGxlLmNvbS9waXhlbC5naWY=/nr_a1b2c3/aB3dE6gH9jK2mN5pQ8sT1vW4",
        origin: [KEILA],
      },
    ],
    clicks: [
      {
        word: "c",
        path: /^\/c\/aHR0c[\w=-]+\/[\w-]+\/[\w-]+\/[\w=-]{20,}$/,
        example:
          "https://app.example.com/c/aHR0cHM6Ly9leGFtcGxlLmNvbQ==/nr_a1b2c3/nl_d4e5f6/aB3dE6gH9jK2mN5pQ8sT1vW4",
        origin: [KEILA],
      },
    ],
    hosts: [{ suffix: "keila.io", origin: [KEILA] }],
    note: "The first segment is base64 of the real URL; it must begin as base64 of `http`.",
  },
  {
    id: "phplist",
    name: "phpList (self-hosted / fairmailing)",
    kind: "self-hosted",
    company: "phplist",
    opens: [
      {
        word: "ut",
        path: /\/ut\.php\?u=[0-9a-f]{32}&m=\d+/,
        example: "https://list.example.com/lists/ut.php?u=0123456789abcdef0123456789abcdef&m=12",
        origin: [PHPLIST, PAIR, MTB],
      },
    ],
    clicks: [
      {
        word: "lt",
        path: /\/lt\.php\?tid=/,
        example: "https://list.example.com/lists/lt.php?tid=aB3dE6gH9j",
        origin: [PHPLIST, PAIR],
      },
    ],
    headers: [
      { header: "X-phpList-version", origin: [PHPLIST, PAIR] },
      { header: "X-ListMember", origin: [PHPLIST, PAIR] },
      { header: "X-MessageID", value: /^\s*\d+\s*$/, shared: true, origin: [PHPLIST] },
    ],
    note: "X-ListMember holds the recipient's address in clear.",
  },
  {
    id: "mailtrain",
    name: "Mailtrain (self-hosted)",
    kind: "self-hosted",
    opens: [
      {
        word: "links",
        path: /\/links\/[\w-]{7,14}\/[\w-]{7,14}\/[\w-]{7,14}(?:$|\?)/,
        example: "https://list.example.com/links/aB3dE6gH9/jK2mN5pQ8/sT1vW4yZ7",
        origin: [MAILTRAIN],
        generic: true,
      },
    ],
    clicks: [
      {
        word: "links",
        path: /\/links\/[\w-]{7,14}\/[\w-]{7,14}\/[\w-]{7,14}\/[\w-]{7,14}(?:$|\?)/,
        example: "https://list.example.com/links/aB3dE6gH9/jK2mN5pQ8/sT1vW4yZ7/bC0dFxY6z",
        origin: [MAILTRAIN],
        generic: true,
      },
    ],
    headers: [{ header: "X-Mailtrain-*", origin: [KNOWN] }],
  },
  {
    id: "mailpoet",
    name: "MailPoet",
    kind: "self-hosted",
    company: "mailpoet",
    opens: [
      {
        word: "mailpoet_router",
        path: /[?&]mailpoet_router(?:=[^&#]*)?&endpoint=track&action=open\b/,
        example:
          "https://shop.example.com/?mailpoet_router&endpoint=track&action=open&data=WzEsImEiXQ",
        origin: [MAILPOET, LIST_ARCHIVE],
      },
    ],
    clicks: [
      {
        word: "mailpoet_router",
        path: /[?&]mailpoet_router(?:=[^&#]*)?&endpoint=track&action=click\b/,
        example:
          "https://shop.example.com/?mailpoet_router&endpoint=track&action=click&data=WzEsImEiXQ",
        origin: [MAILPOET, LIST_ARCHIVE],
      },
      {
        word: "mailpoet_router",
        path: /[?&]mailpoet_router(?:=[^&#]*)?&endpoint=view_in_browser\b/,
        example:
          "https://shop.example.com/?mailpoet_router&endpoint=view_in_browser&action=view&data=WzEsImEiXQ",
        origin: [KNOWN],
      },
    ],
    actions: [
      {
        word: "mailpoet_router",
        path: /[?&]mailpoet_router(?:=[^&#]*)?&endpoint=subscription\b/,
        example:
          "https://shop.example.com/?mailpoet_router&endpoint=subscription&action=unsubscribe&data=WzEsImEiXQ",
        origin: [KNOWN],
      },
    ],
    note: "data = base64 JSON: subscriber id, token, queue id, link hash, preview.",
  },
  {
    id: "sendy",
    name: "Sendy (self-hosted)",
    kind: "self-hosted",
    opens: [
      {
        word: "sendy",
        path: /\/sendy\/t\/\w{10,}\/\w{10,}/,
        example: "https://example.com/sendy/t/aB3dE6gH9jK2/mN5pQ8sT1vW4",
        origin: [MTB],
      },
      {
        word: "t",
        path: /^\/t\/\w{16,40}\/\w{16,40}$/,
        example: "https://mail.example.com/t/aB3dE6gH9jK2mN5pQ8sT/1vW4yZ7bC0dFxY6zA9bC",
        origin: [PHISHING_POT],
        generic: true,
      },
    ],
    clicks: [
      {
        word: "sendy",
        path: /\/sendy\/l\/\w{10,}\/\w{10,}\/\w{10,}/,
        example: "https://example.com/sendy/l/aB3dE6gH9jK2/mN5pQ8sT1vW4/yZ7bC0dFxY6z",
        origin: [KNOWN],
      },
      {
        word: "l",
        path: /^\/l\/\w{16,40}\/\w{16,40}\/\w{16,40}$/,
        example:
          "https://mail.example.com/l/aB3dE6gH9jK2mN5pQ8sT/1vW4yZ7bC0dFxY6zA9bC/dE1gH2jK3mN4pQ5sT6vW",
        origin: [KNOWN],
        generic: true,
      },
    ],
    headers: [{ header: "X-Mailer", value: /^\s*Sendy\b/i, origin: [PHISHING_POT] }],
  },
  {
    id: "interspire",
    name: "Interspire Email Marketer (self-hosted)",
    kind: "self-hosted",
    opens: [
      {
        word: "open",
        path: /\/open\.php\?M=\d+&L=\d+&N=\d+/,
        example: "https://mail.example.com/em/open.php?M=100001&L=5&N=20&F=H&image=.jpg",
        origin: [LIST_ARCHIVE, PHISHING_POT],
      },
    ],
    clicks: [
      {
        word: "link",
        path: /\/link\.php\?M=\d+&N=\d+&L=\d+/,
        example: "https://mail.example.com/em/link.php?M=100001&N=20&L=7&F=H",
        origin: [LIST_ARCHIVE, PHISHING_POT],
      },
    ],
    actions: [
      {
        word: "unsubscribe",
        path: /\/unsubscribe\.php\?M=\d+/,
        example: "https://mail.example.com/em/unsubscribe.php?M=100001&C=a1b2&L=5&N=20",
        origin: [LIST_ARCHIVE],
      },
    ],
    headers: [
      { header: "X-Mailer-LID", origin: [LIST_ARCHIVE] },
      { header: "X-Mailer-RecptId", origin: [LIST_ARCHIVE] },
      { header: "X-Mailer-SID", origin: [LIST_ARCHIVE] },
    ],
    note: "M = recipient, N = statistic, L = list or link.",
  },
  {
    id: "acelle",
    name: "Acelle (self-hosted)",
    kind: "self-hosted",
    opens: [
      {
        word: "open",
        path: /^\/p\/[\w=-]{16,}\/open$/,
        example: "https://mail.example.com/p/aB3dE6gH9jK2mN5pQ8sT/open",
        origin: [KNOWN],
        generic: true,
      },
    ],
    clicks: [
      {
        word: "click",
        path: /^\/p\/[\w=-]{16,}\/click\//,
        example: "https://mail.example.com/p/aB3dE6gH9jK2mN5pQ8sT/click/a1b2c3",
        origin: [KNOWN],
        generic: true,
      },
    ],
    headers: [{ header: "X-Acelle-*", origin: [ESP_PM] }],
  },
  {
    id: "postal",
    name: "Postal (self-hosted)",
    kind: "self-hosted",
    opens: [
      {
        word: "img",
        path: /^\/img\/[0-9a-z]{4,12}\/[0-9A-Za-z]{10,24}$/,
        example: "https://track.example.com/img/a1b2c3/aB3dE6gH9jK2mN5p",
        origin: [POSTAL],
        generic: true,
      },
    ],
    headers: [{ header: "X-Postal-MsgID", origin: [KNOWN] }],
    note: "The image has no size: its parent is hidden. Its click links (two short segments) look like any other and are not kept.",
  },
  {
    id: "notifuse",
    name: "Notifuse (self-hosted)",
    kind: "self-hosted",
    opens: [
      {
        word: "opens",
        path: /\/opens\?mid=[^&]+&wid=/,
        example: "https://api.example.com/opens?mid=a1b2c3&wid=d4e5f6",
        origin: [NOTIFUSE],
      },
    ],
    clicks: [
      {
        word: "visit",
        path: /\/visit\?mid=[^&]+&wid=/,
        example:
          "https://api.example.com/visit?mid=a1b2c3&wid=d4e5f6&url=https%3A%2F%2Fexample.com",
        origin: [NOTIFUSE],
      },
    ],
  },
  {
    id: "usesend",
    name: "useSend / Unsend",
    kind: "self-hosted",
    headers: [
      { header: "X-Usesend-*", origin: [USESEND] },
      { header: "X-Unsend-*", origin: [USESEND] },
    ],
    note: "Its counters are those of Amazon SES.",
  },
  {
    id: "billionmail",
    name: "BillionMail",
    kind: "self-hosted",
    opens: [
      {
        word: "pmta",
        path: /^\/pmta\/[\w=-]{16,}/,
        example: "https://mail.example.com/pmta/aB3dE6gH9jK2mN5pQ8sT",
        origin: [BILLIONMAIL],
        generic: true,
      },
    ],
    clicks: [
      {
        word: "pmta",
        path: /^\/pmta\/[\w=-]{16,}/,
        example: "https://mail.example.com/pmta/aB3dE6gH9jK2mN5pQ8sT",
        origin: [BILLIONMAIL],
        generic: true,
      },
    ],
  },
  {
    id: "kannon",
    name: "Kannon",
    kind: "self-hosted",
    opens: [
      {
        word: "o",
        label: "stats",
        path: /^\/o\/[\w.-]{20,}/,
        example: "https://stats.example.com/o/eyJhbGciOiJIUzI1NiJ9.e30.aB3dE6",
        origin: [KANNON],
        generic: true,
      },
    ],
    clicks: [
      {
        word: "c",
        label: "stats",
        path: /^\/c\/[\w.-]{20,}/,
        example: "https://stats.example.com/c/eyJhbGciOiJIUzI1NiJ9.e30.aB3dE6",
        origin: [KANNON],
        generic: true,
      },
    ],
  },
  {
    id: "matomo",
    name: "Matomo",
    kind: "self-hosted-analytics",
    opens: [
      {
        word: "piwik",
        path: /\/piwik\.php\?(?:[^#]*&)?rec=1\b/,
        example: "https://stats.example.com/piwik.php?idsite=1&rec=1&action_name=letter",
        origin: [PAIR],
        aggregate: true,
      },
      {
        word: "matomo",
        path: /\/matomo\.php\?(?:[^#]*&)?rec=1\b/,
        example: "https://stats.example.com/matomo.php?idsite=1&rec=1&bots=1&action_name=letter",
        origin: [KNOWN],
        aggregate: true,
      },
    ],
    note: "Counts openings for everybody alike, unless the sender adds an id of the reader.",
  },
]);
