import { EmailAddress, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { allOf } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { AddressText, fields, Id, InstantText, named, oneOf } from "../../http/api/shapes.ts";
import { ROLES } from "../../organisations/roles.ts";
import { invitationLink, invite, listInvitations, withdrawInvitation } from "./invitations.ts";
import { endSessionsOfMember } from "../sessions/sessions.ts";
import {
  changeRole,
  listMembers,
  readMember,
  removeMember,
  type MemberFailure,
} from "./members.ts";

const RoleWord = oneOf(
  ROLES,
  "viewer reads; editor changes as well; dpo reads, erases, exports; owner does all of it.",
);

const MemberFields = named("Member", {
  id: Id,
  name: Type.String(),
  email: Type.String(),
  role: RoleWord,
  joinedAt: InstantText,
  hasSecondFactor: Type.Boolean({
    description: "Whether they have a passkey, codes from an app, or come in by the provider.",
  }),
});

const INVITATION = {
  id: Id,
  email: Type.String(),
  role: RoleWord,
  madeAt: InstantText,
  expiresAt: InstantText,
};

const InvitationFields = named("Invitation", INVITATION);

/** Who works for an organisation, and who is asked to. */
export const MEMBER_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listMembers",
    method: "GET",
    path: "/members",
    topic: "Members",
    summary: "Everybody who works for the organisation",
    needs: "own",
    answer: allOf(MemberFields),
    async handle({ tx, organisation }) {
      return ok({ items: await listMembers(tx, organisation.id) });
    },
  }),
  route({
    id: "changeMember",
    method: "PATCH",
    path: "/members/{id}",
    topic: "Members",
    summary: "Give a member another role",
    description:
      "They are signed out and use it when they sign in again. The last owner stays owner.",
    needs: "own",
    params: BY_ID,
    body: fields({ role: RoleWord }),
    answer: MemberFields,
    async handle({ tx, organisation, params, body }) {
      const changed = await changeRole(tx, organisation.id, params.id, body.role);
      return changed.ok ? changed : err(problemOf(changed.error));
    },
  }),
  route({
    id: "removeMember",
    method: "DELETE",
    path: "/members/{id}",
    topic: "Members",
    summary: "End a membership",
    description:
      "At once, in all their browsers. The account goes a month later, unless it works for somebody else. The last owner stays.",
    needs: "own",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await removeMember(tx, organisation.id, params.id);
      return removed.ok ? removed : err(problemOf(removed.error));
    },
  }),
  route({
    id: "endSessionsOfMember",
    method: "DELETE",
    path: "/members/{id}/sessions",
    topic: "Members",
    summary: "Sign a member out everywhere",
    description: "What they have open for other organisations stays.",
    needs: "own",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const member = await readMember(tx, organisation.id, params.id);
      if (member === null) return err({ kind: "not-found" });
      await endSessionsOfMember(tx, organisation.id, params.id);
      return ok(null);
    },
  }),
  route({
    id: "listInvitations",
    method: "GET",
    path: "/invitations",
    topic: "Members",
    summary: "Invitations that are open",
    needs: "own",
    answer: allOf(InvitationFields),
    async handle({ tx, organisation, now }) {
      return ok({ items: await listInvitations(tx, organisation.id, now) });
    },
  }),
  route({
    id: "invite",
    method: "POST",
    path: "/invitations",
    topic: "Members",
    summary: "Invite somebody to work for the organisation",
    description:
      "The answer holds the link, this once: hand it on by a way you trust. No mail is sent. It opens for a week, once, and takes the place of an earlier one for the same address.",
    needs: "own",
    body: fields({ email: AddressText, role: RoleWord }),
    answer: named("MadeInvitation", { ...INVITATION, link: Type.String() }),
    async handle({ tx, organisation, body, by, now, publicUrl }) {
      const email = EmailAddress.parse(body.email);
      if (!email.ok) return err({ kind: "bad-fields", fields: [NO_ADDRESS] });
      const given = { email: email.value, role: body.role };
      const made = await invite(tx, organisation.id, given, { by, now });
      if (!made.ok) return err({ kind: "already-there", detail: "They are a member already." });
      const { invitation, secret } = made.value;
      return ok({ ...invitation, link: invitationLink(publicUrl, secret) });
    },
  }),
  route({
    id: "withdrawInvitation",
    method: "DELETE",
    path: "/invitations/{id}",
    topic: "Members",
    summary: "Take an invitation back",
    needs: "own",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const isWithdrawn = await withdrawInvitation(tx, organisation.id, params.id);
      return isWithdrawn ? ok(null) : err({ kind: "not-found" });
    },
  }),
];

const NO_ADDRESS = { path: "email", expected: "an e-mail address such as ada@example.org" };

function problemOf(failure: MemberFailure): Problem {
  return { kind: failure === "last-owner" ? "last-owner" : "not-found" };
}
