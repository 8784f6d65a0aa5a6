import { useState, type ReactNode } from "react";

import { useFeatureWords } from "../words/use-feature-words.ts";
import { Button } from "./button.tsx";
import { DialogButton } from "./dialog-button.tsx";
import { useToasts } from "./toasts.tsx";
import { WORDS } from "./words/words.ts";

interface Props {
  readonly label: string;
  readonly look?: "main" | "plain" | "link";
  readonly title: string;
  /** What will happen, by name and number; what cannot be undone. */
  readonly children: ReactNode;
  /** On the button that does it: the act itself, never “OK”. */
  readonly confirm: string;
  /** It stays open until this is done; what it throws is told. */
  readonly onConfirm: () => Promise<unknown>;
}

/** A button for what cannot be undone: it first says what will happen. */
export function ConfirmButton({
  label,
  look,
  title,
  children,
  confirm,
  onConfirm,
}: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { fail } = useToasts();
  const [isBusy, setBusy] = useState(false);
  return (
    <DialogButton label={label} title={title} {...(look && { look })}>
      {(close) => (
        <>
          <div className="dialog-body">{children}</div>
          <div className="actions">
            <Button
              look="main"
              // Not disabled: the focus, and Escape with it, stays where it was.
              isPending={isBusy}
              onPress={() => {
                setBusy(true);
                onConfirm()
                  .then(close, fail)
                  .finally(() => setBusy(false));
              }}
            >
              {confirm}
            </Button>
            <Button onPress={close}>{words.cancel}</Button>
          </div>
        </>
      )}
    </DialogButton>
  );
}
