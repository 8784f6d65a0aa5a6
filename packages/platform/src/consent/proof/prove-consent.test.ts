import { describe, expect, test } from "vitest";

import { EmailAddress, type Instant } from "@consentry/kernel";
import { verifyReceipt } from "@consentry/ledger";

import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { verifyLedger } from "../ledger/verify.ts";
import { suppress } from "../suppressions/suppressions.ts";
import { asOwner } from "../testing/as-owner.ts";
import { anOrganisation, type TestOrganisation } from "../testing/people.ts";
import { aRecordedPerson, ADDRESS, WORDING } from "../testing/recorded-person.ts";
import { proveConsent } from "./prove-consent.ts";

const NOW = "2026-11-21T12:00:00Z" as Instant;

inSomeDoor((fresh) => {
  const prove = (organisation: TestOrganisation, address = ADDRESS) =>
    withOrganisation(fresh().database, organisation.id, (tx) => {
      const { keys } = organisation;
      const parsed = EmailAddress.parse(address);
      if (!parsed.ok) throw new Error(address);
      const issuer = { organisation, keys, preferences: "https://x.example", now: NOW };
      return proveConsent(tx, issuer, parsed.value);
    });

  const recorded = async () => {
    const organisation = await anOrganisation(fresh().database);
    return { organisation, contact: await aRecordedPerson(fresh().database, organisation) };
  };

  describe("a proof of consent", () => {
    test("holds every act with its words, its evidence, its origin and what stands now", async () => {
      const { organisation } = await recorded();
      const proof = await prove(organisation, ADDRESS.toUpperCase());
      if (!proof.ok) throw new Error(proof.error);
      const { entries, wordings, standings, origin } = proof.value;
      expect(entries.map(({ entry }) => [entry.event.purpose, entry.event.action])).toEqual([
        ["send.newsletter", "given"],
        ["track.open.individual", "refused"],
        ["send.newsletter", "withdrawn"],
      ]);
      expect(entries.map(({ evidence }) => evidence)).toEqual([
        { address: ADDRESS, networkAddress: "203.0.113.0" },
        { address: ADDRESS, networkAddress: "203.0.113.0" },
        "none",
      ]);
      expect([...wordings.values()]).toEqual([WORDING]);
      expect(standings.map(({ answer }) => answer?.action)).toEqual(["withdrawn", "refused"]);
      expect(origin).toMatchObject({
        kind: "form",
        collectedOn: "2026-05-02",
        optOutOffered: null,
      });
    });

    test("carries a receipt for each visit, which verify offline and cover every entry", async () => {
      const { organisation } = await recorded();
      const proof = await prove(organisation);
      const receipts = proof.ok ? proof.value.receipts : [];
      expect(receipts.map(({ entries }) => entries)).toEqual([[1, 2], [3]]);
      for (const { jws } of receipts) expect(verifyReceipt(jws)).toMatchObject({ isValid: true });
    });

    test("tells what closes the address", async () => {
      const { organisation } = await recorded();
      const parsed = EmailAddress.parse(ADDRESS);
      if (!parsed.ok) throw new Error(ADDRESS);
      const addressKey = organisation.keys.addressKey(parsed.value);
      await withOrganisation(fresh().database, organisation.id, (tx) =>
        suppress(tx, organisation.id, [
          {
            addressKey,
            channel: "email",
            topic: null,
            reason: "objected",
            since: NOW,
            until: null,
            saidBy: "contact",
          },
        ]),
      );
      const proof = await prove(organisation);
      expect(proof.ok && proof.value.suppressions).toEqual([
        { channel: "email", topic: null, reason: "objected", since: NOW, until: null },
      ]);
    });

    test("is not there for a stranger, for somebody else's contact, or after erasure", async () => {
      const { organisation, contact } = await recorded();
      const nothing = { ok: false, error: "nothing-known" };
      expect(await prove(organisation, "nobody@example.org")).toEqual(nothing);
      expect(await prove(await anOrganisation(fresh().database))).toEqual(nothing);
      await withOrganisation(fresh().database, organisation.id, (tx) =>
        tx.run("delete from contacts where contact_id = $1", [contact]),
      );
      expect(await prove(organisation)).toEqual(nothing);
      await withOrganisation(fresh().database, organisation.id, async (tx) => {
        expect(await verifyLedger(tx, organisation.id)).toMatchObject({ isWhole: true });
      });
    });

    test("is refused where an entry was changed, and its evidence where that was", async () => {
      const { organisation } = await recorded();
      await asOwner(
        fresh(),
        organisation.id,
        `update sealed_evidence set sealed = sealed || '\\x00'
          where organisation_id = '{organisation}' and sequence = 1`,
      );
      const proof = await prove(organisation);
      expect(
        proof.ok && proof.value.entries.map(({ evidence }) => evidence === "not-opened"),
      ).toEqual([true, false, false]);
      await asOwner(
        fresh(),
        organisation.id,
        `update consent_events set action = 'given'
          where organisation_id = '{organisation}' and sequence = 2`,
      );
      expect(await prove(organisation)).toEqual({ ok: false, error: "ledger-broken" });
    });
  });
});
