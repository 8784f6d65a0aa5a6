import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { withOrganisation } from "../../database/database.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, workRoute, type ApiRoute } from "../../http/api/route.ts";
import { fields, oneOf } from "../../http/api/shapes.ts";
import { proveConsent, type ProofFailure } from "./prove-consent.ts";
import { PROOF_LANGUAGES } from "./proof.ts";

/** What one person agreed to, to be handed to whoever asks for the proof. */
export const PROOF_ROUTES: readonly ApiRoute[] = [
  workRoute({
    id: "proveConsent",
    method: "GET",
    path: "/contacts/{id}/proof",
    topic: "Consent",
    summary: "The proof of what one person agreed to, as an archive",
    description:
      "A ZIP with a report, the words shown, the evidence opened, and receipts that anybody can check without us: `consentry consent verify`. It names the person.",
    needs: "rights",
    shows: "person",
    params: BY_ID,
    query: fields({
      language: Type.Optional(oneOf(PROOF_LANGUAGES, "Of the report; `en` when left out.")),
    }),
    answer: null,
    gives: "application/zip",
    status: 200,
    async work({ database, organisation, keys, params, query, publicUrl, now, writeProof }) {
      const proof = await withOrganisation(database, organisation.id, async (tx) => {
        const contact = await findContact(tx, organisation.id, params.id);
        if (contact === null) return err<Problem>({ kind: "not-found" });
        if (writeProof === null) return err(NO_WRITER);
        const issuer = { organisation, keys, preferences: publicUrl, now };
        const proven = await proveConsent(tx, issuer, contact.email);
        return proven.ok ? ok({ proof: proven.value, writeProof }) : err(PROBLEMS[proven.error]);
      });
      if (!proof.ok) return proof;
      const { proof: proven, writeProof: write } = proof.value;
      return ok(oneFile(await write(proven, query.language ?? "en")));
    },
  }),
];

const NO_WRITER: Problem = {
  kind: "not-possible",
  detail: "This process writes no papers. Ask one that was started by consentry start or web.",
};

const PROBLEMS: Readonly<Record<ProofFailure, Problem>> = {
  "nothing-known": {
    kind: "not-possible",
    detail: "Nothing can be shown for this person: no consent is on record.",
  },
  "ledger-broken": {
    kind: "not-possible",
    detail:
      "The ledger does not hold together, so nothing is vouched for. consentry ledger verify says where.",
  },
};

async function* oneFile(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
