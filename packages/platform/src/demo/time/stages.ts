import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Installation } from "../../installation.ts";
import { letHappen, type Happening } from "./happening.ts";
import type { Past } from "./past.ts";

/** Where a past is made up. */
export interface Place {
  readonly installation: Omit<Installation, "uploads">;
  readonly organisation: OrganisationId;
  readonly past: Past;
}

/** Work that opens transactions of its own, as of a moment. */
export interface Stage {
  readonly at: Instant;
  /** @returns what people do because of it, later */
  readonly run: () => Promise<readonly Happening[]>;
}

/** Runs stages in the order of their moments, and lets happen between them what falls between. */
export async function runStages(
  { installation, organisation }: Place,
  happenings: readonly Happening[],
  stages: readonly Stage[],
): Promise<void> {
  let waiting = happenings;
  for (const stage of stages.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    await letHappen(
      installation,
      organisation,
      waiting.filter(({ at }) => at <= stage.at),
    );
    waiting = [...waiting.filter(({ at }) => at > stage.at), ...(await stage.run())];
  }
  await letHappen(installation, organisation, waiting);
}
