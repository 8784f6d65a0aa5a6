import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { fields, named } from "../../http/api/shapes.ts";
import { findLedgerName } from "../acts/contact-keys.ts";
import { entriesOf } from "../ledger/read.ts";
import { issueReceipt } from "./receipts.ts";

/** A visit has some acts, not hundreds. */
const MOST_ACTS = 50;

/** Receipts over what a person said. */
export const RECEIPT_ROUTES: readonly ApiRoute[] = [
  route({
    id: "issueReceipt",
    method: "POST",
    path: "/contacts/{id}/receipts",
    topic: "Consent",
    summary: "A signed receipt over acts of a person",
    description:
      "Anybody can check it, offline too: `consentry consent verify`. It records nothing. It names the address of this installation and not the person's own page, whose link lets its holder act for them.",
    needs: "read",
    shows: "person",
    params: BY_ID,
    body: fields({
      acts: Type.Array(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }), {
        minItems: 1,
        maxItems: MOST_ACTS,
        uniqueItems: true,
        description: "Their sequences.",
      }),
    }),
    answer: named("SignedReceipt", {
      jws: Type.String({ description: "What the person keeps: a JWS in compact form." }),
    }),
    async handle({ tx, organisation, keys, params, body, publicUrl, now }) {
      const name = await findLedgerName(tx, organisation.id, keys, params.id);
      const all = name === null ? [] : await entriesOf(tx, organisation.id, name.pseudonym);
      const asked = all.filter(({ event }) => body.acts.includes(event.sequence));
      if (asked.length < body.acts.length) return err({ kind: "not-found" });
      const issuer = { organisation, keys, preferences: publicUrl, now };
      return ok({ jws: (await issueReceipt(tx, issuer, asked)).jws });
    },
  }),
];
