import { useMutation } from "@tanstack/react-query";
import type { ApiProblem } from "@consentry/client";
import { useState, type ReactNode } from "react";

import { askDoor } from "../../../api/session.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { DoorProblem } from "../../way-in/door-problem.tsx";
import { goToProvider } from "../going-to-provider.ts";
import { WORDS } from "../words/words.ts";

interface Place {
  readonly organisation: string;
  readonly name: string;
  /** Where one is sent: read before one types a password there. */
  readonly host: string;
}

/** Signs in by the organisation's own provider: found by the address, or named by a link. */
export function ByProvider({
  organisation,
  to,
}: {
  readonly organisation: string | null;
  readonly to: string;
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [email, setEmail] = useState("");
  const [places, setPlaces] = useState<readonly Place[] | null>(null);
  const find = useMutation<{ readonly places: readonly Place[] }, ApiProblem>({
    mutationFn: () => askDoor("POST", "/session/sign-on/places", { email }),
    onSuccess: (found) => setPlaces(found.places),
  });
  const go = useMutation<void, ApiProblem, string>({
    mutationFn: (id) => goToProvider({ organisation: id }, to),
  });
  return (
    <>
      {organisation === null ? (
        <Form onSubmit={() => find.mutate()}>
          <TextField
            label={words.email}
            hint={words.provider.hint}
            type="email"
            autoComplete="email"
            isRequired
            value={email}
            onChange={setEmail}
          />
          <Button type="submit" isDisabled={find.isPending}>
            {words.provider.find}
          </Button>
        </Form>
      ) : (
        <Button look="main" isDisabled={go.isPending} onPress={() => go.mutate(organisation)}>
          {words.provider.go}
        </Button>
      )}
      <output>{places?.length === 0 ? words.provider.none : null}</output>
      {places?.map(({ organisation: id, name, host }) => (
        <Button key={id} look="main" isDisabled={go.isPending} onPress={() => go.mutate(id)}>
          {words.provider.goTo(host, name)}
        </Button>
      ))}
      <DoorProblem error={find.error ?? go.error} />
    </>
  );
}
