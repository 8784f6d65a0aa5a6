import { statement } from "../../database/statement.ts";
import { NOTHING_REMOVED, type PlatformRule, type Removed } from "../rule.ts";
import { countEventsDue, eventQuestion } from "./events-due.ts";
import { keepSomeStatistics } from "./keep-statistics.ts";

/**
 * Openings and clicks: what reports tell of them is counted and kept, then they go. Nothing goes
 * before it was counted. Where all of a month is one organisation's and past its day, the month
 * goes as a whole.
 */
export const behaviour: PlatformRule = {
  id: "behaviour",
  async due(own, by) {
    return countEventsDue(own, await eventQuestion(own, by));
  },
  async removeSome(own, { most, ...by }) {
    const question = await eventQuestion(own, by);
    const [on, months] = question;
    if (await keepSomeStatistics(own, on, months)) return { ...NOTHING_REMOVED, hasMore: true };
    const [gone] = await own.tx.rows(REMOVE, [...question, most]);
    if (gone === undefined || gone.rows === 0) return NOTHING_REMOVED;
    const { rows, oldest, newest, hasMore } = gone;
    return { tables: { measure_events: rows }, oldest, newest, hasMore };
  },
};

const REMOVE = statement<Omit<Removed, "tables"> & { readonly rows: number }>(
  "measure.remove_events_due",
  `select rows, oldest, newest, has_more as "hasMore"
     from remove_events_due($1, $2, $3::uuid[], $4::uuid[], $5)`,
);
