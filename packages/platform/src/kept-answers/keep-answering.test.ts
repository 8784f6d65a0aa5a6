import type { Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { aGround, NOW } from "../contacts/testing/organisation.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { answerNow } from "./answer-now.ts";
import { makeAnswers, type AnswerMakers } from "./keep-answering.ts";
import { askFor, readAnswer, type AnswerKind } from "./kept-answer.ts";

const LATER = "2026-11-21T12:00:00Z" as Instant;
const BY = "member:1";

inSomeDoor((fresh) => {
  async function begin() {
    const ground = await aGround(fresh().database);
    const made: string[] = [];
    const maker =
      (kind: AnswerKind): AnswerMakers["coverage"] =>
      async ({ organisation, by }) => {
        if (organisation.id === ground.id) made.push(`${kind} for ${by}`);
        return { made: made.length };
      };
    const makers: AnswerMakers = {
      coverage: maker("coverage"),
      measurement: maker("measurement"),
      ledger: maker("ledger"),
      hygiene: maker("hygiene"),
      transition: maker("transition"),
    };
    const work = (using: AnswerMakers = makers, signal?: AbortSignal) =>
      makeAnswers({ database: fresh().database, now: () => LATER }, using, signal);
    const of = (kind: AnswerKind) => ({ organisation: ground.id, kind });
    return {
      ground,
      makers,
      made,
      work,
      ask: (kind: AnswerKind) => ground.within((tx) => askFor(tx, of(kind), { at: NOW, by: BY })),
      read: (kind: AnswerKind) => ground.within((tx) => readAnswer(tx, of(kind))),
      /** Says that there are more acts than are looked at while somebody waits. */
      grow: () =>
        ground.within((tx) =>
          tx.run(
            `insert into ledger_heads (organisation_id, sequence, hash)
             values ($1, 1000000, sha256('x'))`,
            [ground.id],
          ),
        ),
    };
  }

  test("an answer is made once somebody asked, once however often they do, and then kept", async () => {
    const { ask, work, read, made } = await begin();
    await work();
    expect(made).toEqual([]);
    await ask("coverage");
    await ask("coverage");
    expect(await read("coverage")).toMatchObject({ isWanted: true, answer: null });
    await work();
    await work();
    expect(made).toEqual([`coverage for ${BY}`]);
    expect(await read("coverage")).toMatchObject({
      isWanted: false,
      answeredAt: LATER,
      answer: { made: 1 },
    });
  });

  test("one that fails stays wanted and holds up no other; the last answer stands meanwhile", async () => {
    const { ask, work, read, makers } = await begin();
    await ask("coverage");
    await work();
    await ask("coverage");
    await ask("ledger");
    const failing = { ...makers, coverage: () => Promise.reject(new Error("no")) };
    await expect(work(failing)).rejects.toThrow("no");
    expect(await read("coverage")).toMatchObject({ isWanted: true, answer: { made: 1 } });
    expect(await read("ledger")).toMatchObject({ isWanted: false, answer: { made: 2 } });
  });

  test("a stop leaves it to the next process", async () => {
    const { ask, work, read } = await begin();
    await ask("measurement");
    await work(undefined, AbortSignal.abort());
    expect(await read("measurement")).toMatchObject({ isWanted: true });
    await work();
    expect(await read("measurement")).toMatchObject({ isWanted: false });
  });

  test("of few people the answer is of this moment, of many the last one, renewed when it is old", async () => {
    const { ground, made, makers, work, grow } = await begin();
    const now = (at: Instant) =>
      ground.within((tx) =>
        answerNow({ tx, organisation: ground, now: at, by: BY }, "coverage", makers.coverage),
      );
    expect(await now(NOW)).toEqual({
      answer: { made: 1 },
      answeredAt: NOW,
      isBeingFound: false,
    });
    await grow();
    expect(await now(NOW)).toEqual({ answer: null, answeredAt: null, isBeingFound: true });
    await work();
    expect(await now(LATER)).toEqual({
      answer: { made: 2 },
      answeredAt: LATER,
      isBeingFound: false,
    });
    const old = "2026-11-21T13:00:00Z" as Instant;
    expect(await now(old)).toMatchObject({ answer: { made: 2 }, isBeingFound: true });
    await work();
    expect(made).toHaveLength(3);
  });
});
