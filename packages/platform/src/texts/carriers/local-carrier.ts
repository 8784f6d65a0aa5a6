import { err, PhoneNumber } from "@consentry/kernel";
import {
  smppCarrier,
  startLocalSmsc,
  type LocalSmsc,
  type LocalText,
  type TextListener,
  type TextTransport,
} from "@consentry/sms";

import { withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { keysOf } from "../../organisations/keys.ts";
import { storable } from "../../database/storable.ts";
import { keepInboxText } from "../inbox/inbox-texts.ts";
import { LOCAL_CARRIER, type TextWork } from "../own-texts.ts";

/**
 * Where texts end for want of a carrier: a message centre on loopback, spoken to as any other is,
 * which keeps them in the local inbox. Opened with the first text. Nothing leaves the machine.
 */
export function localCarrier(
  work: TextWork,
  organisation: OrganisationId,
  listener: TextListener,
): TextTransport {
  let opened: Promise<Opened> | null = null;
  const open = (): Promise<Opened> => {
    opened ??= openCentre(work, organisation, listener).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    async deliver(message) {
      const local = await open().catch(() => null);
      return local === null ? err(NOT_OPEN) : local.transport.deliver(message);
    },
    async close() {
      const local = await opened?.catch(() => null);
      await local?.transport.close();
      await local?.centre.close();
    },
  };
}

interface Opened {
  readonly centre: LocalSmsc;
  readonly transport: TextTransport;
}

const NOT_OPEN = {
  kind: "for-now",
  about: "carrier",
  code: "ELOCAL",
  carrier: LOCAL_CARRIER,
} as const;

async function openCentre(
  work: TextWork,
  organisation: OrganisationId,
  listener: TextListener,
): Promise<Opened> {
  const take = (text: LocalText): Promise<void> => keepLocalText(work, organisation, text);
  const centre = await startLocalSmsc(take, { name: LOCAL_CARRIER });
  return { centre, transport: smppCarrier(centre.settings, listener) };
}

/** Keeps a text in the local inbox, as the local message centre does with what it is handed. */
export async function keepLocalText(
  { database, secret, now }: Pick<TextWork, "database" | "secret" | "now">,
  organisation: OrganisationId,
  { from, to, text }: LocalText,
): Promise<void> {
  const number = PhoneNumber.parse(to.replace(/^\+?/, "+"));
  if (!number.ok) throw new Error("a text to no number");
  const whose = { id: organisation, keys: keysOf(secret, organisation) };
  await withOrganisation(database, organisation, (tx) =>
    keepInboxText(
      tx,
      whose,
      {
        number: number.value,
        sender: from,
        body: storable(text),
        direction: "out",
        by: "system",
      },
      now(),
    ),
  );
}
