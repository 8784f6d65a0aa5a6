import type { Instant } from "@consentry/kernel";
import { parseQuestion, permitMeasurement, type MeasurementPermit } from "@consentry/law";
import { describe, expect, test } from "vitest";

import type { DecidedPerson } from "../campaigns/deciding/decided.ts";
import { newId, newOrganisationId } from "../database/organisation-id.ts";
import { SECRET } from "../consent/testing/people.ts";
import { keysOf, measureKeyOf } from "../organisations/keys.ts";
import { measurementFor } from "./measurement-for.ts";
import { openMeasureToken, type Signal } from "./tokens/measure-token.ts";

const organisation = newOrganisationId();
const keys = keysOf(SECRET, organisation);
const campaign = newId();
const BASE = "https://mail.example.org";

function aPermit(contact: string | null): MeasurementPermit {
  const question = parseQuestion({
    act: "measure",
    on: "2026-11-21",
    jurisdiction: "FR",
    message: "newsletter",
    purpose: "track.open.individual",
    facts: {
      suppressed: false,
      objectedAt: null,
      consents: [{ purpose: "track.open.individual", state: "given", at: "2026-05-02" }],
    },
  });
  if (!question.ok) throw new Error(JSON.stringify(question.error));
  const permit = permitMeasurement(
    { ...question.value, purpose: "track.open.individual" },
    { organisation, contact },
    "2026-11-21T09:30:00Z" as Instant,
  );
  if (!permit.ok) throw new Error(JSON.stringify(permit.error));
  return permit.value;
}

const NONE = { level: "none", refused: [] } as const;
type Decided = Pick<DecidedPerson, "open" | "click">;

function measured(decided: Decided, delivery = newId()) {
  return measurementFor(decided, { organisation, campaign, delivery }, keys, BASE);
}

function claimsIn(url: string, signal: Signal) {
  const text = url.replace(`${BASE}/${signal === "open" ? "o" : "l"}/`, "");
  return openMeasureToken(text, signal, (id) => measureKeyOf(SECRET, id));
}

describe("measurementFor", () => {
  test("writes no address where nothing may be observed", () => {
    expect(measured({ open: NONE, click: NONE })).toEqual({
      open: { level: "none" },
      click: { level: "none" },
    });
  });

  test("writes what was decided into an address of this message alone", () => {
    const contact = newId();
    const permit = aPermit(contact);
    const purposes = ["track.open.individual", "optimise.campaign"] as const;
    const delivery = newId();
    const individual = { level: "individual", permit, purposes } as const;
    const { open, click } = measured({ open: individual, click: individual }, delivery);
    if (open.level === "none" || click.level === "none") throw new Error("not measured");
    const reader = { contact, delivery };
    const claims = { organisation, campaign, reader, level: "individual", purposes };
    expect(claimsIn(open.pixelUrl, "open")).toEqual({
      ok: true,
      value: { ...claims, signal: "open", link: 0 },
    });
    expect(claimsIn(click.linkUrl(7), "click")).toEqual({
      ok: true,
      value: { ...claims, signal: "click", link: 7 },
    });
    expect(open.permit).toBe(permit);
  });

  test("writes one and the same address for everybody where a counter is common to all", () => {
    const aggregate = { level: "aggregate", permit: aPermit(null), purposes: [] } as const;
    const urls = [newId(), newId()].map((delivery) => {
      const { open, click } = measured({ open: aggregate, click: aggregate }, delivery);
      return open.level === "none" || click.level === "none"
        ? []
        : [open.pixelUrl, click.linkUrl(1)];
    });
    expect(urls[0]).toHaveLength(2);
    expect(urls[1]).toEqual(urls[0]);
    expect(claimsIn(urls[0]?.[0] ?? "", "open")).toMatchObject({ value: { reader: null } });
  });

  test("takes no permit of another organisation, nor one person's for everybody", () => {
    const mistaken = { level: "aggregate", permit: aPermit(newId()), purposes: [] } as const;
    expect(() => measured({ open: mistaken, click: NONE })).toThrow();
    const other = { level: "day", permit: aPermit(newId()), purposes: [] } as const;
    expect(() =>
      measurementFor(
        { open: other, click: NONE },
        { organisation: newOrganisationId(), campaign, delivery: newId() },
        keys,
        BASE,
      ),
    ).toThrow();
  });
});
