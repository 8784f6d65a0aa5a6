import { describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";
import { keyId, verifyReceipt, type Wording } from "@consentry/ledger";

import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { publicKeysOf } from "../../organisations/signing-key.ts";
import { findLedgerName, ledgerNameOf } from "../acts/contact-keys.ts";
import { recordActs } from "../acts/record-acts.ts";
import { openEvidence } from "../evidence/evidence.ts";
import { anOrganisation, aPerson } from "../testing/people.ts";
import { keepWording, wordingsOf } from "../wordings/wordings.ts";
import { verifyLedger } from "../ledger/verify.ts";
import { issueReceipt } from "./receipts.ts";

const AT = "2026-05-02T09:30:00Z" as Instant;

const WORDING: Wording = {
  language: "fr",
  question: "Oui, mesurez mes ouvertures pour améliorer la lettre.",
  explanation: "Retrait à tout moment, sans quitter la lettre.",
  shownAs: "<label><input type=checkbox> Oui, mesurez mes ouvertures</label>",
};

inSomeDoor((fresh) => {
  async function recorded() {
    const { database } = fresh();
    const organisation = await anOrganisation(database);
    const { contact } = await aPerson(database, organisation);
    const { id, keys } = organisation;
    const made = await withOrganisation(database, id, async (tx) => {
      const wording = await keepWording(tx, id, WORDING);
      const entries = await recordActs(
        tx,
        { organisation: id, keys, contact },
        [
          { purpose: "send.newsletter", channel: "email", action: "given", wording },
          { purpose: "track.open.individual", channel: "email", action: "refused", wording },
        ],
        {
          method: "form",
          place: "form-1",
          actor: "contact",
          at: AT,
          evidence: { address: "ada@example.org", networkAddress: "192.0.2.0" },
        },
      );
      const issuer = { organisation, keys, preferences: "https://x.example/p/T", now: AT };
      return { entries, ...(await issueReceipt(tx, issuer, entries)) };
    });
    return { organisation, contact, ...made };
  }

  describe("an act that is recorded", () => {
    test("gives a receipt that verifies offline, in the words that were shown", async () => {
      const { organisation, jws } = await recorded();
      const [key] = await withOrganisation(fresh().database, organisation.id, (tx) =>
        publicKeysOf(tx, organisation.id),
      );
      const verdict = verifyReceipt(jws, key && keyId(key));
      expect(verdict).toMatchObject({ isValid: true });
      expect(Object.values(verdict.isValid ? verdict.receipt.wordings : {})).toEqual([WORDING]);
      expect(jws).not.toContain("ada@");
    });

    test("keeps its personal part sealed, and opens it with the contact's key alone", async () => {
      const { organisation, contact } = await recorded();
      const other = await aPerson(fresh().database, organisation);
      await withOrganisation(fresh().database, organisation.id, async (tx) => {
        const { id, keys } = organisation;
        const [row] = await tx.rows<{ readonly sealed: Uint8Array }>(
          "select sealed from sealed_evidence",
        );
        const { evidenceKey } = await ledgerNameOf(tx, id, keys, contact);
        expect(openEvidence(row?.sealed ?? new Uint8Array(), evidenceKey)).toEqual({
          address: "ada@example.org",
          networkAddress: "192.0.2.0",
        });
        const theirs = await ledgerNameOf(tx, id, keys, other.contact);
        expect(openEvidence(row?.sealed ?? new Uint8Array(), theirs.evidenceKey)).toBeNull();
      });
    });

    test("stays provable when its person is erased, and is nobody's any more", async () => {
      const { organisation, contact, jws } = await recorded();
      await withOrganisation(fresh().database, organisation.id, async (tx) => {
        const { id, keys } = organisation;
        await tx.run("delete from contacts where contact_id = $1", [contact]);
        expect(await findLedgerName(tx, id, keys, contact)).toBeNull();
        expect(await verifyLedger(tx, id)).toMatchObject({ isWhole: true, entries: 2 });
      });
      expect(verifyReceipt(jws)).toMatchObject({ isValid: true });
    });
  });

  describe("a wording", () => {
    test("is kept once, and as it was", async () => {
      const { id } = await anOrganisation(fresh().database);
      await withOrganisation(fresh().database, id, async (tx) => {
        const [one, again] = [
          await keepWording(tx, id, WORDING),
          await keepWording(tx, id, WORDING),
        ];
        const other = await keepWording(tx, id, { ...WORDING, question: "Oui." });
        expect(one).toBe(again);
        expect(await wordingsOf(tx, id, [one, other])).toEqual(
          new Map([
            [one, WORDING],
            [other, { ...WORDING, question: "Oui." }],
          ]),
        );
      });
    });
  });
});
