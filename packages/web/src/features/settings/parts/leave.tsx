import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLocation } from "wouter";

import { afterSessionChange, askDoor } from "../../../api/session.ts";
import { ConfirmButton } from "../../../ui/confirm-button.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** The way out of an organisation, for good. Its last owner is told why not. */
export function Leave({ name }: { readonly name: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const leave = async (): Promise<void> => {
    await askDoor("DELETE", "/session/membership");
    navigate("/sign-in");
    await afterSessionChange(queries);
  };
  return (
    <ConfirmButton
      label={words.account.leave}
      title={words.account.leaveTitle(name)}
      confirm={words.account.leave}
      onConfirm={leave}
    >
      <p>{words.account.leaveText}</p>
    </ConfirmButton>
  );
}
