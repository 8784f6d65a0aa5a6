import type { ContactLine } from "@consentry/client";
import type { ReactNode } from "react";

import { useChange } from "../../../api/use-api.ts";
import { FindPeople } from "../../../people/find-people.tsx";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Lets people into an automation by hand, found by their address or name. */
export function EnrolPeople({ automation }: { readonly automation: string }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { people: say } = words;
  return (
    <DialogButton label={say.enrol} title={say.enrolTitle}>
      {(close) => (
        <>
          <p>{say.enrolLead}</p>
          <FindPeople>
            {(contact) => <LetIn automation={automation} contact={contact} />}
          </FindPeople>
          <div className="actions">
            <Button onPress={close}>{say.done}</Button>
          </div>
        </>
      )}
    </DialogButton>
  );
}

interface Props {
  readonly automation: string;
  readonly contact: ContactLine;
}

function LetIn({ automation, contact: { id, email } }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { people: say } = words;
  const { tell, fail } = useToasts();
  const enrol = useChange("enrolInAutomation", {
    refreshes: ["listPeopleInAutomation", "getAutomationReport", "listAutomations"],
    onDone: ({ entered }) =>
      tell(entered.includes(id) ? say.entered(email) : say.notEntered(email)),
  });
  return (
    <Button
      look="link"
      isDisabled={enrol.isPending}
      onPress={() =>
        enrol.mutate({ params: { id: automation }, body: { contacts: [id] } }, { onError: fail })
      }
    >
      {say.put}
      <span className="visually-hidden"> {email}</span>
    </Button>
  );
}
