import { keptSecret, type CarryOut } from "@consentry/platform";

import type { Io } from "../command.ts";
import { inOrganisation, type OpenOrganisation } from "../consent/open-organisation.ts";
import { now } from "../clock.ts";
import { EXIT } from "../exit-code.ts";

/** What a run works on. */
export interface RetentionWork extends Pick<CarryOut, "installation"> {
  readonly organisation: OpenOrganisation["organisation"];
}

/** Opens what the organisation's retention is carried out with; see `inOrganisation`. */
export function withRetention(
  named: string | undefined,
  io: Io,
  work: (of: RetentionWork) => Promise<number>,
): Promise<number> {
  return inOrganisation(named, io, async ({ database, organisation, config }) => {
    const secret = await keptSecret(config);
    if (!secret.ok) {
      io.stderr(`${secret.error}\n`);
      return EXIT.broken;
    }
    const { publicUrl } = config;
    const installation = { database, secret: secret.value, publicUrl, now };
    return work({ organisation, installation });
  });
}
