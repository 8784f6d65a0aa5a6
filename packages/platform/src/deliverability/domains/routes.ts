import { isIP } from "node:net";

import { err, ok, type Instant } from "@consentry/kernel";
import { CHECK_NAMES, DKIM_ALGORITHMS } from "@consentry/mail";
import { Type, type Static } from "typebox";

import { listIdentities } from "../../campaigns/identities/identities.ts";
import { recordOf } from "../../campaigns/identities/sign-with.ts";
import { later } from "../../campaigns/delivery/moments.ts";
import { allOf } from "../../http/api/paging.ts";
import { BY_ID, route, type ApiRoute, type Call, type Given } from "../../http/api/route.ts";
import { fields, Id, InstantText, line, named, nullable, oneOf } from "../../http/api/shapes.ts";
import { forgetKey, listOtherKeys } from "../keys/keys.ts";
import { beginRotation, DAYS_PUBLISHED } from "../keys/rotate.ts";
import {
  LookFields,
  lookDocument,
  remarkDocument,
  RemarkFields,
  StateField,
  titleOf,
} from "./domain-fields.ts";
import { listChanges } from "./keep-look.ts";
import { SECONDS_UNASKED } from "./keep-watching.ts";
import { mailLeaves } from "./mail-leaves.ts";
import { domainOf, domainsOf } from "./own-domain.ts";
import {
  changeAddresses,
  listKept,
  lookSoon,
  MOST_ADDRESSES,
  readReport,
  type KeptDomain,
} from "./sending-domains.ts";

const DomainName = line(253, "In the letters of the DNS: xn--… for others than a to z.");
const BY_DOMAIN = fields({ domain: DomainName });

const KeyFields = named("DkimKey", {
  id: nullable(Id),
  sender: fields({ id: Id, name: Type.String() }),
  state: oneOf(
    ["in-use", "next", "retired"],
    "`next` signs as soon as the DNS shows it; `retired` signs no more, and its record stays until no mail under way needs it.",
  ),
  selector: Type.String(),
  algorithm: oneOf(DKIM_ALGORITHMS),
  record: fields({ name: Type.String(), value: Type.String() }),
  staysUntil: nullable(InstantText),
  mayGo: Type.Boolean({ description: "Its record may be taken out of the DNS." }),
});

const Summary = {
  domain: DomainName,
  senders: Type.Array(Type.String(), { description: "Names of those who write from it." }),
  state: nullable(StateField),
  lookedAt: nullable(InstantText),
  isWaiting: Type.Boolean({ description: "A look is due: ask again in some seconds." }),
};

const DomainFields = named("SendingDomain", {
  ...Summary,
  addresses: Type.Array(Type.String(), { description: "From which its mails go out." }),
  look: nullable(LookFields),
  keys: Type.Array(KeyFields),
  changes: Type.Array(
    fields({
      at: InstantText,
      name: oneOf(CHECK_NAMES),
      about: nullable(Type.String()),
      title: fields({ en: Type.String(), fr: Type.String() }),
      before: StateField,
      after: StateField,
      remarks: Type.Array(RemarkFields),
    }),
  ),
});

/** Domains that mails are from: what they publish, and their keys. */
export const DOMAIN_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listSendingDomains",
    method: "GET",
    path: "/deliverability/domains",
    topic: "Deliverability",
    summary: "All sending domains by name",
    description: "They are those of the senders' addresses; each is looked at once a day.",
    needs: "read",
    answer: allOf(
      named("SendingDomainSummary", {
        ...Summary,
        wrong: Type.Integer({ description: "How many checks found something wrong." }),
        improvable: Type.Integer(),
      }),
    ),
    async handle({ tx, organisation, now }) {
      const senders = await listIdentities(tx, organisation.id);
      const kept = await listKept(tx, organisation.id);
      const items = [];
      for (const domain of domainsOf(senders)) {
        const look = await readReport(tx, organisation.id, domain);
        const count = (state: string): number =>
          look?.checks.filter((check) => check.state === state).length ?? 0;
        items.push({
          ...summaryOf(domain, senders, kept, now),
          wrong: count("wrong"),
          improvable: count("improve"),
        });
      }
      return ok({ items });
    },
  }),
  route({
    id: "getSendingDomain",
    method: "GET",
    path: "/deliverability/domains/{domain}",
    topic: "Deliverability",
    summary: "What a domain publishes for its mail, and what it should",
    needs: "read",
    params: BY_DOMAIN,
    answer: DomainFields,
    handle: (call) => answer(call),
  }),
  route({
    id: "lookAtSendingDomain",
    method: "POST",
    path: "/deliverability/domains/{domain}/look",
    topic: "Deliverability",
    summary: "Look at a domain now",
    description:
      "A worker begins within seconds: ask `getSendingDomain`. It asks the DNS and the web server of the MTA-STS policy.",
    needs: "write",
    params: BY_DOMAIN,
    answer: DomainFields,
    async handle(call) {
      const { tx, organisation, params, now } = call;
      if (!(await isOurs(call))) return err({ kind: "not-found" });
      await lookSoon(tx, organisation.id, params.domain, now);
      return answer(call);
    },
  }),
  route({
    id: "changeSendingAddresses",
    method: "PUT",
    path: "/deliverability/domains/{domain}/addresses",
    topic: "Deliverability",
    summary: "Say from which addresses a domain's mails go out",
    description:
      "SPF, names and blacklists are held against them. Whoever runs the relay knows them.",
    needs: "own",
    params: BY_DOMAIN,
    body: named("SendingAddresses", {
      addresses: Type.Array(line(45, "IPv4 or IPv6."), { maxItems: MOST_ADDRESSES }),
    }),
    answer: DomainFields,
    async handle(call) {
      const { tx, organisation, params, body, now } = call;
      if (!(await isOurs(call))) return err({ kind: "not-found" });
      const wrong = body.addresses.findIndex((text) => isIP(text) === 0 || text.includes("%"));
      if (wrong >= 0) {
        const expected = "addresses of servers such as 192.0.2.25 or 2001:db8::25";
        return err({ kind: "bad-fields", fields: [{ path: "addresses", expected }] });
      }
      const addresses = [...new Set(body.addresses.map((text) => text.toLowerCase()))];
      const lookAt = (await mailLeaves(call, call.inbox)) ? now : later(now, SECONDS_UNASKED);
      await changeAddresses(tx, organisation.id, params.domain, addresses, lookAt);
      return answer(call);
    },
  }),
  route({
    id: "beginKeyRotation",
    method: "POST",
    path: "/identities/{id}/next-key",
    topic: "Deliverability",
    summary: "Make the key that a sender signs with next (DKIM)",
    description: `Set its record beside the one that stands. As soon as the DNS shows it, mails are signed with it; the record of the key before must stay ${DAYS_PUBLISHED} days more. A key that waited already is forgotten.`,
    needs: "own",
    params: BY_ID,
    answer: KeyFields,
    async handle(call) {
      const { tx, organisation, keys, params, now, inbox } = call;
      const made = await beginRotation(tx, organisation.id, keys, params.id, now);
      if (!made.ok) {
        return made.error === "no-such-identity"
          ? err({ kind: "not-found" })
          : err({ kind: "not-possible", detail: "Give the sender a first key (signIdentity)." });
      }
      const senders = await listIdentities(tx, organisation.id);
      const sender = senders.find(({ id }) => id === params.id);
      if (sender === undefined) return err({ kind: "not-found" });
      if (await mailLeaves(call, inbox)) {
        await lookSoon(tx, organisation.id, domainOf(sender), now);
      }
      return ok(keyDocument(made.value, sender.name, now));
    },
  }),
  route({
    id: "forgetNextKey",
    method: "DELETE",
    path: "/identities/{id}/next-key",
    topic: "Deliverability",
    summary: "Forget a key that signs nothing yet",
    needs: "own",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const keys = await listOtherKeys(tx, organisation.id, params.id);
      const next = keys.find(({ state }) => state === "next");
      if (next === undefined) return err({ kind: "not-found" });
      await forgetKey(tx, { organisation: organisation.id, id: next.id });
      return ok(null);
    },
  }),
];

