import { dayOf, type Day } from "@consentry/kernel";
import {
  lastDay,
  listRequests,
  referenceOf,
  withOrganisation,
  type RightsRequest,
} from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import { inOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags } from "../flags.ts";
import { jsonLine } from "../store/json-line.ts";
import { noteAct } from "../store/note-act.ts";
import { usageError } from "../usage-error.ts";

const NAME = { name: "rights list" };

/** More than anybody works off in a day; who has more sees the first ones due. */
const MOST_LISTED = 1_000;

/** `consentry rights list`: what people ask, by number and day; it names nobody. */
export async function listCommand(args: readonly string[], io: Io): Promise<number> {
  const flags = parseFlags(args, { organisation: "value", format: "value", settled: "switch" });
  if (!flags.ok) return usageError(NAME, `${flags.error}.`, io);
  const { values, switches, positionals } = flags.value;
  if (positionals.length > 0) return usageError(NAME, "list takes no argument.", io);
  const format = oneOf("format", values.format ?? "text", ["text", "json"]);
  if (!format.ok) return usageError(NAME, `${format.error}.`, io);
  return inOrganisation(values.organisation, io, async (open) => {
    const { database, organisation } = open;
    const isOpen = !switches.has("settled");
    const asked = { after: null, limit: MOST_LISTED, isOpen, kind: null, contact: null };
    const found = await withOrganisation(database, organisation.id, async (tx) => {
      await noteAct(tx, open, "saw", "listRequests");
      return listRequests(tx, organisation.id, asked);
    });
    const today = dayOf(now());
    const shown = found.slice(0, MOST_LISTED).map((request) => lineOf(request, today));
    if (format.value === "json") {
      io.stdout(jsonLine("consentry.requests/1", { requests: shown }));
      return EXIT.done;
    }
    if (shown.length === 0) io.stdout("Nobody waits for an answer.\n");
    for (const { lastDay: due, reference, kind, state, proof, isOverdue } of shown) {
      const mark = isOverdue ? "  OVERDUE" : "";
      io.stdout(`${due}  ${reference}  ${kind.padEnd(13)}  ${state}, proof: ${proof}${mark}\n`);
    }
    return EXIT.done;
  });
}

function lineOf(request: RightsRequest, today: Day) {
  const { id, kind, cameBy, receivedOn, dueOn, proof, state } = request;
  const due = lastDay(request);
  return {
    id,
    reference: referenceOf(request),
    kind,
    cameBy,
    receivedOn,
    dueOn,
    lastDay: due,
    isOverdue: state.kind === "open" && due < today,
    proof: proof.kind,
    state: state.kind,
  };
}
