import { dropOldStaffActs } from "../../staff-log/retention/drop-old-staff-acts.ts";
import { joinRanges } from "../day-range.ts";
import type { PlatformRule } from "../rule.ts";
import { tableRule, type DatedTable } from "../table-rule.ts";

const ALERTS: DatedTable = {
  table: "staff_alerts",
  key: ["alert_id"],
  until: "keep_until",
  goes: "after",
};

const LOG: DatedTable = {
  table: "staff_log",
  key: ["sequence"],
  until: "keep_until",
  goes: "after",
};

const both = tableRule("staff-log", [ALERTS, LOG]);
const alerts = tableRule("staff-log", [ALERTS]);

/** What members did, from the beginning of the log on, so that what stays is a chain still. */
export const staffLog: PlatformRule = {
  id: "staff-log",
  due: both.due,
  async removeSome(own, by) {
    const seen = await alerts.removeSome(own, by);
    if (seen.hasMore) return seen;
    const { oldest, newest } = await both.due(own, by);
    const entries = await dropOldStaffActs(own, by.on);
    if (entries === 0) return seen;
    return {
      tables: { ...seen.tables, staff_log: entries },
      ...joinRanges(seen, { oldest, newest }),
      hasMore: false,
    };
  },
};
