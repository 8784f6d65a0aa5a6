import { closeOldAsks } from "../../consent/asking/resting-questions.ts";
import { joinRanges } from "../day-range.ts";
import type { PlatformRule } from "../rule.ts";
import { tableRule, type DatedTable } from "../table-rule.ts";

const ASKS: DatedTable = {
  table: "asks",
  key: ["ask_id"],
  until: "expires_at",
  isMoment: true,
  goes: "from",
};

const RESTING: DatedTable = {
  table: "resting_questions",
  key: ["address_key", "purpose", "channel"],
  until: "until",
  goes: "from",
};

const both = tableRule("questions", [RESTING, ASKS]);
const resting = tableRule("questions", [RESTING]);

/** Answers that nobody confirmed, and questions that rested long enough. */
export const questions: PlatformRule = {
  id: "questions",
  due: both.due,
  async removeSome(own, by) {
    // Closing an answer lets its questions rest: it is more than a row that goes.
    const closed = await closeOldAsks(own, by.most);
    if (closed.rows >= by.most) {
      const { rows, oldest, newest } = closed;
      return { tables: { asks: rows }, oldest, newest, hasMore: true };
    }
    const ended = await resting.removeSome(own, { ...by, most: by.most - closed.rows });
    const tables = closed.rows === 0 ? ended.tables : { ...ended.tables, asks: closed.rows };
    return { ...ended, tables, ...joinRanges(ended, closed) };
  },
};
