import { describe, expect, test } from "vitest";

import type { Party, PartyCompany } from "../parties/party.ts";
import { paperText } from "./paper-text.ts";
import { partyDrawing, partyPaper } from "./party-map.ts";
import { aDossier, aMail } from "./testing/a-dossier.ts";

const COMPANY: PartyCompany = {
  name: 'Counter & Co <b>"',
  country: "FR",
  from: null,
  until: null,
  source: { kind: "docs", where: "its own pages" },
};

function aPartied(
  company: PartyCompany,
  evidence: Party["evidence"] = [],
): ReturnType<typeof aDossier> {
  const mail = aMail();
  const party: Party = {
    hosts: ["open.shop.example"],
    byHeader: [],
    told: ["open"],
    role: "provider",
    service: null,
    company,
    owners: [company, { ...company, name: "Owner", country: "US" }],
    evidence,
  };
  return aDossier([{ ...mail, document: { ...mail.document, parties: [party] } }]);
}

describe("the map of parties", () => {
  test("draws reader, server, company and owner, with nothing of a name as markup", () => {
    const drawing = partyDrawing(aPartied(COMPANY));
    for (const name of ["Lecteur", "open.shop.example", "Owner", "États-Unis"]) {
      expect(drawing).toContain(name);
    }
    expect(drawing).toContain("Counter &amp; Co &lt;b&gt;");
    expect(drawing).not.toContain("<b>");
  });

  test("shows hearsay as such", () => {
    const words = "selon notre connaissance, sans source";
    const hearsay = aPartied({ ...COMPANY, source: { kind: "knowledge", where: "" } });
    expect(paperText(partyPaper(hearsay))).toContain(words);
    expect(paperText(partyPaper(aPartied(COMPANY)))).not.toContain(words);
  });

  test("names the table of the person's own that says so, and no list of ours", () => {
    const words = "selon la liste « my notes »";
    const company: PartyCompany = { ...COMPANY, source: { kind: "list", where: "my notes" } };
    const own = aPartied(company, ["list:shop.example"]);
    expect(paperText(partyPaper(own))).toContain(`France, ${words}`);
    expect(paperText(partyPaper(own)).split(words)).toHaveLength(2);
    expect(partyDrawing(own)).toContain(words);
    expect(paperText(partyPaper(aPartied(company, ["host:shop.example"])))).not.toContain(words);
  });

  test("draws nothing where nobody is told", () => {
    const silent = aDossier([aMail({ body: "<p>Words</p>" })]);
    expect(partyDrawing(silent)).toBe("");
    expect(paperText(partyPaper(silent))).toContain("Aucun serveur n'est informé");
  });
});
