import { platforms } from "../platform.ts";
import { FIXTURE, MTB, PAIR, PHISHING_POT, UASSETS } from "./origins.ts";

/** Newsletter and event services that readers know by name. */
export const PUBLISHING = platforms([
  {
    id: "substack",
    name: "Substack",
    kind: "esp",
    company: "substack",
    over: ["mailgun"],
    opens: [
      {
        host: "eotrx.substackcdn.com",
        path: /^\/open\?token=/,
        example: "https://eotrx.substackcdn.com/open?token=eyJhIjoxfQ.aB3dE6",
        origin: [FIXTURE],
      },
      {
        host: "substack.com",
        path: /^\/o\/[\w-]{16,}/,
        example: "https://email.mg1.substack.com/o/eJwNyaB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9",
        origin: [FIXTURE, MTB],
      },
    ],
    clicks: [
      {
        host: "substack.com",
        path: /^\/redirect\//,
        example: "https://substack.com/redirect/2/eyJlIjoiaHR0cHM6Ly9leGFtcGxlLmNvbSJ9.aB3dE6",
        origin: [FIXTURE],
      },
      {
        host: "substack.com",
        path: /^\/app-link\/post\?/,
        example: "https://substack.com/app-link/post?publication_id=1&post_id=2&r=a1b2&token=eyJ",
        origin: [FIXTURE],
      },
      {
        host: "substack.com",
        path: /^\/c\/eJ/,
        example: "https://email.mg1.substack.com/c/eJwNyaB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9",
        origin: [FIXTURE],
      },
    ],
    headers: [
      { header: "List-Id", value: /\.substack\.com\b/i, origin: [FIXTURE] },
      { header: "List-Owner", value: /@substack\.com\b/i, origin: [FIXTURE] },
      { header: "Feedback-ID", value: /:substack$/i, origin: [FIXTURE] },
    ],
    hosts: [
      { suffix: "substack.com", origin: [FIXTURE, MTB] },
      { suffix: "substackcdn.com", origin: [FIXTURE] },
    ],
    note: "redirect/2/ carries a JWT: e = destination, p = post, s = publication, u = reader.",
  },
  {
    id: "beehiiv",
    name: "beehiiv",
    kind: "esp",
    company: "beehiiv",
    over: ["sendgrid"],
    opens: [
      {
        host: "link.mail.beehiiv.com",
        path: /^\/(?:ss|mpss)\/o\//,
        example:
          "https://link.mail.beehiiv.com/ss/o/u001.aB3dE6gH9jK2mN5pQ8sT1v/4ab/aB3dE6gH9jK2mN5pQ8sT1v/ho.gif",
        origin: [FIXTURE, PHISHING_POT],
      },
    ],
    clicks: [
      {
        host: "link.mail.beehiiv.com",
        path: /^\/ss\/c\//,
        example: "https://link.mail.beehiiv.com/ss/c/u001.aB3dE6gH9jK2mN5p/4ab/aB3dE6/h1/h001.a1b2",
        origin: [FIXTURE, PHISHING_POT],
      },
    ],
    headers: [
      { header: "List-Unsubscribe", value: /\bbeehiiv\.com\b/i, origin: [FIXTURE] },
      { header: "Return-Path", value: /\bbeehiiv\.com\b/i, origin: [FIXTURE] },
      { header: "X-Beehiiv-*", origin: [FIXTURE] },
    ],
    hosts: [{ suffix: "beehiiv.com", origin: [FIXTURE, UASSETS] }],
    note: "jwt_token and _bhlid name the reader on plain links, even in the text part.",
  },
  {
    id: "kit",
    name: "Kit (ConvertKit)",
    kind: "esp",
    company: "kit",
    over: ["sendgrid"],
    opens: [
      {
        host: "open.convertkit-mail#.com",
        path: /^\/\w{12,}/,
        example: "https://open.convertkit-mail2.com/a1b2c3d4e5f6g7h8i9j0",
        origin: [PAIR, MTB],
      },
      {
        host: "open.convertkit-mail.com",
        path: /^\/\w{12,}/,
        example: "https://open.convertkit-mail.com/a1b2c3d4e5f6g7h8i9j0",
        origin: [PAIR],
      },
      {
        host: "convertkit-mail.com",
        path: /^\/o\//,
        example: "https://a1b2.convertkit-mail.com/o/a1b2c3d4e5",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "click.convertkit-mail#.com",
        path: /^\/\w+\/\w+\//,
        example:
          "https://click.convertkit-mail2.com/a1b2c3d4e5/f6g7h8/aHR0cHM6Ly9leGFtcGxlLmNvbQ==",
        origin: [PAIR],
      },
      {
        host: "click.convertkit-mail.com",
        path: /^\/\w+\/\w+\//,
        example: "https://click.convertkit-mail.com/a1b2c3d4e5/f6g7h8/aHR0cHM6Ly9leGFtcGxlLmNvbQ==",
        origin: [PAIR],
      },
    ],
    actions: [
      {
        host: "unsubscribe.convertkit-mail#.com",
        example: "https://unsubscribe.convertkit-mail2.com/a1b2c3d4e5",
        origin: [PAIR],
      },
      {
        host: "unsubscribe.convertkit-mail.com",
        example: "https://unsubscribe.convertkit-mail.com/a1b2c3d4e5",
        origin: [PAIR],
      },
    ],
    headers: [{ header: "X-Report-Abuse", value: /\bconvertkit\b/i, origin: [PAIR] }],
    hosts: [
      { suffix: "convertkit-mail.com", origin: [PAIR, MTB] },
      { suffix: "convertkit-mail#.com", origin: [PAIR, MTB] },
    ],
  },
  {
    id: "eventbrite",
    name: "Eventbrite",
    kind: "in-house",
    company: "eventbrite",
    over: ["sparkpost"],
    opens: [
      {
        host: "clicks.eventbrite.com",
        path: /^\/q\//,
        example: "https://clicks.eventbrite.com/q/aB3dE6gH9jK2mN5pQ8sT1v~~/AAQAAQA~/aB3dE6gH~~",
        origin: [PHISHING_POT],
      },
      {
        host: "eventbrite.com",
        path: /^\/emails\/action/,
        example: "https://www.eventbrite.com/emails/action/?recipient=aB3dE6&type_id=1",
        origin: [MTB],
      },
    ],
    clicks: [
      {
        host: "clicks.eventbrite.com",
        path: /^\/f\//,
        example: "https://clicks.eventbrite.com/f/a/aB3dE6gH9jK2mN5pQ8sT1v~~/AAQAAQA~/aB3dE6gH~~",
        origin: [PHISHING_POT],
      },
    ],
    headers: [
      { header: "X-EventbriteMailer", origin: [PHISHING_POT] },
      { header: "Return-Path", value: /@bounce\.eventbrite\.com\b/i, origin: [PHISHING_POT] },
      { header: "X-MSFBL", shared: true, origin: [PHISHING_POT] },
    ],
    hosts: [{ suffix: "eventbrite.com", origin: [PHISHING_POT] }],
  },
  {
    id: "github",
    name: "GitHub",
    kind: "in-house",
    opens: [
      {
        host: "github.com",
        path: /^\/notifications\/beacon\//,
        example: "https://github.com/notifications/beacon/AAAAA1B2C3D4E5.gif",
        origin: [MTB],
      },
    ],
    hosts: [],
  },
]);
