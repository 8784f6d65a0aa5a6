import { platforms } from "../platform.ts";
import { ESP_PM, FIXTURE, KNOWN, LIST_ARCHIVE, MTB, PHISHING_POT, docs } from "./origins.ts";

const TWILIO_DOCS = docs("Twilio SendGrid, link branding");
const SPARKPOST_DOCS = docs("SparkPost, custom tracking domains");

export const CARRIERS = platforms([
  {
    id: "sendgrid",
    name: "SendGrid",
    kind: "carrier",
    company: "sendgrid",
    opens: [
      {
        word: "wf",
        path: /^\/wf\/open\?upn=/,
        example: "https://u1000001.ct.sendgrid.net/wf/open?upn=u001.aB3dE6gH9jK2mN5p",
        origin: [LIST_ARCHIVE, PHISHING_POT, MTB],
      },
      {
        word: "ss",
        path: /^\/(?:mp)?ss\/o\/(?:u001\.)?[\w-]{15,}\/\w{3}\/[\w-]{15,}\/\w{2}\.gif$/,
        example:
          "https://link.example.com/ss/o/u001.aB3dE6gH9jK2mN5pQ8sT1v/4ab/aB3dE6gH9jK2mN5pQ8sT1v/ho.gif",
        origin: [PHISHING_POT, MTB],
      },
      {
        word: "mpss",
        path: /^\/mpss\/o\//,
        example: "https://u1000001.ct.sendgrid.net/mpss/o/aB3dE6gH9jK2mN5p/o.gif",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        word: "ls",
        path: /^\/ls\/click\?upn=/,
        example: "https://u1000001.ct.sendgrid.net/ls/click?upn=u001.aB3dE6gH9jK2mN5p",
        origin: [LIST_ARCHIVE, PHISHING_POT],
      },
      {
        word: "u001",
        path: /^\/(?:ss|uni)\/c\/u001\./,
        example: "https://link.example.com/ss/c/u001.aB3dE6gH9jK2mN5p/4ab/aB3dE6/h1/h001.a1b2",
        origin: [PHISHING_POT],
      },
    ],
    actions: [
      {
        word: "wf",
        path: /^\/wf\/unsubscribe\?upn=/,
        example: "https://u1000001.ct.sendgrid.net/wf/unsubscribe?upn=u001.aB3dE6gH9jK2mN5p",
        origin: [LIST_ARCHIVE],
      },
      {
        word: "asm",
        path: /^\/asm\/unsubscribe/,
        example: "https://u1000001.ct.sendgrid.net/asm/unsubscribe/?user_id=1000001&data=aB3dE6",
        origin: [LIST_ARCHIVE],
      },
    ],
    headers: [
      { header: "X-SG-EID", origin: [LIST_ARCHIVE, PHISHING_POT, ESP_PM] },
      { header: "X-SG-ID", origin: [LIST_ARCHIVE] },
      { header: "Return-Path", value: /\bbounces\+\d+-/, origin: [ESP_PM] },
    ],
    hosts: [{ suffix: "sendgrid.net", origin: [TWILIO_DOCS, LIST_ARCHIVE] }],
    note: "Carries Klaviyo, Kit, beehiiv and others. X-SG-EID is written with tracking off, too.",
  },
  {
    id: "amazon-ses",
    name: "Amazon SES",
    kind: "carrier",
    company: "aws",
    opens: [
      {
        word: "i0",
        path: /^\/I0\/[0-9a-f]{16}-[0-9a-f]{8}-[0-9a-f-]+/,
        example:
          "https://a1b2c3d4.r.eu-west-1.awstrack.me/I0/0100000000000000-00000000-0000-4000-8000-000000000001-000000/aB3dE6=100",
        origin: [FIXTURE, PHISHING_POT, MTB],
      },
      {
        word: "ci0",
        path: /^\/CI0\/[0-9a-f-]{30,}\/[\w-]+=\d{2,3}$/,
        example:
          "https://track.example.com/CI0/0100000000000000-00000000-0000-4000-8000-000000000001-000000/aB3dE6gH9j=100",
        origin: [PHISHING_POT, MTB],
      },
    ],
    clicks: [
      {
        word: "l0",
        path: /^\/L0\/https?:/,
        example:
          "https://a1b2c3d4.r.eu-west-1.awstrack.me/L0/https:%2F%2Fexample.com/1/0100000000000000-00000000/aB3dE6=100",
        origin: [FIXTURE, PHISHING_POT, docs("AWS, custom redirect domains")],
      },
      {
        word: "cl0",
        path: /^\/CL0\/https?:/,
        example:
          "https://track.example.com/CL0/https:%2F%2Fexample.com/1/0100000000000000-00000000/aB3dE6=100",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-SES-Outgoing", origin: [FIXTURE, PHISHING_POT, LIST_ARCHIVE] },
      { header: "Feedback-ID", value: /:AmazonSES$/i, origin: [PHISHING_POT, LIST_ARCHIVE] },
      { header: "DKIM-Signature", value: /\bd=amazonses\.com\b/i, origin: [LIST_ARCHIVE] },
      { header: "Message-ID", value: /[@.]amazonses\.com\b/i, origin: [LIST_ARCHIVE] },
    ],
    hosts: [
      { suffix: "awstrack.me", origin: [FIXTURE, PHISHING_POT, MTB] },
      { suffix: "amazonses.com", origin: [LIST_ARCHIVE] },
    ],
    note: "The region stands in the host name and in Feedback-ID.",
  },
  {
    id: "mailgun",
    name: "Mailgun",
    kind: "carrier",
    company: "mailgun",
    opens: [
      {
        word: "o",
        path: /^\/o\/eJ[\w-]{30,}/,
        example: "https://email.mg.example.com/o/eJwNyaB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9",
        origin: [LIST_ARCHIVE, PHISHING_POT, MTB],
      },
    ],
    clicks: [
      {
        word: "c",
        path: /^\/c\/eJ[\w-]{30,}/,
        example: "https://email.mg.example.com/c/eJwNyaB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9",
        origin: [LIST_ARCHIVE, PHISHING_POT],
      },
    ],
    actions: [
      {
        word: "u",
        path: /^\/u\/eJ[\w-]{30,}/,
        example: "https://email.mg.example.com/u/eJwNyaB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9",
        origin: [LIST_ARCHIVE],
      },
    ],
    headers: [
      { header: "X-Mailgun-*", origin: [LIST_ARCHIVE, PHISHING_POT, ESP_PM] },
      { header: "DKIM-Signature", value: /\bd=mailgun\.org\b/i, origin: [FIXTURE] },
    ],
    hosts: [
      { suffix: "mailgun.org", origin: [docs("published tables of tracking CNAMEs")] },
      { suffix: "mailgun.net", origin: [KNOWN] },
    ],
    note: "X-Mailgun-Track-Clicks: false says that clicks are not counted. X-Mailgun-Sid holds the recipient's address in base64.",
  },
  {
    id: "sparkpost",
    name: "SparkPost (Bird)",
    kind: "carrier",
    company: "sparkpost",
    opens: [
      {
        word: "q",
        path: /^\/q\/[\w-]{10,}~~\/[\w-]+~\//,
        example:
          "https://post.spmailtechnol.com/q/aB3dE6gH9jK2mN5pQ8sT1v~~/AAQAAQA~/RgRnaB3dE6gH~~",
        origin: [PHISHING_POT, MTB],
      },
    ],
    clicks: [
      {
        word: "f",
        path: /^\/f\/[a-z-]+\/[\w-]{10,}~~\/[\w-]+~\//,
        example:
          "https://post.spmailtechnol.com/f/a/aB3dE6gH9jK2mN5pQ8sT1v~~/AAQAAQA~/RgRnaB3dE6gH~~",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "Return-Path", value: /\bmsprvs1=/i, origin: [PHISHING_POT] },
      {
        header: "List-Id",
        value: /\bspc\.\d+\.\d+\.sparkpostmail\.com\b/i,
        origin: [PHISHING_POT, ESP_PM],
      },
      { header: "Message-ID", value: /\.sparkpost>?\s*$/i, origin: [PHISHING_POT] },
      { header: "List-Unsubscribe", value: /@unsub\.spmta\.com\b/i, origin: [PHISHING_POT] },
      { header: "X-MSFBL", shared: true, origin: [PHISHING_POT] },
    ],
    hosts: [
      { suffix: "spgo.io", origin: [SPARKPOST_DOCS] },
      { suffix: "sparkpostmail.com", origin: [PHISHING_POT] },
      { suffix: "sparkpostmail#.com", origin: [MTB] },
      { suffix: "spmailtechnol.com", origin: [PHISHING_POT] },
      { suffix: "spmailtechno.com", origin: [MTB] },
      { suffix: "spmta.com", origin: [PHISHING_POT] },
    ],
    note: "In the older form the last segment, decoded, holds the recipient's address in clear.",
  },
  {
    id: "postmark",
    name: "Postmark",
    kind: "carrier",
    company: "activecampaign",
    opens: [
      {
        host: "track.pstmrk.it",
        path: /^\/open\b/,
        example: "https://track.pstmrk.it/open?m=v3_1.aB3dE6",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "pstmrk.it",
        path: /^\/\ds\//,
        example: "https://click.pstmrk.it/3s/example.com%2Fpath/aB3d/E6gH/AQ/00000000",
        origin: [PHISHING_POT],
      },
    ],
    headers: [{ header: "X-PM-*", origin: [PHISHING_POT] }],
    hosts: [
      { suffix: "pstmrk.it", origin: [PHISHING_POT, MTB] },
      { suffix: "mtasv.net", origin: [KNOWN] },
    ],
  },
  {
    id: "mandrill",
    name: "Mandrill (Mailchimp Transactional)",
    kind: "carrier",
    company: "rocket-science",
    opens: [
      {
        host: "mandrillapp.com",
        path: /^\/track\/open\.php\?/,
        example:
          "https://mandrillapp.com/track/open.php?u=10000001&id=0123456789abcdef0123456789abcdef",
        origin: [PHISHING_POT, MTB],
      },
      {
        word: "open",
        path: /^\/track\/open\.php\?(?:u=\d{5,12}&id=[0-9a-f]{32}|p=eyJ)/,
        example:
          "https://mail.example.com/track/open.php?u=10000001&id=0123456789abcdef0123456789abcdef",
        origin: [PHISHING_POT, MTB],
      },
    ],
    clicks: [
      {
        word: "track",
        path: /^\/track\/click\/\d+\/[^?#]+\?p=eyJ/,
        example: "https://mandrillapp.com/track/click/10000001/example.com?p=eyJzIjoiYSJ9",
        origin: [PHISHING_POT],
      },
      {
        host: "mandrillapp.com",
        path: /^\/track\/click\/\d+\//,
        example: "https://mandrillapp.com/track/click/10000001/example.com",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-Mandrill-*", origin: [PHISHING_POT] },
      { header: "Feedback-ID", value: /:md$/, origin: [PHISHING_POT, ESP_PM] },
      { header: "X-Report-Abuse", value: /\babuse@mandrill\./i, origin: [PHISHING_POT] },
      { header: "DKIM-Signature", value: /\bd=mandrillapp\.com\b/i, origin: [PHISHING_POT] },
      { header: "X-Native-Encoded", shared: true, origin: [PHISHING_POT] },
    ],
    hosts: [{ suffix: "mandrillapp.com", origin: [PHISHING_POT, MTB] }],
  },
  {
    id: "smtp-com",
    name: "SMTP.com",
    kind: "carrier",
    opens: [
      {
        host: "track.smtpsendmail.com",
        path: /^\/\d{4,8}\/o\b/,
        example: "https://track.smtpsendmail.com/10001/o?p=a1b2",
        origin: [MTB],
      },
    ],
    headers: [
      { header: "X-SMTPCOM-*", origin: [PHISHING_POT, LIST_ARCHIVE] },
      { header: "Feedback-ID", value: /:SMTPCOM$/i, origin: [PHISHING_POT] },
      { header: "X-Report-Abuse", value: /\babuse@smtp\.com\b/i, origin: [PHISHING_POT] },
      { header: "DKIM-Signature", value: /\bd=smtpsendemail\.com\b/i, origin: [PHISHING_POT] },
    ],
    hosts: [
      { suffix: "smtpsendmail.com", origin: [MTB] },
      { suffix: "smtpsendemail.com", origin: [PHISHING_POT] },
    ],
  },
  {
    id: "netcore",
    name: "Falconide / Pepipost (Netcore)",
    kind: "carrier",
    company: "netcore",
    opens: [
      {
        word: "id",
        path: /^\/[A-Z]{5,9}\?id=\d{3,}=[\w+/=%-]{24,}/,
        example: "https://delivery.example.com/QWERTY?id=10001=aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF",
        origin: [PHISHING_POT, MTB],
      },
    ],
    clicks: [
      {
        word: "id",
        path: /^\/[A-Z]{5,9}\?id=\d{3,}=[\w+/=%-]{24,}/,
        example: "https://delivery.example.com/QWERTY?id=10001=aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF",
        origin: [PHISHING_POT],
      },
    ],
    headers: [{ header: "X-FNCID", origin: [KNOWN] }],
    hosts: [
      { suffix: "pepipost.com", origin: [KNOWN] },
      { suffix: "falconide.com", origin: [KNOWN] },
    ],
  },
  {
    id: "elastic-email",
    name: "Elastic Email",
    kind: "carrier",
    clicks: [
      {
        word: "botclick",
        path: /^\/tracking\/botclick\?msgid=/,
        example: "https://tracking.example.com/tracking/botclick?msgid=aB3dE6gH9j&c=0",
        origin: [PHISHING_POT],
      },
    ],
    headers: [{ header: "X-ElasticEmail-*", shared: true, origin: [ESP_PM] }],
    note: "A hidden link serves to find out machines that follow every link.",
  },
]);
