import { EmailAddress, type Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { anOrganisation } from "../consent/testing/people.ts";
import { acrossOrganisations, withOrganisation } from "../database/database.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { NOW } from "../http/api/testing/api-client.ts";
import { dropWhatIsOver } from "./drop-what-is-over.ts";
import { invite, listInvitations } from "./members/invitations.ts";
import { removeMember } from "./members/members.ts";
import { deviceOf } from "./sessions/device.ts";
import { openSession } from "./sessions/sessions.ts";
import { awaitCode } from "./sessions/sign-in-steps.ts";
import { makeSignInLink } from "./sessions/sign-in-links.ts";
import { anAccount } from "./testing/a-member.ts";

const later = (day: string) => `2026-${day}T12:00:00Z` as Instant;

inSomeDoor((at) => {
  test("sessions, links and invitations go on their day, an account a month after its last job", async () => {
    const { database } = at();
    const organisation = await anOrganisation(database);
    const stays = await anAccount(database, organisation);
    const leaves = await anAccount(database, organisation, "editor");
    await acrossOrganisations(database, async (tx) => {
      const by = { openedBy: "password", device: deviceOf(undefined) } as const;
      await openSession(tx, { account: stays.id, organisation: organisation.id, ...by }, NOW);
      await makeSignInLink(tx, stays.id, NOW);
      await awaitCode(tx, stays.id, NOW);
    });
    await withOrganisation(database, organisation.id, async (tx) => {
      await removeMember(tx, organisation.id, leaves.id);
      const email = EmailAddress.parse("bo@example.org");
      if (!email.ok) throw new Error("the address is one");
      const given = { email: email.value, role: "viewer" } as const;
      await invite(tx, organisation.id, given, { by: "member:x", now: NOW });
    });
    const left = async (day: string) => {
      const rows = await acrossOrganisations(database, async (tx) => {
        await dropWhatIsOver(tx, later(day));
        return tx.rows<Record<string, number>>(
          `select (select count(*) from sessions where account_id = $1)::integer as sessions,
                  (select count(*) from sign_in_links where account_id = $1)::integer as links,
                  (select count(*) from sign_in_steps where account_id = $1)::integer as steps,
                  (select count(*) from accounts where account_id = $2)::integer as gone,
                  (select count(*) from accounts where account_id = $1)::integer as kept`,
          [stays.id, leaves.id],
        );
      });
      const open = await withOrganisation(database, organisation.id, (tx) =>
        listInvitations(tx, organisation.id, NOW),
      );
      return { ...rows[0], invitations: open.length };
    };
    const none = { sessions: 1, links: 0, steps: 0, gone: 1, kept: 1, invitations: 1 };
    expect(await left("05-03")).toEqual(none);
    expect(await left("05-10")).toEqual({ ...none, invitations: 0 });
    expect(await left("06-02")).toEqual({ ...none, invitations: 0, sessions: 0 });
    expect(await left("06-03")).toEqual({ ...none, invitations: 0, sessions: 0, gone: 0 });
  });
});
