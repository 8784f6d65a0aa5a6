import { isIP } from "node:net";

import { err, ok } from "@consentry/kernel";
import { MOST_PACKED_REPORT, readReports } from "@consentry/mail";
import { Type, type Static } from "typebox";

import { listIdentities } from "../../campaigns/identities/identities.ts";
import { readAtMost } from "../../campaigns/images/read-at-most.ts";
import { withOrganisation } from "../../database/database.ts";
import { route, workRoute, type ApiRoute, type Call, type Given } from "../../http/api/route.ts";
import {
  DayText,
  fields,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { nameSource } from "./known-sources.ts";
import { periodOf } from "./listing/period.ts";
import { connectionsByDay, encryptionFailures } from "./listing/read-connections.ts";
import { mailsByDay, MOST_SOURCES, sourcesOf } from "./listing/read-mails.ts";
import { reportedDomains, reportersOf } from "./listing/read-reports-taken.ts";
import { reportsAddress } from "./reports-address.ts";
import { takeReports } from "./take-reports.ts";
import { problemOfFault } from "./problem-of-fault.ts";

const Mails = Type.Number({ description: "Mails." });
const Proof = {
  proved: Type.Number({ description: "Mails whose signature, or whose server, was the domain’s." }),
  passedOn: Type.Number({
    description: "Neither held, and the receiver takes them for forwarded by others.",
  }),
  unproved: Type.Number({ description: "Neither held." }),
};
const DomainName = nullable(Type.String());

const DeliveryReports = named("DeliveryReports", {
  from: DayText,
  until: DayText,
  domains: Type.Array(Type.String(), { description: "Of which anything was reported." }),
  addresses: Type.Array(Type.String(), {
    description: "Where receivers may report: what `rua` names in the DNS.",
  }),
  reporters: Type.Array(
    fields({
      reporter: Type.String(),
      kind: oneOf(["dmarc", "tls"]),
      reports: Type.Integer(),
      lastAt: InstantText,
    }),
  ),
  mails: fields({
    days: Type.Array(fields({ day: DayText, ...Proof })),
    sources: Type.Array(
      fields({
        address: Type.String({ description: "Of the server." }),
        name: nullable(Type.String({ description: "What it is called here." })),
        isOurs: Type.Boolean({
          description: "Something of it was proved: it has a key of ours, or the domain names it.",
        }),
        ...Proof,
        signed: Mails,
        fromOurServers: Mails,
        quarantined: Mails,
        rejected: Mails,
        reporters: Type.Integer(),
        firstDay: DayText,
        lastDay: DayText,
        author: DomainName,
        signedBy: DomainName,
        returnPath: DomainName,
      }),
      {
        description: `At most ${MOST_SOURCES}; those that nobody knows and that prove nothing first.`,
      },
    ),
  }),
  connections: fields({
    days: Type.Array(fields({ day: DayText, encrypted: Type.Number(), failed: Type.Number() })),
    failures: Type.Array(
      fields({
        type: Type.String({ description: "As the standard names it: `certificate-expired`." }),
        receiver: nullable(Type.String({ description: "The server of ours it happened at." })),
        sessions: Type.Number(),
        reporters: Type.Integer(),
        lastDay: DayText,
      }),
    ),
  }),
});

const Taken = named("TakenReports", {
  counted: Type.Integer(),
  known: Type.Integer({ description: "Had been counted before, and are not counted again." }),
  foreign: Type.Integer({ description: "About domains that no sender here has." }),
  outOfTime: Type.Integer({ description: "About a time too long ago, or yet to come." }),
});

const Query = fields({
  from: Type.Optional(DayText),
  until: Type.Optional(DayText),
  domain: Type.Optional(line(253, "One domain; left out: all.")),
});

const REPORT_TYPES = [
  "application/gzip",
  "application/zip",
  "application/xml",
  "text/xml",
  "application/octet-stream",
];

/** What receivers report of mail in our domains' names. */
export const DELIVERY_REPORT_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showDeliveryReports",
    method: "GET",
    path: "/deliverability/reports",
    topic: "Deliverability",
    summary: "Who sends in our domains’ names, and what held of it",
    description:
      "As receivers report it, by day and by server; the last 30 days unless asked otherwise. Reports are anybody’s word: nothing follows from them by itself.",
    needs: "read",
    query: Query,
    answer: DeliveryReports,
    handle: reportsOf,
  }),
  workRoute({
    id: "takeDeliveryReport",
    method: "POST",
    path: "/deliverability/reports",
    topic: "Deliverability",
    summary: "Upload a report",
    description:
      "A report about mails (XML) or about encryption (JSON) as the body itself, as it is or in gzip or zip. Whatever type it is sent under (`application/octet-stream` fits all), it is told by its bytes. The same report again is not counted again.",
    needs: "write",
    takes: REPORT_TYPES,
    answer: Taken,
    status: 200,
    async work({ database, organisation, clock, file }) {
      const bytes = await readAtMost(file, MOST_PACKED_REPORT);
      if (bytes === null) return err(problemOfFault("too-large"));
      const read = readReports(bytes);
      if (!read.ok) return err(problemOfFault(read.error));
      const taken = await withOrganisation(database, organisation.id, (tx) =>
        takeReports({ tx, organisation, now: clock() }, read.value, "upload"),
      );
      return ok(taken);
    },
  }),
  route({
    id: "nameSource",
    method: "PUT",
    path: "/deliverability/sources",
    topic: "Deliverability",
    summary: "Say what a server is called here",
    description:
      "A server that has a name is known, and nobody is told of it as of an unknown one.",
    needs: "write",
    body: named("SourceName", {
      address: line(45, "Of the server."),
      name: nullable(line(100, "What it is called here; null: nobody knows it.")),
    }),
    answer: null,
    async handle({ tx, organisation, by, now: at, body: { address, name } }) {
      if (isIP(address) === 0 || address.includes("%")) {
        const expected = "an IPv4 or IPv6 address";
        return err({ kind: "bad-fields", fields: [{ path: "address", expected }] });
      }
      const isNamed = await nameSource(tx, organisation.id, { address, name, by, at });
      const detail = "So many servers are named already: forget one first.";
      return isNamed ? ok(null) : err({ kind: "not-possible", detail });
    },
  }),
];

async function reportsOf({
  tx,
  organisation,
  now,
  query,
}: Pick<Call<unknown, Static<typeof Query>>, "tx" | "organisation" | "now" | "query">) {
  const period = periodOf(query, now);
  if (!period.ok) return period;
  const asked = { ...period.value, organisation: organisation.id, domain: query.domain ?? null };
  const identities = await listIdentities(tx, organisation.id);
  const addresses = identities.flatMap(({ returnDomain }) => reportsAddress(returnDomain) ?? []);
  const answer: Given<Static<typeof DeliveryReports>> = {
    ...period.value,
    domains: await reportedDomains(tx, organisation.id),
    addresses: [...new Set(addresses)].toSorted(),
    reporters: await reportersOf(tx, organisation.id),
    mails: { days: await mailsByDay(tx, asked), sources: await sourcesOf(tx, asked) },
    connections: {
      days: await connectionsByDay(tx, asked),
      failures: await encryptionFailures(tx, asked),
    },
  };
  return ok(answer);
}
