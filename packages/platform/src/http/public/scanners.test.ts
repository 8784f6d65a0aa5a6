import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { suppressionsOf } from "../../consent/suppressions/suppressions.ts";
import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { eventsOf } from "../../measurement/testing/events-of.ts";
import { NOW, type MeasuredSite } from "../../measurement/testing/measured-site.ts";
import { wholeDatabase } from "../../measurement/testing/whole-database.ts";
import { PUBLIC_ROUTES } from "./public-pages.ts";
import { aMailedReader, openMailSite } from "./testing/scanners/mailed-reader.ts";
import { NO_ONE_CLICKS, ONE_CLICKS, type OneClick } from "./testing/scanners/one-clicks.ts";
import { PROGRAMS, type Visit } from "./testing/scanners/programs.ts";

/** None belongs to one person: a form on a page, a picture that is the same for all, a notice. */
const OF_NOBODY = ["/f/:id", "/i/:id", "/privacy/:id"];

inSomeDoor((at) => {
  let site: MeasuredSite;
  beforeAll(async () => {
    site = await openMailSite(at());
    return () => site.app.close();
  });
  beforeEach(() => {
    site.now = NOW;
  });

  const visit = ({ method, path, headers, from }: Visit) =>
    site.app.inject({ method, url: path, headers, remoteAddress: from });

  /** What differs in the database; months of events are told as one. */
  async function changedBy(work: () => Promise<unknown>): Promise<readonly string[]> {
    const before = await wholeDatabase(at().connection);
    await work();
    await site.recorder.settled();
    const after = await wholeDatabase(at().connection);
    return [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);
  }

  test("the addresses that programs are let loose on are all that belong to a person", async () => {
    const { addresses } = await aMailedReader(site);
    const known = Object.values(addresses).flat();
    const routes = PUBLIC_ROUTES.map(({ path }) => path).filter(
      (path) => !OF_NOBODY.includes(path),
    );
    for (const path of routes) {
      const start = path.replace(":id", "");
      expect(
        known.some((address) => address.startsWith(start)),
        path,
      ).toBe(true);
    }
  });

  describe("P4 get-is-idle", () => {
    test.each(PROGRAMS.map((program) => [program.name, program] as const))(
      "%s: acts on nothing, and is nobody’s opening or click",
      async (_, program) => {
        const { addresses, campaign } = await aMailedReader(site);
        const answers: number[] = [];
        const changed = await changedBy(async () => {
          for (const one of program.visits(addresses)) answers.push((await visit(one)).statusCode);
        });
        expect(changed.filter((name) => !name.startsWith("measure_"))).toEqual([]);
        expect(answers.filter((status) => status >= 500)).toEqual([]);
        const purposes = ["track.open.individual", "track.click.individual"] as const;
        for (const purpose of purposes) {
          const events = await eventsOf(site, campaign, purpose);
          expect(events.filter(({ isMachine }) => !isMachine)).toEqual([]);
        }
      },
    );

    test("a page that can be acted on does nothing by itself, whatever runs in it", async () => {
      const { addresses } = await aMailedReader(site);
      for (const path of addresses.actions) {
        const { statusCode, body, headers } = await site.load(path);
        expect([statusCode, headers["location"], headers["refresh"]]).toEqual([
          200,
          undefined,
          undefined,
        ]);
        // Our script writes into forms that are sent by hand, and sends none.
        const foreign = body.replace('<script src="/public.js" defer></script>', "");
        expect(foreign).not.toMatch(/<script|http-equiv="?refresh|\son[a-z]+=|<img|<iframe/i);
      }
    });

    test("an address that a filter rewrote leads where it led, or nowhere", async () => {
      const { leave } = await aMailedReader(site);
      const wrapped = new URL(
        `https://emea01.safelinks.example/?url=${encodeURIComponent(`https://mail.example.org${leave}`)}&data=05`,
      );
      const unwrapped = new URL(wrapped.searchParams.get("url") ?? "").pathname;
      const cases: readonly (readonly [string, number])[] = [
        [unwrapped, 200],
        [`${leave}?utm_source=mail&List-Unsubscribe=One-Click`, 200],
        [`${leave}%3E`, 404],
        [`${leave}.`, 404],
        [leave.toLowerCase(), 404],
      ];
      for (const [path, status] of cases) {
        const changed = await changedBy(async () => {
          expect((await site.load(path)).statusCode, path).toBe(status);
        });
        expect(changed, path).toEqual([]);
      }
    });
  });

  describe("P4 one click", () => {
    const send = (path: string, { headers, body }: OneClick) =>
      site.app.inject({ method: "POST", url: path, headers, payload: body });

    test.each(ONE_CLICKS.map((click) => [click.name, click] as const))(
      "of a mailbox provider as %s leaves at once, is answered without a detour, and is the same twice",
      async (_, click) => {
        const { leave, reader } = await aMailedReader(site);
        const first = await send(leave, click);
        expect([first.statusCode, first.headers.location, first.headers["set-cookie"]]).toEqual([
          200,
          undefined,
          undefined,
        ]);
        expect(await reasonsOf(reader.contact)).toEqual(["unsubscribed"]);
        expect(
          await changedBy(async () => {
            expect((await send(leave, click)).statusCode).toBe(200);
          }),
        ).toEqual([]);
      },
    );

    test.each(NO_ONE_CLICKS.map((click) => [click.name, click] as const))(
      "that says %s changes nothing",
      async (_, click) => {
        const { leave } = await aMailedReader(site);
        expect(await changedBy(() => send(leave, click))).toEqual([]);
      },
    );

    test("opens no other door: what it is sent to by mistake stays as it was", async () => {
      const { addresses, leave } = await aMailedReader(site);
      const [click] = ONE_CLICKS;
      // A question is confirmed by any form that is sent: it stands in no header that programs post to.
      const others = addresses.actions.filter(
        (path) => path !== leave && !path.startsWith("/c/") && !path.startsWith("/r/"),
      );
      for (const path of others) {
        if (click === undefined) throw new Error("there is no one click");
        expect(await changedBy(() => send(path, click)), path).toEqual([]);
      }
    });

    function reasonsOf(contact: string) {
      const { ground } = site;
      return ground.within(async (tx) => {
        const known = await findContact(tx, ground.id, contact);
        if (known === null) return [];
        const found = await suppressionsOf(tx, ground.id, ground.keys.addressKey(known.email));
        return found.map(({ reason }) => reason);
      });
    }
  });
});
