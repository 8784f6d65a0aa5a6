import { err, ok } from "@consentry/kernel";

import { allOf } from "../../http/api/paging.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { StepReportFields } from "../automation-fields.ts";
import { readAutomation } from "../store/read-automation.ts";
import { stepReports } from "./step-report.ts";

/** What became of people in automations. */
export const REPORT_ROUTES: readonly ApiRoute[] = [
  route({
    id: "getAutomationReport",
    method: "GET",
    path: "/automations/{id}/report",
    topic: "Automations",
    summary: "What became of people, step by step, the latest version first",
    description:
      "Who is at each step, what came of it, who left there and why; of a message the campaign whose own report tells the rest (`getCampaignReport`). It names nobody.",
    needs: "read",
    params: BY_ID,
    answer: allOf(StepReportFields),
    async handle({ tx, organisation, params }) {
      if ((await readAutomation(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      return ok({ items: await stepReports(tx, organisation.id, params.id) });
    },
  }),
];
