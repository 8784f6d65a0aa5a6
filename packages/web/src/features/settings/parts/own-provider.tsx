import type { ApiProblem } from "@consentry/client";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { askDoor } from "../../../api/session.ts";
import { Button } from "../../../ui/button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { goToProvider } from "../../sign-in/going-to-provider.ts";
import { DoorProblem } from "../../way-in/door-problem.tsx";
import { useAccountChange, type Account } from "../use-account.ts";
import { WORDS } from "../words/words.ts";

/** Whether the organisation's provider opens it for this account. */
export function OwnProviderPart({ account }: { readonly account: Account }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { tell, fail } = useToasts();
  const connect = useMutation<void, ApiProblem>({
    mutationFn: () => goToProvider(null, "/settings/account"),
  });
  const disconnect = useAccountChange(
    () => askDoor<Account>("DELETE", "/session/sign-on"),
    () => tell(words.account.disconnected),
  );
  return account.signOn === "known" ? (
    <>
      <p>{words.account.connected}</p>
      <Button
        isDisabled={disconnect.isPending}
        onPress={() => disconnect.mutate(undefined, { onError: fail })}
      >
        {words.account.disconnect}
      </Button>
    </>
  ) : (
    <>
      <p>{words.account.unconnected}</p>
      <Button isDisabled={connect.isPending} onPress={() => connect.mutate()}>
        {words.account.connect}
      </Button>
      <DoorProblem error={connect.error} />
    </>
  );
}
