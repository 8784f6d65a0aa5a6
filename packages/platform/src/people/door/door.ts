import type { FastifyInstance, FastifyReply } from "fastify";
import { Type } from "typebox";

import { check } from "../../http/api/check.ts";
import { sendFailure, sendProblem, type Failure } from "../../http/api/send-problem.ts";
import { makeAttempts } from "./attempts.ts";
import {
  accountRoute,
  addPasskeyRoute,
  changePasswordRoute,
  endOtherSessionsRoute,
  endSessionRoute,
  newPasskeyOptionsRoute,
  removePasskeyRoute,
} from "./routes/account.ts";
import { demoRoute } from "./routes/demo.ts";
import { firstStartRoute } from "./routes/first-start.ts";
import { acceptInvitationRoute, openInvitationRoute } from "./routes/invitation.ts";
import {
  codeRoute,
  linkRoute,
  passkeyOptionsRoute,
  passkeyRoute,
  passwordRoute,
} from "./routes/sign-in.ts";
import {
  beginSecondFactorRoute,
  confirmSecondFactorRoute,
  newRecoveryCodesRoute,
  removeSecondFactorRoute,
} from "./routes/second-factor.ts";
import { leaveRoute, sessionRoute, signOutRoute, workForRoute } from "./routes/session.ts";
import {
  connectSignOnRoute,
  disconnectSignOnRoute,
  finishSignOnRoute,
  signOnPlacesRoute,
  startSignOnRoute,
} from "./routes/sign-on.ts";
import { foreignRequest } from "./same-site.ts";
import type { Door, DoorRoute } from "./visit.ts";

/** Everything there is at the door: signing in, signing out, and being the first to come. */
export const DOOR_ROUTES: readonly DoorRoute[] = [
  sessionRoute,
  signOutRoute,
  workForRoute,
  demoRoute,
  firstStartRoute,
  passwordRoute,
  passkeyOptionsRoute,
  passkeyRoute,
  linkRoute,
  openInvitationRoute,
  acceptInvitationRoute,
  accountRoute,
  changePasswordRoute,
  newPasskeyOptionsRoute,
  addPasskeyRoute,
  removePasskeyRoute,
  endOtherSessionsRoute,
  endSessionRoute,
  codeRoute,
  beginSecondFactorRoute,
  confirmSecondFactorRoute,
  removeSecondFactorRoute,
  newRecoveryCodesRoute,
  leaveRoute,
  signOnPlacesRoute,
  startSignOnRoute,
  connectSignOnRoute,
  finishSignOnRoute,
  disconnectSignOnRoute,
];

/** A passkey's answer is a few thousand octets. */
const MAX_BODY_BYTES = 16 * 1024;

/**
 * Serves `/session`: JSON in and out, problems as the interface tells them. Nobody needs to be
 * signed in to come here; what changes something comes from our own page, sign-in too, so that no
 * other site signs somebody in as somebody else.
 */
export async function addDoor(app: FastifyInstance, door: Door): Promise<void> {
  const attempts = makeAttempts(door.installation);
  await app.register(async (own) => {
    own.removeAllContentTypeParsers();
    own.addContentTypeParser(
      "application/json",
      { parseAs: "string", bodyLimit: MAX_BODY_BYTES },
      own.getDefaultJsonParser("error", "error"),
    );
    own.setErrorHandler((error: Failure, request, reply) => sendFailure(error, request, reply));
    for (const { method, path, body: schema = NOTHING, handle } of DOOR_ROUTES) {
      own.route({
        method,
        url: path,
        bodyLimit: MAX_BODY_BYTES,
        onRequest: async (request, reply) => {
          const foreign = foreignRequest(request);
          return foreign === null ? undefined : sendProblem(reply, foreign);
        },
        handler: async (request, reply) => {
          const body = check(schema, request.body ?? {});
          if (!body.ok) return sendProblem(reply, body.error);
          const done = await handle({ ...door, request, reply, attempts, body: body.value });
          return done.ok ? sendJson(reply, done.value) : sendProblem(reply, done.error);
        },
      });
    }
  });
}

const NOTHING = Type.Object({}, { additionalProperties: false });

function sendJson(reply: FastifyReply, body: object): FastifyReply {
  return reply
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .send(JSON.stringify(body));
}
