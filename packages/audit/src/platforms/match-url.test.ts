import { describe, expect, it } from "vitest";
import { growthOf, LINEAR } from "../testing/growth.ts";

import { matchDecoration, matchUrl, platformHost, type UrlMatch } from "./match-url.ts";

function match(url: string): readonly UrlMatch[] {
  return matchUrl(url, new URL(url).hostname);
}

function named(url: string): readonly string[] {
  return match(url).map(({ platform, role }) => `${platform.id} ${role}`);
}

const TOKEN = "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dFxY6zA9bCdE1gH2jK3mN4";

describe("matchUrl", () => {
  it("finds nothing in the links and pictures of an ordinary newsletter", () => {
    const ordinary = [
      "https://www.shop.example/en/autumn/blue-jacket?utm_source=newsletter&utm_medium=email",
      "https://cdn.shop.example/img/open/mo/o/op/link/im/click/spacer.gif",
      "https://www.shop.example/d?id=4711",
      "https://www.shop.example/go/sale/2026",
      "https://www.shop.example/track/open/parcel/4711",
      "https://www.shop.example/r/?id=4711",
      "https://example.org/t/terms-and-conditions/",
      "https://example.org/email/newsletter.gif",
      "https://example.org",
      "https://example.org?",
    ];
    expect(ordinary.flatMap(named)).toEqual([]);
  });

  it("knows a client's own domain by the form alone", () => {
    expect(named(`https://r.news.shop.example/mk/op/${TOKEN}`)).toEqual(["brevo open"]);
  });

  it("finds a query without a path, as WordPress may write it", () => {
    const url = "https://shop.example?mailpoet_router&endpoint=track&action=open&data=WzFd";
    expect(named(url)).toEqual(["mailpoet open"]);
  });

  it("does not take a host's name in a path or in a look-alike domain for the host", () => {
    expect(named("https://shop.example/list-manage.com/track/open.php?u=1")).toEqual([]);
    expect(named("https://list-manage.com.example/track/click?u=1&id=2")).toEqual([]);
    expect(named("https://notlist-manage.com/track/click?u=1&id=2")).toEqual([]);
  });

  it("takes any number where a platform numbers its domains", () => {
    expect(named("https://a.cmail7.com/t/t-o-abcdefg-l/o.gif")).toEqual(["campaign-monitor open"]);
    expect(named("https://a.cmail1999.com/t/t-o-abcdefg-l/o.gif")).toContain(
      "campaign-monitor open",
    );
    expect(named("https://a.cmailx.com/t/t-o-abcdefg-l/px.gif")).toEqual([]);
  });

  it("reports an endpoint that serves both roles in both", () => {
    const url = "https://services.shop.example/optiext/optiextension.dll?ID=a1B2c3";
    expect(named(url)).toEqual(["selligent open", "selligent click"]);
  });

  it("tells an open from a click and a click from an unsubscription", () => {
    const base = "https://a.us1.list-manage.com";
    expect(named(`${base}/track/open.php?u=1&id=2&e=3`)).toEqual(["mailchimp open"]);
    expect(named(`${base}/track/click?u=1&id=2&e=3`)).toEqual(["mailchimp click"]);
    expect(named(`${base}/unsubscribe?u=1&id=2&e=3`)).toEqual(["mailchimp action"]);
  });

  it("tells Adobe Campaign's open, whose link number is 1, from its clicks", () => {
    expect(named("https://t.shop.example/r/?id=h1a2,3b4,1")).toEqual(["adobe-campaign open"]);
    expect(named("https://t.shop.example/r/?id=h1a2,3b4,1f")).toEqual(["adobe-campaign click"]);
  });

  it("names the tool and its carrier where both fit", () => {
    const url = `https://ablink.mail.shop.example/ss/o/u001.${TOKEN}/4ab/${TOKEN}/ho.gif`;
    expect(named(url).toSorted()).toEqual(["braze open", "sendgrid open"]);
  });

  it("knows documented spacers as the same for everybody", () => {
    expect(named("https://ts-svc.inxserver.com/transparent.gif")).toEqual(["inxmail ordinary"]);
    expect(named("https://abcd.mjt.lu/tplimg/abcd/b/k1/l2.png")).toEqual(["mailjet ordinary"]);
  });

  it("marks a form as general as anybody's, and grades it as a guess", () => {
    const [found] = match(`https://mail.shop.example/pmta/${TOKEN}`);
    expect(found).toMatchObject({ generic: true, grade: "likely" });
  });

  it("grades a form that only hearsay backs as a guess", () => {
    const [found] = match("https://a.musvc2.net/e/tr?q=a1B2");
    expect(found).toMatchObject({ generic: false, grade: "likely", role: "open" });
  });

  it("says of a web counter that it does not tell readers apart", () => {
    const [found] = match("https://stats.shop.example/piwik.php?idsite=1&rec=1");
    expect(found).toMatchObject({ aggregate: true });
  });

  it("shows the form without the tokens of the message", () => {
    const [found] = match(`https://r.news.shop.example/mk/cl/${TOKEN}`);
    expect(found?.form).toBe("/(tr|mk)/cl/(f/)?…");
  });

  it("hands out the same object each time, so that matches can be counted by identity", () => {
    const [first] = match("https://a.us1.list-manage.com/track/click?u=1&id=2");
    const [second] = match("https://b.us2.list-manage.com/track/click?u=3&id=4");
    expect(first).toBe(second);
  });

  it("does not look at the fragment", () => {
    expect(named(`https://shop.example/#/tr/op/${TOKEN}`)).toEqual([]);
  });

  it.each([
    ["a/lt.php?", (n: number) => `https://shop.example/${"a/lt.php?".repeat(n)}`],
    ["l=ope&", (n: number) => `https://shop.example/lt.php?${"l=ope&".repeat(n)}`],
    ["&mailpoet_router", (n: number) => `https://shop.example/?${"&mailpoet_router".repeat(n)}`],
    ["rec=", (n: number) => `https://shop.example/piwik.php?${"rec=".repeat(n)}`],
    ["on.jsp", (n: number) => `https://a.rs6.net/${"on.jsp".repeat(n)}`],
    ["labels", (n: number) => `https://${"a.".repeat(n)}example/x`],
  ])("stays linear on a URL of many %s", (_, make) => {
    const growth = growthOf(20_000, (n) => {
      const url = make(n);
      const host = url.slice(8, url.indexOf("/", 8));
      return () => matchUrl(url, host);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});

describe("platformHost", () => {
  it("names the platform of a host and of the hosts below it", () => {
    expect(platformHost("mjt.lu")?.id).toBe("mailjet");
    expect(platformHost("abcd.mjt.lu")?.id).toBe("mailjet");
    expect(platformHost("ctrk.klclick3.com")?.id).toBe("klaviyo");
  });

  it("is silent about everybody else's hosts", () => {
    expect(platformHost("www.shop.example")).toBeNull();
    expect(platformHost("notmjt.lu")).toBeNull();
  });
});

describe("matchDecoration", () => {
  it("tells the parameters that number readers from labels of a campaign", () => {
    expect(matchDecoration("mc_eid")?.scope).toBe("recipient");
    expect(matchDecoration("ml_subscriber_hash")?.scope).toBe("recipient");
    expect(matchDecoration("utm_campaign")?.scope).toBe("campaign");
    expect(matchDecoration("at_send_date")?.scope).toBe("campaign");
  });

  it("leaves open what was seen as both", () => {
    expect(matchDecoration("at_recipient_id")?.scope).toBe("unclear");
  });

  it("reads names in any case, and knows nothing of ordinary ones", () => {
    expect(matchDecoration("elqTrackId")?.platform).toBe("oracle-eloqua");
    expect(matchDecoration("cid")).toBeNull();
    expect(matchDecoration("id")).toBeNull();
    expect(matchDecoration("")).toBeNull();
  });
});
