import type { Activity, ActivityBasis, Processor } from "../../fact.ts";
import type { Register } from "../../register.ts";
import type { Say, Sheet } from "../sheets.ts";
import { EXPORT_WORDS as WORDS } from "../words.ts";
import { answered, cell, clauses } from "./cell.ts";
import { processorName } from "./processor-name.ts";
import { transferLine } from "./transfer-line.ts";

/** The sheet of one activity, its fields in the order authorities ask for them. */
export function activitySheet(activity: Activity, register: Register, say: Say): Sheet {
  const taking = register.processors.filter(({ key }) => activity.processors.includes(key));
  const { answers } = register;
  const cells = [
    cell("objective", [say(activity.objective)], say),
    cell("purposes", activity.purposes.map(say), say),
    cell(
      "people",
      activity.people.map(({ title }) => say(title)),
      say,
    ),
    cell(
      "data",
      activity.data.map(({ title }) => say(title)),
      say,
    ),
    ...(activity.details.length > 0 ? [cell("details", activity.details, say)] : []),
    cell("sensitive", sensitiveOf(answers.sensitive, say), say),
    cell(
      "origins",
      activity.origins.map(({ title }) => say(title)),
      say,
    ),
    cell("basis", basesOf(activity, say), say),
    cell("inside", activity.recipients.map(say), say),
    cell(
      "recipients",
      taking.map((one) => processorName(one, say)),
      say,
    ),
    cell("transfers", transfersOf(taking, say), say),
    cell(
      "retention",
      activity.retention.map(({ text }) => say(text)),
      say,
    ),
    cell("security", [say(WORDS.securityOfAll)], say),
    cell("giving", [say(activity.isGivingNeeded)], say),
  ];
  return { id: activity.id, title: say(activity.title), cells };
}

function sensitiveOf(answer: Register["answers"]["sensitive"], say: Say): readonly string[] {
  if (answer === null) return answered(null, say);
  return answer.isHeld ? [answer.which] : [];
}

function basesOf({ bases, isBasisOpen, basisWhy }: Activity, say: Say): readonly string[] {
  const lines = bases.map((basis) => basisLine(basis, say));
  return isBasisOpen ? [`${say(WORDS.basisOpen)} ${lines.join(" / ")}`] : [...lines, basisWhy];
}

function basisLine({ title, about, sources }: ActivityBasis, say: Say): string {
  const what = about === null ? say(title) : `${say(about)} – ${say(title)}`;
  return `${what} (${clauses(sources, say)})`;
}

/** Those outside the area, and those of whom nobody knows where they sit. */
function transfersOf(taking: readonly Processor[], say: Say): readonly string[] {
  return taking
    .filter(({ transfer }) => transfer.status !== "eea")
    .map((one) => `${processorName(one, say)} – ${transferLine(one, say)}`);
}
