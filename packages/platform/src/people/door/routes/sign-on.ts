import { err, ok, type Result } from "@consentry/kernel";
import { Type } from "typebox";

import { acrossOrganisations } from "../../../database/database.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import type { Problem } from "../../../http/api/problem.ts";
import { AddressText, fields, Id } from "../../../http/api/shapes.ts";
import { keysOf } from "../../../organisations/keys.ts";
import { giveStepCookie, readStepCookie, takeStepCookie } from "../../sessions/session-cookie.ts";
import { awaitSignOn, takeSignOn } from "../../sessions/sign-in-steps.ts";
import {
  readAnswer,
  sendToProvider,
  type Asking,
  type Vouched,
} from "../../sign-on/ask-provider.ts";
import { isOfDomains, letIn } from "../../sign-on/let-in.ts";
import { linkSubject, unlink } from "../../sign-on/links.ts";
import {
  noteProven,
  placesOfDomain,
  readClientSecret,
  readProvider,
  type Provider,
} from "../../sign-on/provider.ts";
import { redirectUriOf } from "../../sign-on/routes.ts";
import { asOwner, whoMayAdd } from "../account-state.ts";
import { noteOfAccount } from "../note-of-account.ts";
import { doorRoute, oneMoreAttempt, signIn, stateFor, whoIsIn, type Visit } from "../visit.ts";

/**
 * Where somebody of this address may be signed in by a provider, with the host they would be sent
 * to. It says what organisations say of a domain, and nothing of who has an account.
 */
export const signOnPlacesRoute = doorRoute({
  method: "POST",
  path: "/session/sign-on/places",
  body: fields({ email: AddressText }),
  async handle(visit) {
    const { installation, body } = visit;
    const tooMany = await oneMoreAttempt(visit);
    if (tooMany !== null) return err(tooMany);
    const domain = body.email.trim().split("@").at(-1) ?? "";
    const places = await acrossOrganisations(installation.database, (tx) =>
      placesOfDomain(tx, domain),
    );
    return ok({
      places: places.map(({ organisation, name, issuer }) => ({
        organisation,
        name,
        host: new URL(issuer).host,
      })),
    });
  },
});

/** Begins: answers where the browser is to go, and remembers in a cookie what must come back. */
export const startSignOnRoute = doorRoute({
  method: "POST",
  path: "/session/sign-on",
  body: fields({ organisation: Id }),
  async handle(visit) {
    const tooMany = await oneMoreAttempt(visit);
    if (tooMany !== null) return err(tooMany);
    return begin(visit, visit.body.organisation as OrganisationId, null);
  },
});

/** The same for whoever is signed in and wants to be known by the provider from now on. */
export const connectSignOnRoute = doorRoute({
  method: "PUT",
  path: "/session/sign-on",
  async handle(visit) {
    const tooMany = await oneMoreAttempt(visit);
    if (tooMany !== null) return err(tooMany);
    const here = await whoMayAdd(visit);
    if (!here.ok) return here;
    return begin(visit, here.value.session.organisation, here.value.account.id);
  },
});

/** From now on the provider of the organisation does not open it for this account. */
export const disconnectSignOnRoute = doorRoute({
  method: "DELETE",
  path: "/session/sign-on",
  handle: (visit) =>
    asOwner(visit, async ({ account, session }) => {
      const { database, now } = visit.installation;
      await acrossOrganisations(database, async (tx) => {
        await unlink(tx, session.organisation, account.id);
        await noteOfAccount(tx, account.id, "disconnectSignOn", now());
      });
      return null;
    }),
});