type OfDomain = Pick<
  Call<Static<typeof BY_DOMAIN>>,
  "tx" | "organisation" | "keys" | "params" | "now"
>;

async function isOurs({ tx, organisation, params }: OfDomain): Promise<boolean> {
  return domainsOf(await listIdentities(tx, organisation.id)).includes(params.domain);
}

async function answer(call: OfDomain) {
  const { tx, organisation, params, now } = call;
  if (!(await isOurs(call))) return err({ kind: "not-found" } as const);
  const senders = await listIdentities(tx, organisation.id);
  const kept = await listKept(tx, organisation.id);
  const look = await readReport(tx, organisation.id, params.domain);
  const row = kept.find(({ domain }) => domain === params.domain);
  const changes = await listChanges(tx, organisation.id, params.domain);
  return ok({
    ...summaryOf(params.domain, senders, kept, now),
    addresses: row?.addresses ?? [],
    look: look && lookDocument(look),
    keys: await keysOf(call),
    changes: changes.map(({ remarks, ...change }) => ({
      ...change,
      title: titleOf(change.name),
      remarks: remarks.map(remarkDocument),
    })),
  });
}

function isWaiting({ lookAt, inHandUntil }: KeptDomain, now: Instant): boolean {
  return lookAt <= now || (inHandUntil !== null && inHandUntil > now);
}

function summaryOf(
  domain: string,
  senders: Awaited<ReturnType<typeof listIdentities>>,
  kept: readonly KeptDomain[],
  now: Instant,
): Given<Static<ReturnType<typeof fields<typeof Summary>>>> {
  const row = kept.find((one) => one.domain === domain);
  return {
    domain,
    senders: senders.filter((sender) => domainOf(sender) === domain).map(({ name }) => name),
    state: row?.state ?? null,
    lookedAt: row?.lookedAt ?? null,
    isWaiting: row !== undefined && isWaiting(row, now),
  };
}

async function keysOf({ tx, organisation, keys, params, now }: OfDomain) {
  const found: Given<Static<typeof KeyFields>>[] = [];
  const others = await listOtherKeys(tx, organisation.id);
  for (const sender of await listIdentities(tx, organisation.id)) {
    if (domainOf(sender) !== params.domain) continue;
    const { id, name, signing } = sender;
    const record = await recordOf(tx, organisation.id, keys, id);
    if (signing !== null && record !== null) {
      const { selector, algorithm } = signing;
      const inUse = { id: null, sender: { id, name }, state: "in-use" } as const;
      found.push({ ...inUse, selector, algorithm, record, staysUntil: null, mayGo: false });
    }
    const own = others.filter(({ identity }) => identity === id);
    found.push(...own.map((key) => keyDocument(key, name, now)));
  }
  return found;
}

function keyDocument(
  key: Awaited<ReturnType<typeof listOtherKeys>>[number],
  name: string,
  now: Instant,
): Given<Static<typeof KeyFields>> {
  const { id, identity, state, selector, algorithm, record, domain, staysUntil } = key;
  return {
    id,
    sender: { id: identity, name },
    state,
    selector,
    algorithm,
    record: { name: `${selector}._domainkey.${domain}`, value: record },
    staysUntil,
    mayGo: staysUntil !== null && staysUntil <= now,
  };
}
