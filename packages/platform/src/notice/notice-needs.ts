import { need, type Looking, type Need } from "../home/need.ts";
import { noticeNow } from "./publish-notice.ts";
import { latestNotice } from "./store.ts";

/** A notice that was published and says something else than is done today. */
export async function noticeNeeds(looking: Looking): Promise<readonly Need[]> {
  const latest = await latestNotice(looking.tx, looking.organisation.id);
  if (latest === null) return [];
  const { hash } = await noticeNow(looking);
  return hash === latest.hash ? [] : [need("notice-drifted")];
}
