import type { Result } from "@consentry/kernel";
import {
  allowSending,
  cancelCampaign,
  controlSentence,
  pauseCampaign,
  resumeCampaign,
  stopEverything,
  withOrganisation,
  type StartFailure,
} from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import { inOrganisation } from "../consent/open-organisation.ts";
import { EXIT } from "../exit-code.ts";
import { parseFlags } from "../flags.ts";
import { jsonLine } from "../store/json-line.ts";
import { noteAct } from "../store/note-act.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";
import { NAME, onCampaign, type OpenCampaign } from "./one-campaign.ts";

const BY_COMMAND = "by command";

/** `consentry campaign pause CAMPAIGN [--because TEXT]`. */
export function pauseCommand(args: readonly string[], io: Io): Promise<number> {
  return onCampaign(args, { because: "value" }, io, async (open) => {
    const { database, organisation, campaign, flags } = open;
    const because = flags.values.because ?? BY_COMMAND;
    const paused = await withOrganisation(database, organisation.id, async (tx) => {
      await noteAct(tx, open, "sent", "pauseCampaign", { about: campaign.id });
      return pauseCampaign(tx, organisation.id, campaign.id, because);
    });
    return told(open, io, paused, () => "paused");
  });
}

/** `consentry campaign resume CAMPAIGN`. */
export function resumeCommand(args: readonly string[], io: Io): Promise<number> {
  return onCampaign(args, {}, io, async (open) => {
    const { database, organisation, campaign } = open;
    const resumed = await withOrganisation(database, organisation.id, async (tx) => {
      await noteAct(tx, open, "sent", "resumeCampaign", { about: campaign.id });
      return resumeCampaign(tx, organisation.id, campaign.id);
    });
    return told(open, io, resumed, () => "goes on");
  });
}

/** `consentry campaign cancel CAMPAIGN`. */
export function cancelCommand(args: readonly string[], io: Io): Promise<number> {
  return onCampaign(args, {}, io, async (open) => {
    const { database, organisation, campaign } = open;
    const cancelled = await withOrganisation(database, organisation.id, async (tx) => {
      await noteAct(tx, open, "sent", "cancelCampaign", { about: campaign.id });
      return cancelCampaign(tx, organisation.id, campaign.id, now());
    });
    return told(open, io, cancelled, (people) => `cancelled; ${people} will not get it`);
  });
}

/** Says what became of a campaign, or what stood in the way. */
export function told<Value>(
  { campaign, isJson }: Pick<OpenCampaign, "campaign" | "isJson">,
  io: Io,
  done: Result<Value, StartFailure>,
  sentence: (value: Value) => string,
): number {
  if (!done.ok) {
    io.stderr(`consentry campaign: ${failureSentence(done.error)}\n`);
    return EXIT.no;
  }
  const said = sentence(done.value);
  const { id, name } = campaign;
  io.stdout(
    isJson
      ? jsonLine("consentry.campaign-state/1", { id, name, said })
      : `${visible(name)}: ${said}\n`,
  );
  return EXIT.done;
}

function failureSentence(failure: StartFailure): string {
  return failure.kind === "no-such-campaign" ? "It is gone." : controlSentence(failure);
}

/** `consentry campaign stop` and `consentry campaign allow`: everything of an organisation. */
export async function switchCommand(
  word: "stop" | "allow",
  args: readonly string[],
  io: Io,
): Promise<number> {
  const flags = parseFlags(args, { organisation: "value" });
  if (!flags.ok) return usageError(NAME, `${flags.error}.`, io);
  const { values, positionals } = flags.value;
  if (positionals.length > 0) {
    const instead = word === "stop" ? "; to hold one, pause it" : "; to let one go on, resume it";
    return usageError(NAME, `${word} is about all campaigns${instead}.`, io);
  }
  return inOrganisation(values.organisation, io, async (open) => {
    const { database, organisation } = open;
    const { id } = organisation;
    if (word === "allow") {
      await withOrganisation(database, id, async (tx) => {
        await noteAct(tx, open, "sent", "allowSending");
        await allowSending(tx, id);
      });
      io.stdout("Campaigns may be sent again. Those that were paused wait to be resumed.\n");
      return EXIT.done;
    }
    const paused = await withOrganisation(database, id, async (tx) => {
      await noteAct(tx, open, "sent", "stopSending");
      return stopEverything(tx, id, now());
    });
    io.stdout(`Nothing more is sent. Paused: ${paused}.\n`);
    return EXIT.done;
  });
}
