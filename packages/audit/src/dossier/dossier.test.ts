import { describe, expect, test } from "vitest";

import { dossierFiles } from "./files.ts";
import { prepareDossier } from "./dossier.ts";
import { aDossier, aMail, OBSERVING, PLAIN, SETTINGS } from "./testing/a-dossier.ts";

const AUTUMN = aMail({ date: "Mon, 03 Oct 2022 09:00:00 +0200", body: PLAIN });
const SUMMER = aMail({ subject: "Summer" });

describe("prepareDossier", () => {
  test("orders the mails by date, whatever the order they come in", () => {
    const subjects = (mails: Parameters<typeof aDossier>[0]): readonly (string | null)[] =>
      aDossier(mails).timeline.map(({ subject }) => subject);
    const undated = aMail({ date: "", subject: "Undated" });
    expect(subjects([undated, AUTUMN, SUMMER])).toEqual(["Summer", "News", "Undated"]);
    expect(subjects([SUMMER, undated, AUTUMN])).toEqual(["Summer", "News", "Undated"]);
  });

  test("takes the same mail once and keeps both its names", () => {
    const twice = aDossier([SUMMER, { ...SUMMER, givenAs: "copy.eml" }]);
    expect(twice.exhibits.map(({ givenAs }) => givenAs)).toEqual([["copy.eml", "news.eml"]]);
  });

  test("says mail by mail what is new and what is gone", () => {
    const [, second, third] = aDossier([
      SUMMER,
      AUTUMN,
      aMail({ date: "Tue, 01 Nov 2022 09:00:00 +0100" }),
    ]).timeline;
    expect(second?.gone).toEqual(expect.arrayContaining(["A01", "open.shop.example"]));
    expect(third?.first).toEqual([]);
    expect(third?.gone).toEqual([]);
  });

  test("says of no host that it was told where that is merely possible", () => {
    const guess =
      '<img src="https://config.counting.example/tp?ty=IM&m=campaign_3536&c=353600101_kw03" width="1" height="1">';
    const { timeline } = aDossier([aMail({ body: OBSERVING + guess })]);
    expect(timeline).toMatchObject([{ openTrackers: 1, told: ["open.shop.example"] }]);
  });

  test("refuses mails of different senders and lists them", () => {
    const other = aMail({ from: "news@other.test" }, { givenAs: "other.eml" });
    const refused = prepareDossier([SUMMER, other], SETTINGS);
    expect(refused).toEqual({
      ok: false,
      error: {
        kind: "several-senders",
        senders: [
          { names: ["shop.example"], mails: ["news.eml"] },
          { names: ["other.test"], mails: ["other.eml"] },
        ],
      },
    });
  });

  test("joins what shares a registrable domain or a list, and nothing that names nobody", () => {
    const list = ["List-Id: Shop news <news.lists.test>"];
    const [one, two, three] = [
      aMail({ extra: list }),
      aMail({ from: "a@provider.test", extra: list }),
      aMail({ from: "b@other.provider.test" }),
    ];
    expect(prepareDossier([one, three], SETTINGS).ok).toBe(false);
    expect(prepareDossier([one, three, two], SETTINGS).ok).toBe(true);
    const nobody = aMail({ from: "" });
    expect(prepareDossier([nobody], SETTINGS).ok).toBe(true);
    expect(prepareDossier([one, nobody], SETTINGS).ok).toBe(false);
  });

  test("refuses no mail, too many, and what is no mail", () => {
    const kind = (mails: Parameters<typeof aDossier>[0]): string | null => {
      const made = prepareDossier(mails, SETTINGS);
      return made.ok ? null : made.error.kind;
    };
    expect(kind([])).toBe("no-mail");
    expect(kind(Array.from({ length: 201 }, () => SUMMER))).toBe("too-many-mails");
    expect(kind([aMail("")])).toBe("not-read");
  });
});

describe("dossierFiles", () => {
  const OUTSIDE = { reportHtml: "<!doctype html>", pdf: new Uint8Array([1]), pictures: [null] };

  test("gives the same bytes for the same mails and time", () => {
    const once = dossierFiles(aDossier([SUMMER, AUTUMN]), OUTSIDE);
    const again = dossierFiles(aDossier([AUTUMN, SUMMER]), OUTSIDE);
    expect(again).toEqual(once);
  });

  test("keeps the original byte for byte", () => {
    const files = dossierFiles(aDossier([SUMMER]), OUTSIDE);
    expect(files.find(({ name }) => name === "mail/1.eml")?.bytes).toEqual(SUMMER.bytes);
  });

  test("says in the readme what is missing", () => {
    const readme = (made: Partial<typeof OUTSIDE>, mail = SUMMER): string => {
      const files = dossierFiles(aDossier([mail], { language: "en" }), { ...OUTSIDE, ...made });
      return new TextDecoder().decode(files[0]?.bytes);
    };
    expect(readme({})).toContain("Not every e-mail was drawn as a picture");
    expect(readme({ pictures: [new Uint8Array([1]) as never] })).toContain("drawn by a browser");
    expect(readme({})).not.toContain("No complaint");
    expect(readme({})).toContain("not an official one");
  });

  test("drafts no complaint where nothing found carries one", () => {
    const clean = aMail({
      body: "<p>Just words, and enough of them to be read without anything else.</p>",
      extra: ["List-Unsubscribe: <https://shop.example/leave>"],
    });
    const silent = { ...clean, document: { ...clean.document, findings: [] } };
    const files = dossierFiles(aDossier([silent]), OUTSIDE);
    expect(files.map(({ name }) => name)).not.toContain("letters/complaint.txt");
    expect(new TextDecoder().decode(files[0]?.bytes)).toContain("aucun projet de plainte");
  });

  test.each(["en", "fr", "nl", "de"] as const)(
    "accuses no mail that asks for ordinary pictures alone, in %s",
    (language) => {
      const body = '<p>News</p><img src="https://shop.example/logo.png" width="90" height="30">';
      const ordinary = aMail({ body }, { language });
      const files = dossierFiles(aDossier([ordinary], { language }), OUTSIDE);
      const named = (name: string): string =>
        new TextDecoder().decode(files.find((file) => file.name === name)?.bytes);
      expect(ordinary.document.findings.map(({ id }) => id)).toContain("A03");
      expect(files.map(({ name }) => name)).not.toContain("letters/complaint.txt");
      expect(named("README.txt")).not.toContain("letters/complaint");
      expect(named("letters/sender.txt")).toContain("A03");
      expect(named("letters/sender.txt")).not.toMatch(/measurement|mesure|meten|Messung/u);
    },
  );
});
