import { assertNever, EmailAddress, err, ok, type Result } from "@consentry/kernel";
import {
  CLICK_LEVELS,
  drawCampaign,
  findByAddress,
  OPEN_LEVELS,
  sendTest,
  withOrganisation,
  type TestFailure,
} from "@consentry/platform";

import { now } from "../clock.ts";
import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf } from "../flags.ts";
import { jsonLine } from "../store/json-line.ts";
import { problemsLine } from "../store/with-database.ts";
import { visible } from "../terminal/visible.ts";
import { usageError } from "../usage-error.ts";
import { NAME, onCampaign, type OpenCampaign } from "./one-campaign.ts";
import { writeWhole } from "./write-whole.ts";

const WHICH = ["writing", "trial"] as const;

/** `consentry campaign preview CAMPAIGN`: a drawing of one copy; no mail, and nothing changes. */
export function previewCommand(args: readonly string[], io: Io): Promise<number> {
  const kinds = {
    open: "value",
    click: "value",
    of: "value",
    contact: "value",
    output: "value",
  } as const;
  return onCampaign(args, kinds, io, async (opened) => {
    const { values } = opened.flags;
    const open = oneOf("open", values.open ?? "none", OPEN_LEVELS);
    if (!open.ok) return usageError(NAME, `${open.error}.`, io);
    const click = oneOf("click", values.click ?? "none", CLICK_LEVELS);
    if (!click.ok) return usageError(NAME, `${click.error}.`, io);
    const which = oneOf("of", values.of ?? "writing", WHICH);
    if (!which.ok) return usageError(NAME, `${which.error}.`, io);
    const contact = await contactAt(opened, values.contact);
    if (!contact.ok) return refused(contact.error, io);
    const { database, organisation, campaign, isJson } = opened;
    const levels = { open: open.value, click: click.value };
    const copy = { of: which.value, levels, contact: contact.value, unsaved: null };
    const drawn = await withOrganisation(database, organisation.id, (tx) =>
      drawCampaign(tx, organisation, campaign.id, copy, now()),
    );
    if (!drawn.ok) return refused(failureSentence(drawn.error), io);
    const { drawing } = drawn.value;
    if (values.output !== undefined) return writeWhole(values.output, drawing.html, io);
    io.stdout(
      isJson
        ? jsonLine("consentry.preview/1", drawing)
        : `${visible(drawing.subject)}\n\n${drawing.text.split("\n").map(visible).join("\n")}\n`,
    );
    return EXIT.done;
  });
}

/** `consentry campaign test CAMPAIGN --to ADDRESS`: the unmeasured copy, to look at in a mailbox. */
export function testCommand(args: readonly string[], io: Io): Promise<number> {
  const kinds = { to: "values", of: "value", contact: "value" } as const;
  return onCampaign(args, kinds, io, async (opened) => {
    const { values, lists } = opened.flags;
    const which = oneOf("of", values.of ?? "writing", WHICH);
    if (!which.ok) return usageError(NAME, `${which.error}.`, io);
    const contact = await contactAt(opened, values.contact);
    if (!contact.ok) return refused(contact.error, io);
    const { database, organisation, campaign, keys, config } = opened;
    const mail = { of: which.value, to: lists.to ?? [], contact: contact.value };
    const sent = await withOrganisation(database, organisation.id, (tx) => {
      const own = { tx, organisation, keys, publicUrl: config.publicUrl, now: now() };
      return sendTest(own, campaign.id, mail);
    });
    if (!sent.ok) return refused(failureSentence(sent.error), io);
    io.stdout(`Sent to ${sent.value}, by the running server: the unmeasured copy.\n`);
    return EXIT.done;
  });
}

async function contactAt(
  { database, organisation, keys }: OpenCampaign,
  given: string | undefined,
): Promise<Result<string | null, string>> {
  if (given === undefined) return ok(null);
  const address = EmailAddress.parse(given);
  if (!address.ok) return err("--contact is an e-mail address");
  const contact = await withOrganisation(database, organisation.id, (tx) =>
    findByAddress(tx, { id: organisation.id, keys }, address.value),
  );
  return contact === null ? err("nothing is held under this address") : ok(contact.id);
}

function refused(sentence: string, io: Io): number {
  io.stderr(`consentry campaign: ${sentence}\n`);
  return EXIT.no;
}

function failureSentence(failure: TestFailure): string {
  switch (failure.kind) {
    case "bad-writing":
      return failure.faults
        .map(({ part, line, column, message }) => `${part} ${line}:${column}: ${visible(message)}`)
        .join("\n");
    case "bad-addresses":
      return problemsLine(failure.problems);
    case "no-trial":
      return "it has no trial";
    case "not-a-mail":
      return "it is a text message: it is looked at, and sent to try, in the application";
    case "no-such-contact":
    case "no-such-campaign":
      return "it is gone";
    case "enough-today":
      return "enough test mails went out today: go on tomorrow";
    case "no-signing-key":
      return "its sender has no key to sign with";
    default:
      return assertNever(failure);
  }
}
