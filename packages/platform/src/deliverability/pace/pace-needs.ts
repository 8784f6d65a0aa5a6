import type { Looking, Need } from "../../home/need.ts";
export const paceNeeds = (_looking: Looking): Promise<readonly Need[]> => Promise.resolve([]);
