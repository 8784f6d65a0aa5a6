import type { FieldProblem } from "../../contacts/field-problem.ts";
import type { CampaignDraft } from "../store/campaign-draft.ts";
import { otherParts } from "./text-writing.ts";

/**
 * What is wrong with the draft of a text message beside what is looked at in every draft. It measures
 * nothing: a link that tells who followed it would have to be another for each.
 */
export function textDraftProblems(draft: CampaignDraft): readonly FieldProblem[] {
  const { writing, trial, measuring, errand = null } = draft;
  const { open, click, purposes } = measuring;
  return [
    ...otherParts(writing).map((part) => ({
      path: `writing.${part}`,
      expected: "nothing: a text message is its text alone",
    })),
    ...(open.length + click.length + purposes.length === 0
      ? []
      : [{ path: "measuring", expected: "nothing: no link of a text message is measured" }]),
    ...(trial === null ? [] : [{ path: "trial", expected: "null: trials are of mails" }]),
    ...(errand === null ? [] : [{ path: "errand", expected: "null: mails ask, and tell" }]),
  ];
}
