import type { Instant } from "@consentry/kernel";
import { beforeAll, describe, expect, test } from "vitest";

import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../http/api/testing/api-client.ts";
import { answerQuestion } from "./answers/answers.ts";
import { registerAnswers } from "../retention/rules/dated-tables.ts";
import { removeDue } from "../retention/testing/remove-due.ts";
import { registerNeeds } from "./register-needs.ts";
import { registerOf, type Register } from "./register.ts";
import {
  aMailingOrganisation,
  NOW,
  type MailingOrganisation,
} from "./testing/a-mailing-organisation.ts";

const inbox = { endsHere: false, isForwardedTo: false };

const FIRM = {
  name: "Letter Post Ltd",
  role: "processor",
  country: "IN",
  whatFor: "Carries mail",
  contract: "signed",
  contractOn: "2026-01-05",
  reference: "file 7",
  safeguard: null,
  isAssessed: false,
  subProcessors: [],
  endedOn: null,
} as const;

inSomeDoor((at) => {
  let one: MailingOrganisation;
  let owner: ApiClient;
  let officer: ApiClient;
  let viewer: ApiClient;
  beforeAll(async () => {
    one = await aMailingOrganisation(at().database);
    const api = await anApi(at().database, { now: () => NOW });
    const of = one.organisation;
    owner = await anApiClient(api, at().database, { of });
    officer = await anApiClient(api, at().database, { of, role: "dpo" });
    viewer = await anApiClient(api, at().database, { of, role: "viewer" });
    return () => api.close();
  });

  const show = async (client = viewer) => (await client.send("/register")).json<Register>();
  const put = (path: string, body: object, client = officer) =>
    client.send(`/register/${path}`, { method: "PUT", body });
  const confirm = (hash: string, client = officer) =>
    client.send("/register/confirmations", { method: "POST", body: { hash } });
  const needs = () => one.within((own) => registerNeeds({ ...own, inbox }));

  test("nobody but those who answer for people's rights answers or confirms", async () => {
    const { hash } = await show();
    expect((await confirm(hash, viewer)).statusCode).toBe(403);
    expect((await put("answers", { officer: { party: null } }, viewer)).statusCode).toBe(403);
    expect((await put("processors", { key: null, answer: FIRM }, viewer)).statusCode).toBe(403);
  });

  describe("drift", () => {
    test("what was confirmed stands, until something is set up that was not there", async () => {
      expect(await needs()).toEqual([]);
      const confirmed = (await confirm((await show()).hash)).json<Register>();
      expect([confirmed.drift, confirmed.confirmed?.at]).toEqual([[], NOW]);
      expect(await needs()).toEqual([]);
      await one.addRelay("smtp.relay.example.com");
      const { drift, hash } = await show(owner);
      expect(drift.map(({ kind, change, name }) => [kind, change, name.en])).toEqual([
        ["processor", "appeared", "smtp.relay.example.com"],
        ["exposure", "appeared", "smtp.relay.example.com"],
        ["measure", "appeared", "Relays and mailboxes spoken to over encrypted connections alone"],
      ]);
      expect(await needs()).toMatchObject([{ kind: "register-drifted", count: 3 }]);
      expect((await confirm("0".repeat(64))).statusCode).toBe(422);
      expect((await confirm(hash)).json<Register>().drift).toEqual([]);
      expect(await needs()).toEqual([]);
    });

    test("another country, another period and an end of measuring are told, each once", async () => {
      await confirm((await show()).hash);
      await put("processors", { key: "host:till.example.com", answer: FIRM });
      await one.within(({ tx, organisation }) =>
        tx.run(
          `update organisations set message_content_days = 30,
                  measurement_off = '{track.open.individual,optimise.campaign}'
            where organisation_id = $1`,
          [organisation.id],
        ),
      );
      const { drift } = await show();
      const told = drift.map(({ kind, change, before, after }) =>
        [kind, change, before?.en ?? null, after?.en ?? null].join(" | "),
      );
      expect(told).toEqual([
        expect.stringContaining("retention | changed | What messages said: 60 days"),
        "transfer | changed | country not known | India – no adequacy decision: safeguards are needed",
        "activity | vanished |  | ",
      ]);
    });
  });

  test("a country without adequacy shows, until clauses and an assessment carry it", async () => {
    const firm = async () =>
      (await show()).processors.find(({ key }) => key === "host:till.example.com");
    await put("processors", { key: "host:till.example.com", answer: FIRM });
    expect((await firm())?.transfer).toMatchObject({ status: "none", isOpen: true });
    const clauses = { ...FIRM, safeguard: "scc" };
    await put("processors", { key: "host:till.example.com", answer: clauses });
    expect((await firm())?.transfer.isOpen).toBe(true);
    const assessed = { ...clauses, isAssessed: true };
    await put("processors", { key: "host:till.example.com", answer: assessed });
    const { transfer, answeredBy } = (await firm()) ?? {};
    expect(transfer).toMatchObject({ status: "none", isOpen: false });
    expect(transfer?.sources).toContain("gdpr:46");
    expect(answeredBy).toMatch(/^api-key:/);
  });

  test("a firm that nothing shows is added by hand, and one that is not there is refused", async () => {
    const added = await put("processors", { key: null, answer: { ...FIRM, name: "Archive" } });
    const { processors } = added.json<Register>();
    expect(processors.find(({ name }) => name === "Archive")).toMatchObject({
      uses: [{ use: "stated" }],
      isGone: false,
    });
    const refused = await put("processors", { key: "host:nowhere.example.com", answer: FIRM });
    expect(refused.statusCode).toBe(404);
  });

  test("an answer closes its question, and one before it goes on its day", async () => {
    const subjects = async () => (await show()).open.map(({ subject }) => subject);
    expect(await subjects()).toEqual(expect.arrayContaining(["officer", "basis:messages"]));
    const basis = { activity: "messages", answer: { bases: ["contract"], why: "orders" } };
    await put("answers", { officer: { party: null }, basis });
    const left = await subjects();
    const messages = (await show()).activities.find(({ id }) => id === "messages");
    expect(messages).toMatchObject({ bases: [{ basis: "contract" }], basisWhy: "orders" });
    expect([left.includes("officer"), left.includes("basis:messages")]).toEqual([false, false]);
    const ofMailing = { activity: "mailing", answer: { bases: ["contract"], why: "" } };
    expect((await put("answers", { basis: ofMailing })).statusCode).toBe(422);
    await put("answers", { officer: { party: { name: "Ada", contact: "" } } });
    const held = () =>
      one.within(({ tx, organisation }) =>
        tx.rows(
          "select 1 as one from register_answers where organisation_id = $1 and subject = 'officer'",
          [organisation.id],
        ),
      );
    const drop = (on: string) =>
      one.within(({ tx, organisation }) =>
        removeDue(tx, organisation.id, registerAnswers, `${on}T09:30:00Z` as Instant),
      );
    expect((await held()).length).toBe(2);
    await drop("2029-11-21");
    expect((await held()).length).toBe(2);
    await drop("2029-11-22");
    expect((await held()).length).toBe(1);
    expect((await show()).answers.officer).toEqual({ party: { name: "Ada", contact: "" } });
  });

  test("a law that changes is drift, too: the same firm under the rules of another day", async () => {
    const us = { ...FIRM, country: "US" as const, safeguard: null };
    const on = (now: string) => one.within((own) => registerOf({ ...own, now: now as Instant }));
    await one.within(({ tx, organisation }) =>
      answerQuestion(tx, organisation.id, {
        subject: "processor:machine",
        answer: us,
        by: "system",
        now: NOW,
      }),
    );
    const machine = async (now: string) =>
      (await on(now)).processors.find(({ key }) => key === "machine")?.transfer.status;
    expect(await machine("2023-07-09T09:30:00Z")).toBe("none");
    expect(await machine("2023-07-10T09:30:00Z")).toBe("check-list");
  });
});
