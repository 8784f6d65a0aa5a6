import type { Result } from "@consentry/kernel";

import type { RelaySettings } from "./relay-settings.ts";
import { openSession } from "./session.ts";
import type { DeliveryFailure } from "./transport.ts";

/**
 * Connects to a relay as a mail would: EHLO, encryption, login. It sends nothing, and leaves again.
 * It waits as long as a mail would, half a minute for each step.
 */
export async function probeRelay(settings: RelaySettings): Promise<Result<void, DeliveryFailure>> {
  const opened = await openSession(settings);
  if (!opened.ok) return opened;
  opened.value.close();
  return { ok: true, value: undefined };
}
