import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { reading } from "../../database/database.ts";
import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import { BY_ID, route, workRoute, type ApiRoute } from "../../http/api/route.ts";
import { fields, Id, isId, named, nullable } from "../../http/api/shapes.ts";
import { listPossibleDuplicates } from "../delivery/possible-duplicates.ts";
import { readCampaign } from "../store/read-campaign.ts";
import { campaignReport } from "./campaign-report.ts";
import { reportCsv } from "./report-csv.ts";
import { ReportFields } from "./report-fields.ts";

const PossibleDuplicate = named("PossibleDuplicate", {
  delivery: Id,
  contact: nullable(Id),
  address: nullable(Type.String({ description: "null: the person was erased." })),
  times: Type.Integer({ description: "How many copies more than one there may be." }),
});

/** What became of campaigns. */
export const REPORT_ROUTES: readonly ApiRoute[] = [
  workRoute({
    id: "getCampaignReport",
    method: "GET",
    path: "/campaigns/{id}/report",
    topic: "Campaigns",
    summary: "What became of a campaign",
    description:
      "Facts of servers count everybody. Openings and clicks are those of readers who agreed to have them observed for reports, with their coverage; counters that know nobody stand apart. No number tells of fewer than `fewestPeople`, alone or beside the others.",
    needs: "read",
    params: BY_ID,
    answer: ReportFields,
    status: 200,
    async work({ database, organisation, params, now }) {
      const report = await reading(database, organisation.id, (tx) =>
        campaignReport(tx, organisation.id, params.id, now),
      );
      return report === null ? err({ kind: "not-found" }) : ok(report);
    },
  }),
  workRoute({
    id: "getCampaignReportTable",
    method: "GET",
    path: "/campaigns/{id}/report.csv",
    topic: "Campaigns",
    summary: "The same as a table",
    description:
      "A line for each number: the table it stands in, its row, what it counts, and itself; empty where it is not told. What a spreadsheet would take for a formula has an apostrophe before it.",
    needs: "read",
    params: BY_ID,
    answer: null,
    gives: "text/csv",
    status: 200,
    async work({ database, organisation, params, now }) {
      const report = await reading(database, organisation.id, (tx) =>
        campaignReport(tx, organisation.id, params.id, now),
      );
      return report === null ? err({ kind: "not-found" }) : ok(inOnePiece(reportCsv(report)));
    },
  }),
  route({
    id: "listPossibleDuplicates",
    method: "GET",
    path: "/campaigns/{id}/possible-duplicates",
    topic: "Campaigns",
    summary: "Who may have got a campaign more than once",
    description:
      "Their message was in hand when a process died, or a relay took all of it and never answered.",
    needs: "read",
    shows: "people",
    params: BY_ID,
    query: fields(PAGE_QUERY),
    answer: pageOf(PossibleDuplicate),
    async handle({ tx, organisation, params, query }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      if ((await readCampaign(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      const { after, limit } = asked.value;
      const read = await listPossibleDuplicates(tx, organisation.id, params.id, after);
      return ok(makePage(read, limit, ({ delivery }) => delivery));
    },
  }),
];

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield text;
}
