import type { ApiProblem } from "@consentry/client";
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";

import { askDoor } from "../../api/session.ts";

/** How the account is opened, and where it is. */
export interface Account {
  readonly hasPassword: boolean;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly madeAt: string;
    readonly usedAt: string | null;
  }[];
  readonly secondFactor: { readonly since: string | null; readonly recoveryCodesLeft: number };
  /** `none`: the organisation has no provider; else whether it knows the account. */
  readonly signOn: "none" | "unknown" | "known";
  readonly sessions: readonly OwnSession[];
  /** `false` for whom a provider vouched for, and in the demo. */
  readonly mayChange: boolean;
  readonly otherSessions: number;
}

export interface OwnSession {
  readonly id: string;
  /** Families; empty where nothing was said. */
  readonly browser: string;
  readonly system: string;
  readonly openedBy: "password" | "password-and-code" | "passkey" | "link" | "sign-on" | "demo";
  readonly madeAt: string;
  readonly usedAt: string;
  readonly isHere: boolean;
}

const ACCOUNT = ["session", "account"] as const;

export function useAccount(): UseQueryResult<Account, ApiProblem> {
  return useQuery<Account, ApiProblem>({
    queryKey: ACCOUNT,
    queryFn: () => askDoor<Account>("GET", "/session/account"),
  });
}

/** A change to the account answers how it stands from then on. */
export function useAccountChange<Given, Answer extends Account = Account>(
  change: (given: Given) => Promise<Answer>,
  onDone: (answer: Answer) => void,
): UseMutationResult<Answer, ApiProblem, Given> {
  const queries = useQueryClient();
  return useMutation<Answer, ApiProblem, Given>({
    mutationFn: change,
    onSuccess: (account) => {
      queries.setQueryData(ACCOUNT, account);
      onDone(account);
    },
  });
}
