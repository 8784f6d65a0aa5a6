import { EmailAddress, err, ok, type Result } from "@consentry/kernel";
import { Type } from "typebox";

import { checkIdentity } from "../../../campaigns/identities/check-identity.ts";
import type { IdentityDraft } from "../../../campaigns/identities/identity.ts";
import type { FieldProblem } from "../../../contacts/field-problem.ts";
import type { Problem } from "../../../http/api/problem.ts";
import { AddressText, CountryCode, fields, line } from "../../../http/api/shapes.ts";
import { checkOrganisation, LOCALES } from "../../../organisations/check-organisation.ts";
import { oneOf } from "../../../http/api/shapes.ts";
import { makeFirst } from "../../first-start.ts";
import { refuseLaterComer, StartCodeText } from "../refuse-later-comer.ts";
import { doorRoute, signIn } from "../visit.ts";
import { openedBy, readWayIn, WAY_IN } from "../way-in.ts";

/** The first organisation of somebody real, how it writes, and who works there first. */
export const firstStartRoute = doorRoute({
  method: "POST",
  path: "/session/organisation",
  body: fields({
    code: Type.Optional(StartCodeText),
    organisation: fields({
      name: line(200, "As people know it."),
      country: CountryCode,
      locale: oneOf(LOCALES),
      contact: Type.String({ maxLength: 320 }),
    }),
    identity: fields({
      name: line(200, "As readers see it beside the address."),
      address: AddressText,
      legalIdentity: Type.String({ maxLength: 1_000 }),
      timeZone: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    member: fields({ name: line(200, "Of the first member."), email: AddressText }),
    ...WAY_IN,
  }),
  async handle(visit) {
    const { installation, body } = visit;
    const refused = await refuseLaterComer(visit, body.code);
    if (refused !== null) return err(refused);
    const { organisation, member } = body;
    const identity = { replyTo: null, timeZone: "UTC", ...body.identity };
    const checked = checkAll(organisation, identity, member);
    if (!checked.ok) return checked;
    const about = [member.email, member.name, organisation.name];
    const wayIn = await readWayIn(installation, body, about);
    if (!wayIn.ok) return wayIn;
    const made = await makeFirst(installation, {
      organisation,
      identity,
      member: { email: checked.value.reveal(), name: member.name.trim() },
      wayIn: wayIn.value,
    });
    if (!made.ok) return err({ kind: "already-there", detail: ALREADY_THERE });
    if (body.code !== undefined) visit.startCode?.use();
    return signIn(visit, { account: made.value, openedBy: openedBy(wayIn.value) });
  },
});

const ALREADY_THERE = "There is an organisation here already: its owner can invite you.";

/** Everything that is wrong at once, each at its field; gives the member's address. */
function checkAll(
  organisation: Parameters<typeof checkOrganisation>[0],
  identity: IdentityDraft,
  member: { readonly name: string; readonly email: string },
): Result<EmailAddress, Problem> {
  const email = EmailAddress.parse(member.email);
  const below = (path: string, problems: readonly FieldProblem[]) =>
    problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }));
  const ofOrganisation = checkOrganisation(organisation);
  const ofIdentity = checkIdentity(identity);
  const isNamed = checkOrganisation({ name: member.name });
  const problems = [
    ...(ofOrganisation.ok ? [] : below("organisation", ofOrganisation.error)),
    ...(ofIdentity.ok ? [] : below("identity", ofIdentity.error)),
    ...(isNamed.ok ? [] : below("member", isNamed.error)),
    ...(email.ok ? [] : [{ path: "member.email", expected: "an e-mail address" }]),
  ];
  return email.ok && problems.length === 0
    ? ok(email.value)
    : err({ kind: "bad-fields", fields: problems });
}
