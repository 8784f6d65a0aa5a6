import type { Page } from "playwright-core";

import type { DemoStage } from "./demo-stage.ts";
import { observe, type Observed } from "./looked-at.ts";

export interface ObservedMember {
  readonly page: Page;
  readonly observed: Observed;
}

/** What is observed of a page that asks nobody else and complains of nothing. */
export const NOTHING_WRONG: Observed = { foreign: [], complaints: [] };

/** A page of a member of the demo's shop, watched from its first request. */
export async function observedMember(stage: DemoStage): Promise<ObservedMember> {
  const page = await stage.openAsMember();
  return { page, observed: observe(page, stage.address) };
}