/** Ends it: what stood behind the `?` when the browser came back, given on by our own page. */
export const finishSignOnRoute = doorRoute({
  method: "POST",
  path: "/session/sign-on/finish",
  body: fields({ query: Type.String({ maxLength: 8_000 }) }),
  async handle(visit) {
    const { installation, request, reply, body } = visit;
    const { database, publicUrl, now } = installation;
    const tooMany = await oneMoreAttempt(visit);
    if (tooMany !== null) return err(tooMany);
    const held = readStepCookie(request, publicUrl);
    const step = held && (await acrossOrganisations(database, (tx) => takeSignOn(tx, held, now())));
    if (step === null) return err<Problem>({ kind: "step-over" });
    takeStepCookie(reply, publicUrl);
    const { organisation, account } = step;
    const found = await findProvider(visit, organisation);
    if (found === null) return err<Problem>({ kind: "step-over" });
    const { provider, asking } = found;
    const answered = await readAnswer(asking, step, body.query);
    if (!answered.ok) return err<Problem>({ kind: answered.error });
    const vouched = answered.value;
    if (account !== null) return connect(visit, { organisation, account, provider, vouched });
    const entered = await acrossOrganisations(database, async (tx) => {
      const let_ = await letIn(tx, { organisation, provider, vouched }, now());
      if (let_.ok) await noteProven(tx, organisation, now());
      return let_;
    });
    return entered.ok
      ? signIn(visit, { account: entered.value, openedBy: "sign-on", organisation })
      : err<Problem>({ kind: entered.error });
  },
});

interface Connecting {
  readonly organisation: OrganisationId;
  readonly account: string;
  readonly provider: Provider;
  readonly vouched: Vouched;
}

/** Whoever began it in this browser is still signed in there: who comes back is them. */
async function connect(
  visit: Omit<Visit, "body">,
  { organisation, account, provider, vouched }: Connecting,
): Promise<Result<object, Problem>> {
  const { database, now } = visit.installation;
  const here = await whoIsIn(visit);
  if (here?.account.id !== account || here.session.organisation !== organisation) {
    return err<Problem>({ kind: "step-over" });
  }
  if (!isOfDomains(provider.domains, vouched)) return err<Problem>({ kind: "sign-on-elsewhere" });
  const subject = { organisation, issuer: provider.issuer, subject: vouched.subject };
  const isLinked = await acrossOrganisations(database, async (tx) => {
    const done = await linkSubject(tx, subject, account, now());
    if (!done) return false;
    await noteProven(tx, organisation, now());
    await noteOfAccount(tx, account, "connectSignOn", now());
    return true;
  });
  return isLinked ? ok(await stateFor(visit)) : err<Problem>({ kind: "sign-on-taken" });
}

async function begin(
  visit: Omit<Visit, "body">,
  organisation: OrganisationId,
  account: string | null,
): Promise<Result<object, Problem>> {
  const { installation, reply } = visit;
  const { database, publicUrl, now } = installation;
  const found = await findProvider(visit, organisation);
  if (found === null) return err({ kind: "not-found" });
  const sent = await sendToProvider(found.asking);
  if (!sent.ok) return err<Problem>({ kind: sent.error });
  const { url, ...expected } = sent.value;
  const step = await acrossOrganisations(database, (tx) =>
    awaitSignOn(tx, { organisation, account, ...expected }, now()),
  );
  giveStepCookie(reply, publicUrl, step);
  return ok({ url });
}

async function findProvider(
  { installation, mayBePrivate = false }: Omit<Visit, "body">,
  organisation: OrganisationId,
): Promise<{ readonly provider: Provider; readonly asking: Asking } | null> {
  const { database, secret, publicUrl } = installation;
  const { wrappingKey } = keysOf(secret, organisation);
  return acrossOrganisations(database, async (tx) => {
    const provider = await readProvider(tx, organisation);
    if (provider === null) return null;
    const { issuer, clientId } = provider;
    const clientSecret = await readClientSecret(tx, { organisation, wrappingKey });
    const redirectUri = redirectUriOf(publicUrl);
    const asking = { issuer, clientId, clientSecret, redirectUri, reach: { mayBePrivate } };
    return { provider, asking };
  });
}
