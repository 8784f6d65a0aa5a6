import { useChange } from "../../../api/use-api.ts";
import { useToasts } from "../../../ui/toasts.tsx";

type Acts =
  | "askForProof"
  | "acceptProof"
  | "extendRequest"
  | "refuseRequest"
  | "setRequestAside"
  | "carryOutRequest"
  | "noteAnswerOfRecipient";

/** Does something with a request; what shows it is read anew, and what was done is said. */
export function useRequestChange<Name extends Acts>(
  name: Name,
  said: string,
  close?: () => void,
): ReturnType<typeof useChange<Name>> {
  const { tell } = useToasts();
  return useChange(name, {
    refreshes: ["getRequest", "listRequests", "showHome", "listKnownRecipients", "getPerson"],
    onDone: () => {
      tell(said);
      close?.();
    },
  });
}
