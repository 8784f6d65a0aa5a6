import type { ApiProblem } from "@consentry/client";
import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";

import { afterSessionChange } from "../../api/session.ts";

/** Something done at the door that changes who is signed in; what was read before is forgotten. */
export function useEntering<Given>(
  enter: (given: Given) => Promise<unknown>,
  onDone: (answer: unknown) => void,
): UseMutationResult<unknown, ApiProblem, Given> {
  const queries = useQueryClient();
  return useMutation<unknown, ApiProblem, Given>({
    mutationFn: enter,
    onSuccess: async (answer) => {
      // Known first: a page for members sends away whoever seems to be none.
      await afterSessionChange(queries);
      onDone(answer);
    },
  });
}
