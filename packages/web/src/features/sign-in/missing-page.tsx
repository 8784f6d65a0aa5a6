import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ApiProblem } from "@consentry/client";
import type { ReactNode } from "react";

import { afterSessionChange, askDoor, type Member } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { useFeatureWords } from "../../words/use-feature-words.ts";
import { SecondFactorPart } from "../settings/parts/second-factor.tsx";
import { useAccount } from "../settings/use-account.ts";
import { DoorProblem } from "../way-in/door-problem.tsx";
import { OpenFrame } from "../way-in/open-frame.tsx";
import { goToProvider } from "./going-to-provider.ts";
import { WORDS } from "./words/words.ts";

/** Somebody is signed in, and their organisation asks for more than they brought. */
export function MissingPage({ member }: { readonly member: Member }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const queries = useQueryClient();
  const { organisation, missing } = member;
  const go = useMutation<void, ApiProblem>({
    mutationFn: () => goToProvider({ organisation: organisation.id }, "/"),
  });
  const leave = useMutation<unknown, ApiProblem>({
    mutationFn: () => askDoor("DELETE", "/session"),
    onSuccess: () => afterSessionChange(queries),
  });
  return (
    <OpenFrame title={words.missing.title}>
      <div className="door">
        <h1>{words.missing.title}</h1>
        {missing === "sign-on" ? (
          <>
            <p>{words.missing.signOn(organisation.name)}</p>
            <Button look="main" isDisabled={go.isPending} onPress={() => go.mutate()}>
              {words.provider.go}
            </Button>
            <DoorProblem error={go.error} />
          </>
        ) : (
          <>
            <p>{words.missing.secondFactor(organisation.name)}</p>
            <OwnSecondFactor />
          </>
        )}
        <Button look="link" onPress={() => leave.mutate()}>
          {words.missing.signOut}
        </Button>
      </div>
    </OpenFrame>
  );
}

/** Once it is added and its codes are kept, the session brings what was missing. */
function OwnSecondFactor(): ReactNode {
  const queries = useQueryClient();
  const account = useAccount();
  return account.data === undefined ? null : (
    <SecondFactorPart account={account.data} onAdded={() => void afterSessionChange(queries)} />
  );
}
