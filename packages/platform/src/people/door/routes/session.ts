import { err, ok } from "@consentry/kernel";

import { acrossOrganisations, withOrganisation } from "../../../database/database.ts";
import { fields, Id } from "../../../http/api/shapes.ts";
import { readCookie, takeCookie } from "../../sessions/session-cookie.ts";
import { endSession, workFor } from "../../sessions/sessions.ts";
import { removeMember } from "../../members/members.ts";
import { doorRoute, NOT_SIGNED_IN, stateFor, whoIsIn } from "../visit.ts";

/** How things stand: for whoever is signed in, and for whoever is not. */
export const sessionRoute = doorRoute({
  method: "GET",
  path: "/session",
  handle: async (visit) => ok(await stateFor(visit)),
});

export const signOutRoute = doorRoute({
  method: "DELETE",
  path: "/session",
  async handle(visit) {
    const { installation, request, reply } = visit;
    const secret = readCookie(request, installation.publicUrl);
    if (secret !== null) {
      await acrossOrganisations(installation.database, (tx) => endSession(tx, secret));
    }
    takeCookie(reply, installation.publicUrl);
    return ok({ ...(await stateFor(visit, null)), member: null });
  },
});

/** Goes over to another of the organisations that one works for. */
export const workForRoute = doorRoute({
  method: "PUT",
  path: "/session/organisation",
  body: fields({ organisation: Id }),
  async handle(visit) {
    const { installation, request, body } = visit;
    const secret = readCookie(request, installation.publicUrl);
    const isMoved =
      secret !== null &&
      (await acrossOrganisations(installation.database, (tx) =>
        workFor(tx, secret, body.organisation),
      ));
    return isMoved ? ok(await stateFor(visit)) : err({ kind: "not-found" });
  },
});

/** Leaves the organisation that one works for at the moment; its last owner cannot. */
export const leaveRoute = doorRoute({
  method: "DELETE",
  path: "/session/membership",
  async handle(visit) {
    const { installation, reply } = visit;
    const here = await whoIsIn(visit);
    if (here === null) return err(NOT_SIGNED_IN);
    if (here.account.isDemo) return err({ kind: "not-possible" });
    const { organisation } = here.session;
    const left = await withOrganisation(installation.database, organisation, (tx) =>
      removeMember(tx, organisation, here.account.id),
    );
    if (!left.ok) return err({ kind: left.error === "last-owner" ? "last-owner" : "not-found" });
    takeCookie(reply, installation.publicUrl);
    return ok({ ...(await stateFor(visit, null)), member: null });
  },
});
