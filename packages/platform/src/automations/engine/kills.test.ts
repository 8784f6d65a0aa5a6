import { expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { aMessage, anId, condition } from "../testing/a-definition.ts";
import { aStage } from "../testing/an-automation.ts";
import { Killed, killedBefore } from "../testing/interrupted.ts";
import { automate } from "./keep-automating.ts";

/** More statements than a round has in which one person comes in. */
const MORE_THAN_A_ROUND = 100;

inSomeDoor((fresh) => {
  test("P9: killed between any two statements, everybody gets each message once and takes each step once", async () => {
    const { database } = fresh();
    const fork = condition({ kind: "tag", tag: "singer" }, [aMessage()], []);
    const tag = { kind: "add-tag", id: anId(), tag: "welcomed" } as const;
    const first = aMessage({ name: "First" });
    const steps = [tag, first, fork];
    const stage = await aStage(database, { steps });
    const now = () => stage.now;
    /** Whether it came so far at all. */
    const isKilled = (at: number): Promise<boolean> =>
      automate({ database: killedBefore(database, at), now }).then(
        () => false,
        (error: unknown) => error instanceof Killed,
      );
    const people: string[] = [];
    // Coming in, the first step and the first message: each person with a kill one statement later.
    for (let at = 1; ; at += 1) {
      expect(at).toBeLessThan(MORE_THAN_A_ROUND);
      const person = await stage.aReader({ tags: ["singer"] });
      people.push(person);
      await stage.enter(person);
      if (!(await isKilled(at))) break;
      await automate({ database, now });
    }
    await stage.send();
    // Looking what became of it, the condition and the second message: everybody at once.
    let kills = 0;
    while (await isKilled(kills + 1)) kills += 1;
    expect(kills).toBeGreaterThan(10);
    await stage.pass();
    expect(await stage.fates()).toEqual(
      Object.fromEntries(people.map((person) => [person, "done"])),
    );
    expect(stage.mails).toHaveLength(2 * people.length);
    expect(people.length).toBeGreaterThan(10);
    for (const person of people) {
      expect((await stage.path(person)).toSorted()).toEqual(
        [
          `${tag.id} done`,
          `${first.id} sent`,
          `${fork.id} yes`,
          `${fork.yes[0]?.id} sent`,
        ].toSorted(),
      );
    }
  });

  test("two processes at once take everybody once", async () => {
    const { database } = fresh();
    const stage = await aStage(database, { steps: [aMessage()] });
    const people: string[] = [];
    for (let at = 0; at < 10; at += 1) people.push(await stage.aReader());
    await stage.enter(...people);
    const work = { database, now: () => stage.now };
    await Promise.all([automate(work), automate(work), automate(work)]);
    await stage.pass();
    expect(stage.mails).toHaveLength(people.length);
    expect(Object.values(await stage.fates())).toEqual(people.map(() => "done"));
  });
});
