import type { Day } from "@consentry/kernel";
import { describe, expect, it } from "vitest";

import type { PlatformMatch } from "../document.ts";
import { identifyPlatform } from "./identify-platform.ts";
import { matchHeaders } from "./match-headers.ts";
import { matchUrl } from "./match-url.ts";

interface Sample {
  readonly headers?: Readonly<Record<string, string>>;
  readonly urls?: readonly string[];
  readonly on?: string;
}

function identify({ headers = {}, urls = [], on }: Sample): PlatformMatch | null {
  return identifyPlatform({
    headers: matchHeaders(Object.entries(headers).map(([key, value]) => ({ key, value }))),
    urls: urls.flatMap((url) => matchUrl(url, new URL(url).hostname)),
    on: on === undefined ? null : (on as Day),
  });
}

const SENDGRID = { "X-SG-EID": "a1b2" };
const SES = { "X-SES-Outgoing": "2026.11.21-192.0.2.1", "Feedback-ID": "1.eu-west-1.a=:AmazonSES" };
const MAILGUN = { "X-Mailgun-Sid": "a1b2" };
const MAILCHIMP_LINK = "https://a.us1.list-manage.com/track/click?u=1&id=2&e=3";
const MAILCHIMP_OPEN = "https://a.us1.list-manage.com/track/open.php?u=1&id=2&e=3";
const SELLIGENT_OPEN = "https://services.shop.example/optiext/optiextension.dll?ID=a1B2";

describe("identifyPlatform", () => {
  it("names nobody for a letter", () => {
    expect(identify({})).toBeNull();
  });

  it("names a platform by its header though it counts nothing", () => {
    expect(identify({ headers: SENDGRID })).toMatchObject({
      name: "SendGrid",
      evidence: ["header:X-SG-EID"],
    });
  });

  it("names a platform by its URLs when the headers were lost", () => {
    expect(identify({ urls: [MAILCHIMP_OPEN, MAILCHIMP_LINK] })?.name).toBe("Mailchimp");
  });

  it("believes headers rather than the URLs of a quoted message", () => {
    const urls = [MAILCHIMP_OPEN, MAILCHIMP_LINK];
    const found = identify({ headers: { "X-Mailin-EID": "a" }, urls });
    expect(found?.name).toBe("Brevo (Sendinblue)");
    expect(found?.confidence).toBeLessThan(0.6);
  });

  it.each([
    ["Substack", MAILGUN, "https://substack.com/redirect/2/eyJhIjoxfQ.a1B2"],
    ["Klaviyo", SENDGRID, "https://trk.klaviyomail.com/ls/click?upn=a1B2"],
    ["Kit (ConvertKit)", SENDGRID, "https://click.convertkit-mail2.com/a1b2/c3d4/aHR0cHM6"],
    [
      "MailPoet",
      SES,
      "https://shop.example/?mailpoet_router&endpoint=track&action=click&data=WzFd",
    ],
    [
      "GovDelivery",
      SES,
      "https://links-1.govdelivery.com/CL0/https:%2F%2Fexample.com/1/0100-0000/a=1",
    ],
  ] as const)("names %s, which the author used, and not its carrier", (name, headers, url) => {
    const found = identify({ headers, urls: [url] });
    expect(found?.name).toBe(name);
    expect(found?.evidence.some((one) => one.startsWith("header:"))).toBe(true);
    expect(found?.confidence).toBeGreaterThan(0.85);
  });

  it("names the carrier when the tool left no trace of its own", () => {
    expect(identify({ headers: SES })?.name).toBe("Amazon SES");
  });

  it("names nobody by a header that several platforms write", () => {
    expect(identify({ headers: { "X-MSFBL": "a|b" } })).toBeNull();
  });

  it("names nobody by a form as general as anybody's, yet counts it beside a header", () => {
    const urls = ["https://mail.shop.example/t/aB3dE6gH9jK2mN5pQ8sT/1vW4yZ7bC0dFxY6zA9bC"];
    expect(identify({ urls })).toBeNull();
    expect(identify({ urls, headers: { "X-Mailer": "Sendy (sendy.example)" } })?.evidence).toEqual([
      "header:X-Mailer",
      "open:/t/…/…",
    ]);
  });

  it("names nobody by pictures copied from a platform's library", () => {
    expect(identify({ urls: ["https://abcd.mjt.lu/tplimg/abcd/b/k1/l2.png"] })).toBeNull();
  });

  it("never names who merely measures the mail of others", () => {
    const pixel = "https://pixel.app.returnpath.net/pixel.gif?r=a1b2";
    expect(identify({ urls: [pixel] })).toBeNull();
    expect(identify({ urls: [pixel, MAILCHIMP_OPEN] })?.name).toBe("Mailchimp");
  });

  it("names a one-to-one tracker only when nothing else is there", () => {
    const tracker = "https://mailtrack.io/trace/mail/a1b2.png";
    expect(identify({ urls: [tracker] })?.name).toBe("Mailtrack");
    expect(identify({ urls: [tracker, MAILCHIMP_LINK] })?.name).toBe("Mailchimp");
  });

  it("is surer the more agrees", () => {
    const header = identify({ headers: { "X-MC-User": "a" } });
    const both = identify({ headers: { "X-MC-User": "a" }, urls: [MAILCHIMP_OPEN] });
    expect(header?.confidence).toBeGreaterThan(0.8);
    expect(both?.confidence).toBeGreaterThan(header?.confidence ?? 1);
    expect(both?.confidence).toBeLessThan(1);
  });

  it("shows the owner of the message's day", () => {
    const parentOn = (on: string): string | null | undefined =>
      identify({ urls: [SELLIGENT_OPEN], on })?.parent;
    expect(parentOn("2022-09-14")).toBe("Marigold");
    expect(parentOn("2025-11-23")).toBe("Marigold");
    expect(parentOn("2025-11-24")).toBe("Zeta Global Holdings");
    expect(parentOn("2026-11-21")).toBe("Zeta Global Holdings");
  });

  it("guesses no dated owner for a message without a date", () => {
    expect(identify({ urls: [SELLIGENT_OPEN] })).toMatchObject({
      company: "Selligent",
      country: "BE",
      parent: null,
    });
    expect(identify({ urls: [MAILCHIMP_OPEN] })?.parent).toBe("Intuit");
  });

  it("puts no token of the message into the evidence", () => {
    const found = identify({
      headers: { "X-Mailin-EID": "secret", "Feedback-ID": "1.2.3.4:5_6:7:Sendinblue" },
      urls: ["https://r.shop.example/tr/op/secretsecretsecretsecretsecretsecretsecretsecret"],
    });
    expect(found?.evidence.length).toBe(3);
    expect(found?.evidence.join(" ")).not.toMatch(/secret|1\.2\.3\.4/);
  });
});
