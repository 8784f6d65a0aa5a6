import { assertNever } from "@consentry/kernel";
import type { ReportFault } from "@consentry/mail";

import type { Problem } from "../../http/api/problem.ts";

/** Why a file was not counted, and what to do about it. */
export function problemOfFault(fault: ReportFault): Problem {
  switch (fault) {
    case "too-large":
      return { kind: "too-large", detail: "No report is that large, packed or unpacked." };
    case "too-many-rows":
      return { kind: "too-large", detail: "The report has more rows than can be counted." };
    case "damaged":
      return refused("The file is damaged: fetch it anew from the mail that brought it.");
    case "has-definitions":
      return refused("The file brings definitions of its own, which no report needs.");
    case "incomplete":
      return refused("The report does not say who reports, under which number, of what and when.");
    case "no-report":
      return refused("This is no report about mails (XML) nor about encryption (JSON).");
    default:
      return assertNever(fault);
  }
}

function refused(detail: string): Problem {
  return { kind: "not-possible", detail };
}
