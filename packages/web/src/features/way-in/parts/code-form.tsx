import { useEffect, useRef, useState, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** Whether the password was right and a code is asked for beside it. */
export function needsCode(answer: unknown): boolean {
  return (answer as { readonly needsCode?: true } | null)?.needsCode === true;
}

interface Props {
  readonly isBusy: boolean;
  readonly onCode: (code: string) => void;
}

/** The second step of signing in by password. */
export function CodeForm({ isBusy, onCode }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const [code, setCode] = useState("");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The password was sent from a field that is gone: what comes next is typed here.
    place.current?.querySelector("input")?.focus();
  }, []);
  return (
    <Form onSubmit={() => onCode(code)}>
      <div ref={place}>
        <TextField
          label={words.code.label}
          hint={words.code.hint}
          autoComplete="one-time-code"
          maxLength={50}
          isCode
          isRequired
          value={code}
          onChange={setCode}
        />
      </div>
      <Button type="submit" look="main" isDisabled={isBusy}>
        {words.code.go}
      </Button>
    </Form>
  );
}
