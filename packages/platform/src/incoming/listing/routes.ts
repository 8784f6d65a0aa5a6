import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { listIdentities } from "../../campaigns/identities/identities.ts";
import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import {
  DayText,
  fields,
  Id,
  InstantText,
  isId,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { FOUND_BY } from "../about.ts";
import { FOLLOWED } from "../followed.ts";
import { findIncoming, listIncoming, readLetter } from "./read-incoming-mails.ts";
import { returnDomains } from "./return-domains.ts";

const KINDS = ["bounce", "complaint", "read-receipt", "automatic", "reply", "unreadable"] as const;

const LINE = {
  id: Id,
  kind: oneOf(KINDS),
  cameBy: oneOf(["smtp", "mailbox"]),
  receivedAt: InstantText,
  keepUntil: DayText,
  foundBy: nullable(
    oneOf(
      FOUND_BY,
      "What named the message it is about; null: nothing of ours did, and nothing followed for anybody.",
    ),
  ),
  contact: nullable(Id),
  address: nullable(Type.String()),
  campaign: nullable(Id),
  campaignName: nullable(Type.String()),
  delivery: nullable(Id),
  message: nullable(Id),
  outcome: nullable(oneOf(["arrived", "for-now", "for-good"], "Of a bounce.")),
  about: nullable(
    oneOf(
      ["address", "mailbox", "message", "policy", "system", "unknown"],
      "Of a bounce: what stood in the way.",
    ),
  ),
  status: nullable(Type.String({ description: "Enhanced status of a bounce (RFC 3463)." })),
  diagnostic: nullable(Type.String({ description: "The server's own words, without addresses." })),
  said: nullable(
    Type.String({ description: "What sort of complaint, or what an answer asks for." }),
  ),
  followed: Type.Array(oneOf(FOLLOWED), { description: "What followed; empty: nothing did." }),
  hasLetter: Type.Boolean({ description: "Whether `getIncoming` shows what was written." }),
};

const LineFields = named("IncomingMail", LINE);

const WholeFields = named("IncomingMailWhole", {
  ...LINE,
  letter: Type.Union(
    [
      fields({
        from: nullable(Type.String({ description: "Who says they wrote it." })),
        subject: Type.String(),
        words: Type.String({ description: "The lines they wrote themselves." }),
      }),
      Type.Null(),
    ],
    { description: "Null: it is in a mailbox of yours, or nobody wrote it." },
  ),
});

const SetupFields = named("IncomingSetup", {
  isListening: Type.Boolean({ description: "Whether mails come in by SMTP (CONSENTRY_INTAKE)." }),
  domains: Type.Array(
    fields({
      domain: Type.String(),
      senders: Type.Array(Type.String()),
      record: fields({ name: Type.String(), type: oneOf(["MX"]), value: Type.String() }),
      feedbackAddress: Type.String({ description: "For providers that ask where to complain to." }),
      asksForComplaints: Type.Boolean({
        description: "Whether mails say so themselves: the sender's key signs for the domain.",
      }),
    }),
  ),
});

/** What came back, and how it comes. */
export const LISTING_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listIncoming",
    method: "GET",
    path: "/incoming",
    topic: "Incoming",
    summary: "What came back, the latest first",
    description:
      "Reports of servers, complaints, answers and receipts about mails of yours, with what followed from each. What a mailbox holds beside them is not kept.",
    needs: "read",
    shows: "people",
    query: fields({
      ...PAGE_QUERY,
      kind: Type.Optional(oneOf(KINDS)),
      campaign: Type.Optional(Id),
    }),
    answer: pageOf(LineFields),
    async handle({ tx, organisation, query }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const { kind = null, campaign = null } = query;
      const read = await listIncoming(tx, organisation.id, { ...asked.value, kind, campaign });
      return ok(makePage(read, asked.value.limit, ({ id }) => id));
    },
  }),
  route({
    id: "getIncomingSetup",
    method: "GET",
    path: "/incoming/setup",
    topic: "Incoming",
    summary: "Where what comes back comes in",
    needs: "read",
    answer: SetupFields,
    async handle({ tx, organisation, publicUrl, inbox }) {
      const identities = await listIdentities(tx, organisation.id);
      return ok({
        isListening: inbox.isForwardedTo,
        domains: returnDomains(identities, new URL(publicUrl).hostname),
      });
    },
  }),
  route({
    id: "getIncoming",
    method: "GET",
    path: "/incoming/{id}",
    topic: "Incoming",
    summary: "One thing that came back, with the letter where it is one",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: WholeFields,
    async handle({ tx, organisation, params }) {
      const line = await findIncoming(tx, organisation.id, params.id);
      if (line === null) return err({ kind: "not-found" });
      const letter = line.hasLetter ? await readLetter(tx, organisation.id, params.id) : null;
      return ok({ ...line, letter });
    },
  }),
];
