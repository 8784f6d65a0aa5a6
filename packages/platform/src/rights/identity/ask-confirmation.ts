import type { Own } from "../../consent/asking/own.ts";
import { dayIn, sendLetter } from "../letters/send-letter.ts";
import { isProved, type RightsRequest } from "../request.ts";
import { writeProof } from "../store/change-request.ts";
import { noteStep } from "../store/steps.ts";

/**
 * Asks the mailbox concerned whether the request is theirs: of a contact the one on file. The mail
 * says the same to everybody, known or not.
 *
 * @returns whether it was asked; not of what is proved, nor where no address is known
 */
export async function confirmationAsked(
  own: Own,
  request: RightsRequest,
  by = "system",
): Promise<boolean> {
  if (isProved(request) || request.state.kind !== "open") return false;
  const { tx, organisation, now } = own;
  const isSent = await sendLetter(own, request, by, (language) => ({
    letter: "confirm",
    due: dayIn(language, request.dueOn),
  }));
  if (!isSent) return false;
  await writeProof(tx, organisation.id, request.id, { kind: "asked", at: now });
  await noteStep(tx, organisation.id, request.id, { at: now, by, kind: "confirmation-asked" });
  return true;
}
