import { need, MOST_NAMED, type Looking, type Need, type NeedKind } from "../../home/need.ts";
import { listCampaigns, type CampaignLine } from "./read-campaign.ts";

/** Campaigns that a person stopped, has to mend, may start, or has not had checked. */
export async function campaignNeeds({ tx, organisation }: Looking): Promise<readonly Need[]> {
  const asked = { after: null, limit: MOST_NAMED * KINDS, sort: "needs" } as const;
  const lines = await listCampaigns(tx, organisation.id, asked);
  const needs = lines.flatMap((line): readonly Need[] => {
    const kind = kindOf(line);
    if (kind === null) return [];
    const { id, name, startsAt: due, pausedBecause: because } = line;
    return [need(kind, { about: { id, name }, due, because })];
  });
  return [...Map.groupBy(needs, ({ kind }) => kind).values()].flatMap((some) =>
    some.slice(0, MOST_NAMED),
  );
}

/** As many as `kindOf` tells apart. */
const KINDS = 4;

function kindOf({ state, gate }: CampaignLine): NeedKind | null {
  if (state === "paused") return "campaign-stopped";
  if (state !== "draft") return null;
  if (gate === "passed") return "campaign-ready";
  return gate === "refused" ? "campaign-refused" : "campaign-unchecked";
}
