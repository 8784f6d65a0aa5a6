import { platforms, type PlatformEntry, type UrlPattern } from "../platform.ts";
import { HEADER_LISTS, MTB } from "./origins.ts";

/** Open counters that only MailTrackerBlocker's list describes: form known, little else. */
function listed(
  id: string,
  name: string,
  kind: PlatformEntry["kind"],
  ...opens: readonly Omit<UrlPattern, "origin">[]
): PlatformEntry {
  const hosts = opens.flatMap(({ host }) => (host === undefined ? [] : [host]));
  return {
    id,
    name,
    kind,
    opens: opens.map((open) => ({ ...open, origin: [MTB] })),
    hosts: [...new Set(hosts)].map((suffix) => ({ suffix, origin: [MTB] })),
  };
}

export const LISTED = platforms([
  {
    ...listed("icontact", "iContact", "esp", {
      host: "click.icptrack.com",
      path: /^\/icp/,
      example: "https://click.icptrack.com/icp/relay.php?r=100",
    }),
    headers: [{ header: "X-ICPINFO", origin: [HEADER_LISTS] }],
  },
  listed(
    "emma",
    "Emma",
    "esp",
    { host: "t.e2ma.net", path: /^\/open\b/, example: "https://t.e2ma.net/open/a1b2/c3d4" },
    { host: "e2ma.net", path: /^\/track/, example: "https://example.e2ma.net/track/a1b2" },
  ),
  listed(
    "bronto",
    "Bronto",
    "esp",
    { host: "bm#.com", path: /^\/t\//, example: "https://app.bm23.com/t/o?ssid=100" },
    {
      word: "t",
      path: /^\/t\/o\?ssid=\d+/,
      example: "https://email.example.com/t/o?ssid=100&did=a1b2",
    },
  ),
  listed("campaigner", "Campaigner", "esp", {
    host: "trk.cp20.com",
    path: /^\/open\//,
    example: "https://trk.cp20.com/open/a1b2",
  }),
  listed("higher-logic", "Higher Logic", "esp", {
    host: "informz.net",
    path: /^\/z\/\w{40,64}\/image\.gif/,
    example:
      "https://example.informz.net/z/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9bCdE1gH2/image.gif",
  }),
  listed("infobip", "Infobip", "esp", {
    word: "tracking",
    path: /^\/tracking\/1\/open\/\w{8,}/,
    example: "https://track.example.com/tracking/1/open/aB3dE6gH9j",
  }),
  listed("maropost", "Maropost", "esp", {
    word: "open",
    path: /^\/a\/\d{2,5}\/open\/\d{2,6}\/\d{4,9}\/\w{40}/,
    example: "https://example.com/a/1000/open/2000/300000/0123456789abcdef0123456789abcdef01234567",
  }),
  {
    ...listed("messagegears", "MessageGears", "esp", {
      word: "o",
      path: /^\/o\/4\/eyJhaSI6/,
      example: "https://mail.example.com/o/4/eyJhaSI6MTAwfQ",
    }),
    company: "messagegears",
  },
  listed("mailcampaigns", "Mailcampaigns", "esp", {
    host: "interface.mailcampaigns.nl",
    path: /^\/v\d\/t\//,
    example: "https://interface.mailcampaigns.nl/v3/t/a1b2",
  }),
  listed("everyaction", "EveryAction", "esp", {
    host: "click.everyaction.com",
    path: /^\/j\//,
    example: "https://click.everyaction.com/j/100/200",
  }),
  listed("nationbuilder", "NationBuilder", "esp", {
    host: "nationbuilder.com",
    path: /^\/r\/o/,
    example: "https://example.nationbuilder.com/r/o?e=a1b2",
  }),
  listed("whatcounts", "WhatCounts", "esp", {
    host: "whatcounts.com",
    path: /^\/t\b/,
    example: "https://app.whatcounts.com/t?c=100&r=200",
  }),
  listed("cyberimpact", "Cyberimpact", "esp", {
    host: "app.cyberimpact.com",
    path: /^\/footer-image/,
    example: "https://app.cyberimpact.com/footer-image/a1b2",
  }),
  listed("snov-io", "Snov.io", "personal-tracker", {
    word: "v2",
    path: /^\/track\/open\/v2-/,
    example: "https://track.example.com/track/open/v2-a1b2c3",
  }),
  listed("reachmail", "ReachMail", "esp", {
    word: "open",
    path: /^\/open\/[\w-]{23}\/image\.gif/,
    example: "https://go.example.com/open/aB3dE6gH9jK2mN5pQ8sT1vW/image.gif",
  }),
  listed("user-com", "User.com", "esp", {
    host: "user.com",
    path: /^\/emails\/open\//,
    example: "https://example.user.com/emails/open/a1b2",
  }),
  listed("locaweb", "Locaweb", "esp", {
    word: "openings",
    path: /^\/accounts\/\d+\/messages\/\d+\/openings\/\d+\?envelope_id=/,
    example: "https://mail.example.com/accounts/1000/messages/200/openings/30000?envelope_id=4",
  }),
  listed("ongage", "Ongage", "esp", {
    word: "xol",
    path: /^\/\?xol=\w{20,29}&eih=\w/,
    example: "https://mail.example.com/?xol=aB3dE6gH9jK2mN5pQ8sT1v&eih=a1b2",
  }),
  listed("4cite", "4Cite", "analytics", {
    word: "sv_emopen",
    path: /^\/\?sv_cid=\d+_\d+&sv_emopen=true&sv_sveme=/,
    example: "https://link.example.com/?sv_cid=100_200&sv_emopen=true&sv_sveme=a1b2",
  }),
  listed("medallia", "Medallia", "analytics", {
    host: "medallia.com",
    path: /^\/\?[\w-]+&invite-opened=yes/,
    example: "https://survey.medallia.com/?example&invite-opened=yes",
  }),
  listed("qualtrics", "Qualtrics", "analytics", {
    word: "watermark",
    path: /^\/WRQualtricsContacts\/Watermark\.php/,
    example: "https://survey.example.com/WRQualtricsContacts/Watermark.php?a=1",
  }),
  listed("traverse", "Traverse", "analytics", {
    word: "emailmd5lower",
    path: /^\/v1\/[\w-]{36}\/\d\.gif\?emailMd5Lower=/,
    example:
      "https://ads.example.com/v1/00000000-0000-4000-8000-000000000001/0.gif?emailMd5Lower=0a1b",
  }),
  listed("liveclicker", "Liveclicker", "analytics", {
    host: "em.realtime.email",
    path: /^\/service\/rte\?kind=duration/,
    example: "https://em.realtime.email/service/rte?kind=duration&cp1=a1b2",
  }),
  listed("mailspring", "Mailspring", "personal-tracker", {
    host: "getmailspring.com",
    path: /^\/open\//,
    example: "https://link.getmailspring.com/open/a1b2@c3d4",
  }),
  listed("mailbutler", "Mailbutler", "personal-tracker", {
    host: "bowtie.mailbutler.io",
    path: /^\/tracking\/hit\//,
    example: "https://bowtie.mailbutler.io/tracking/hit/a1b2/t.gif",
  }),
  listed("boomerang", "Boomerang", "personal-tracker", {
    host: "mailstat.us",
    path: /^\/tr\//,
    example: "https://mailstat.us/tr/t/a1b2/1/example.png",
  }),
  listed("gmelius", "Gmelius", "personal-tracker", {
    host: "gml.email",
    example: "https://gml.email/a1b2c3",
  }),
  listed("saleshandy", "SalesHandy", "personal-tracker", {
    host: "saleshandy.com",
    path: /^\/web\/email\/countopened/,
    example: "https://app.saleshandy.com/web/email/countopened/a1b2",
  }),
  listed("pipedrive", "Pipedrive (Nylas)", "personal-tracker", {
    host: "api.nylas.com",
    path: /^\/open\b/,
    example: "https://api.nylas.com/open/a1b2",
  }),
  listed("wordpress-com", "WordPress.com", "in-house", {
    host: "pixel.wp.com",
    path: /^\/t\.gif/,
    example: "https://pixel.wp.com/t.gif?bilmur=1",
  }),
  listed("linkedin", "LinkedIn", "in-house", {
    host: "linkedin.com",
    path: /^\/emimp\//,
    example: "https://www.linkedin.com/emimp/ip_a1b2.gif",
  }),
  listed("facebook", "Facebook", "in-house", {
    host: "facebook.com",
    path: /^\/email_open_log_pic\.php/,
    example: "https://www.facebook.com/email_open_log_pic.php?mid=a1b2",
  }),
  listed("twitter", "Twitter", "in-house", {
    host: "twitter.com",
    path: /^\/scribe\/ibis/,
    example: "https://twitter.com/scribe/ibis?t=1&iid=a1b2",
  }),
  listed("quora", "Quora", "in-house", {
    host: "quora.com",
    path: /^\/qemail\/mark_read/,
    example: "https://www.quora.com/qemail/mark_read?et=100",
  }),
  listed("netflix", "Netflix", "in-house", {
    host: "beaconimages.netflix.net",
    path: /^\/img\//,
    example: "https://beaconimages.netflix.net/img/a1b2.gif",
  }),
  listed("paypal", "PayPal", "in-house", {
    host: "t.paypal.com",
    path: /^\/ts\?/,
    example: "https://t.paypal.com/ts?ppid=100&cnac=a1b2",
  }),
  listed("google-notifications", "Google", "in-house", {
    host: "notifications.google.com",
    path: /^\/g\/img\/[^?#]+\.gif/,
    example: "https://notifications.google.com/g/img/a1b2c3.gif",
  }),
  listed("apple", "Apple", "in-house", {
    host: "apple.com",
    path: /^\/report\/2\/its_mail_sf/,
    example: "https://outsideapple.apple.com/report/2/its_mail_sf?a=1",
  }),
  listed("shopify", "Shopify", "esp", {
    word: "tools",
    path: /^\/tools\/emails\/open\//,
    example: "https://shop.example.com/tools/emails/open/order_confirmation/1",
  }),
  listed("segment", "Twilio Segment", "analytics", {
    host: "api.segment.io",
    path: /^\/v1\/pixel\/track/,
    example: "https://api.segment.io/v1/pixel/track?data=a1b2",
  }),
  listed("mixpanel", "Mixpanel", "analytics", {
    host: "api.mixpanel.com",
    path: /^\/tr(?:ac)?k\b/,
    example: "https://api.mixpanel.com/track/?data=a1b2&img=1",
  }),
  {
    id: "vertical-response",
    name: "VerticalResponse",
    kind: "esp",
    headers: [
      { header: "X-vrfbldomain", origin: [HEADER_LISTS] },
      { header: "X-vrpod", origin: [HEADER_LISTS] },
    ],
  },
  {
    id: "emailvision",
    name: "Emailvision",
    kind: "esp",
    headers: [{ header: "X-EMV-*", origin: [HEADER_LISTS] }],
  },
]);
