import { dayOf, err, ok } from "@consentry/kernel";
import { PROVIDERS } from "@consentry/mail";
import { Type, type Static } from "typebox";

import { listIdentities } from "../../campaigns/identities/identities.ts";
import type { Problem } from "../../http/api/problem.ts";
import { route, type ApiRoute, type Call, type Given } from "../../http/api/route.ts";
import {
  DayText,
  fields,
  Id,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { heldProviders, letGoOn } from "./held.ts";
import { MOST_LIMITS, setLimit } from "./limits.ts";
import { ALL, nameOfProvider } from "./providers.ts";
import { LOOKED_BACK_DAYS, readPace } from "./read-pace.ts";
import { endRest } from "./rests.ts";
import { beginWarmUp, endWarmUp, LONGEST_PLAN, USUAL_PLAN, WARM_UP_REASONS } from "./warm-ups.ts";

/** A page names the latest; who has more stops the campaign. */
const MOST_HELD = 100;

const Domain = line(253, "Of a sender’s address.");
const ProviderName = line(253, `A well-known one, a domain of mailboxes, or \`${ALL}\` for all.`);
const PerHour = nullable(Type.Integer({ minimum: 1, maximum: 10_000_000 }));
const PerDay = nullable(Type.Integer({ minimum: 1, maximum: 100_000_000 }));
const Plan = Type.Array(Type.Integer({ minimum: 1, maximum: 100_000_000 }), {
  minItems: 1,
  maxItems: LONGEST_PLAN,
  description: "Mails of each day on which any are sent.",
});
const Counts = {
  sent: Type.Integer(),
  bounced: Type.Integer({ description: "Refused for good: no such mailbox, or one that is shut." }),
  refused: Type.Integer({ description: "Refused for good by a rule against the sender." }),
  deferred: Type.Integer({ description: "Not taken for now; tried again." }),
};

const Pace = named("Pace", {
  domains: Type.Array(
    fields({
      domain: Type.String(),
      isNew: Type.Boolean({
        description: `Nothing was sent from it in ${LOOKED_BACK_DAYS} days.`,
      }),
      limits: Type.Array(
        fields({ provider: Type.String(), name: Type.String(), perHour: PerHour, perDay: PerDay }),
      ),
      warmUp: nullable(
        fields({
          because: oneOf(WARM_UP_REASONS),
          startedOn: DayText,
          endedOn: nullable(DayText),
          plan: Plan,
          day: Type.Integer({ description: "Which day of the plan it is, from 1." }),
          today: nullable(Type.Integer({ description: "What goes out today; null: it is over." })),
          sentToday: Type.Integer(),
        }),
      ),
      providers: Type.Array(
        fields({
          provider: Type.String(),
          name: Type.String(),
          ...Counts,
          today: Type.Integer(),
          rest: nullable(
            fields({
              until: InstantText,
              isOver: Type.Boolean({ description: "It takes mails again, slowly." }),
              code: Type.String({ description: "What its server said." }),
              perHour: Type.Integer({ description: "What it gets after the rest." }),
            }),
          ),
        }),
      ),
      days: Type.Array(fields({ day: DayText, ...Counts })),
    }),
  ),
  held: Type.Array(
    fields({
      campaign: fields({ id: Id, name: Type.String() }),
      provider: Type.String(),
      name: Type.String(),
      since: InstantText,
      because: Type.String(),
    }),
  ),
  known: Type.Array(fields({ provider: Type.String(), name: Type.String() }), {
    description: "Well-known providers.",
  }),
  usualPlan: Plan,
});

/** How fast mail goes to which provider. */
export const PACE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "showPace",
    method: "GET",
    path: "/deliverability/pace",
    topic: "Deliverability",
    summary: "How fast mail goes to which provider, and what slows it down",
    description: `Mails of campaigns in the last ${LOOKED_BACK_DAYS} days; messages to one person keep no pace.`,
    needs: "read",
    answer: Pace,
    handle: async (call) => ok(await paceOf(call)),
  }),
  route({
    id: "setPaceLimit",
    method: "PUT",
    path: "/deliverability/pace/limits",
    topic: "Deliverability",
    summary: "Bound how many mails a provider gets",
    description: "Both left null: the limit is removed. A day’s mails are spread over its hours.",
    needs: "write",
    body: named("PaceLimit", {
      domain: Domain,
      provider: ProviderName,
      perHour: PerHour,
      perDay: PerDay,
    }),
    answer: Pace,
    async handle(call) {
      const { tx, organisation, body, by, now: at } = call;
      const domain = await ownDomain(call, body.domain);
      if (domain === null) return err(noSuchDomain());
      const limit = { ...body, domain, provider: body.provider.toLowerCase() };
      const isSet = await setLimit(tx, organisation.id, limit, { by, at });
      const detail = `There are ${MOST_LIMITS} limits already: remove one first.`;
      return isSet ? ok(await paceOf(call)) : err({ kind: "not-possible", detail });
    },
  }),
  route({
    id: "beginWarmUp",
    method: "POST",
    path: "/deliverability/pace/warm-up",
    topic: "Deliverability",
    summary: "Let a sending domain begin with few mails a day",
    description:
      "For a domain that receivers do not know, or one that sends from other servers than before. A day of the plan is one on which anything is sent.",
    needs: "write",
    body: named("WarmUpStart", {
      domain: Domain,
      because: oneOf(WARM_UP_REASONS),
      plan: Type.Optional(Plan),
    }),
    answer: Pace,
    async handle(call) {
      const { tx, organisation, body, by, now } = call;
      const domain = await ownDomain(call, body.domain);
      if (domain === null) return err(noSuchDomain());
      const { because, plan = [...USUAL_PLAN] } = body;
      await beginWarmUp(tx, organisation.id, { domain, because, startedOn: dayOf(now), plan }, by);
      return ok(await paceOf(call));
    },
  }),
  route({
    id: "endWarmUp",
    method: "POST",
    path: "/deliverability/pace/warm-up/end",
    topic: "Deliverability",
    summary: "End the plan by which a domain begins",
    needs: "write",
    body: named("WarmUpEnd", { domain: Domain }),
    answer: Pace,
    async handle(call) {
      const { tx, organisation, body, now } = call;
      const on = dayOf(now);
      const isEnded = await endWarmUp(tx, organisation.id, { domain: body.domain, on });
      return isEnded ? ok(await paceOf(call)) : err({ kind: "not-found" });
    },
  }),
  route({
    id: "endProviderRest",
    method: "POST",
    path: "/deliverability/pace/end-rest",
    topic: "Deliverability",
    summary: "Write to a provider again before its rest is over",
    description: "Those that wait already keep their moments, at most an hour away.",
    needs: "write",
    body: named("RestEnd", { domain: Domain, provider: ProviderName }),
    answer: Pace,
    async handle(call) {
      const isEnded = await endRest(call.tx, call.organisation.id, call.body);
      return isEnded ? ok(await paceOf(call)) : err({ kind: "not-found" });
    },
  }),
  route({
    id: "letCampaignGoOn",
    method: "POST",
    path: "/deliverability/pace/let-go-on",
    topic: "Deliverability",
    summary: "Let a campaign go on at a provider where it was held",
    description: "It is judged anew. Those that wait follow within the hour.",
    needs: "write",
    body: named("GoOn", { campaign: Id, provider: ProviderName }),
    answer: Pace,
    async handle(call) {
      const isOn = await letGoOn(call.tx, call.organisation.id, call.body, call.now);
      return isOn ? ok(await paceOf(call)) : err({ kind: "not-found" });
    },
  }),
];

type Asking = Pick<Call, "tx" | "organisation" | "now">;

async function paceOf({ tx, organisation, now }: Asking): Promise<Given<Static<typeof Pace>>> {
  const held = await heldProviders(tx, organisation.id, MOST_HELD);
  return {
    domains: await readPace(tx, organisation.id, now),
    held: held.map((one) => ({ ...one, name: nameOfProvider(one.provider) })),
    known: PROVIDERS.map(({ id, name }) => ({ provider: id, name })),
    usualPlan: [...USUAL_PLAN],
  };
}

/** A domain that a sender has, as it is written there; `null` for any other. */
async function ownDomain(
  { tx, organisation }: Pick<Call, "tx" | "organisation">,
  domain: string,
): Promise<string | null> {
  const identities = await listIdentities(tx, organisation.id);
  const wanted = domain.toLowerCase();
  return identities.find(({ address }) => address.domain === wanted)?.address.domain ?? null;
}

function noSuchDomain(): Problem {
  const expected = "the domain of a sender’s address";
  return { kind: "bad-fields", fields: [{ path: "domain", expected }] };
}
