import type { ApiProblem, Campaign, CountedAudience } from "@consentry/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { useEffect } from "react";

import { useChange, useRead } from "../../../api/use-api.ts";

/** While it is counted, somebody looks at the bar. */
const EVERY_MS = 700;

interface Counting {
  readonly read: UseQueryResult<CountedAudience, ApiProblem>;
  readonly countAgain: () => void;
}

/** Who a campaign would reach; it is counted by itself when nobody did so for this version. */
export function useCountedAudience({ id, version }: Pick<Campaign, "id" | "version">): Counting {
  const read = useRead(
    "showAudience",
    { params: { id } },
    { every: (count) => (count?.state === "counting" ? EVERY_MS : false) },
  );
  const { mutate } = useChange("countAudience", { refreshes: ["showAudience"] });
  const state = read.data?.state;
  const isWanted = state !== undefined && (state === "not-asked" || read.data?.version !== version);
  const wanted = isWanted ? version : null;
  useEffect(() => {
    if (wanted !== null) mutate({ params: { id } });
  }, [wanted, id, mutate]);
  return { read, countAgain: () => mutate({ params: { id } }) };
}
