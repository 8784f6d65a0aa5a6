import { EmailAddress, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, workRoute, type ApiRoute } from "../../http/api/route.ts";
import { AddressText, fields, oneOf } from "../../http/api/shapes.ts";
import { copyOf } from "./copy-of.ts";
import { COPY_LANGUAGES } from "./words/words.ts";

const LANGUAGE = {
  language: Type.Optional(
    oneOf(COPY_LANGUAGES, "Of its page; the person's own when left out, where it is known."),
  ),
};

const MIGHT_BE_LONG =
  "It is made while it is read, and what was observed of the person's reading is read for it alone.";

/** Copies of what is held of one person, for the person. */
export const COPY_ROUTES: readonly ApiRoute[] = [
  workRoute({
    id: "copyContact",
    method: "GET",
    path: "/contacts/{id}/copy",
    topic: "Requests",
    summary: "A copy of everything that is held of one person, as an archive",
    description: `A ZIP with a page to read, the same as JSON, receipts, and mails as they are kept. ${MIGHT_BE_LONG} It names the person.`,
    needs: "rights",
    shows: "person",
    deed: "exported",
    params: BY_ID,
    query: fields(LANGUAGE),
    answer: null,
    gives: "application/zip",
    status: 200,
    async work({ params, query, ...issuer }) {
      const manner = { language: query.language ?? null, form: "copy" } as const;
      const copy = await copyOf(issuer, { contact: params.id }, manner);
      return copy === null ? err({ kind: "not-found" }) : ok(copy);
    },
  }),
  workRoute({
    id: "portContact",
    method: "GET",
    path: "/contacts/{id}/portable",
    topic: "Requests",
    summary: "What one person provided, in open formats, as an archive",
    description:
      "A ZIP with CSV tables, the same as JSON with its schema, and consents as records in the shape of ISO/IEC TS 27560. What others said of the person is left out. It names the person.",
    needs: "rights",
    shows: "person",
    deed: "exported",
    params: BY_ID,
    answer: null,
    gives: "application/zip",
    status: 200,
    async work({ params, ...issuer }) {
      const manner = { language: null, form: "portable" } as const;
      const copy = await copyOf(issuer, { contact: params.id }, manner);
      return copy === null ? err({ kind: "not-found" }) : ok(copy);
    },
  }),
  workRoute({
    id: "copyAddress",
    method: "POST",
    path: "/copies",
    topic: "Requests",
    summary: "A copy of everything that is held under one address, contact or not",
    description: `For whoever got messages and is no contact. ${MIGHT_BE_LONG} It names the person.`,
    needs: "rights",
    shows: "person",
    deed: "exported",
    isOpenWhileClosed: true,
    body: fields({
      address: AddressText,
      form: Type.Optional(oneOf(["copy", "portable"], "`copy` when left out.")),
      ...LANGUAGE,
    }),
    answer: null,
    gives: "application/zip",
    status: 200,
    async work({ body, ...issuer }) {
      const address = EmailAddress.parse(body.address);
      if (!address.ok) return err(NO_ADDRESS);
      const manner = { language: body.language ?? null, form: body.form ?? "copy" } as const;
      const copy = await copyOf(issuer, { address: address.value }, manner);
      return copy === null ? err(NOTHING_HELD) : ok(copy);
    },
  }),
];

const NO_ADDRESS: Problem = {
  kind: "bad-fields",
  fields: [{ path: "address", expected: "an e-mail address" }],
};

const NOTHING_HELD: Problem = {
  kind: "not-possible",
  detail: "Nothing is held under this address.",
};
