import { ApiProblem } from "@consentry/client";
import { useCallback, useMemo, type ReactNode } from "react";
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";

import { useFeatureWords } from "../words/use-feature-words.ts";
import { Button } from "./button.tsx";
import { WORDS } from "./words/words.ts";

interface Notice {
  readonly text: string;
  readonly kind: "done" | "failed";
  readonly undo?: () => void;
}

const notices = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** Long enough to read a sentence and reach for “undo” without a mouse. */
const SHOWN_MS = 8_000;

export interface Telling {
  /** Says that something was done, and how to undo it where that is possible. */
  readonly tell: (text: string, undo?: () => void) => void;
  /** Says that something failed; it stays until it is closed. */
  readonly fail: (error: unknown) => void;
}

export function useToasts(): Telling {
  const { words } = useFeatureWords(WORDS);
  const tell = useCallback((text: string, undo?: () => void): void => {
    notices.add({ text, kind: "done", ...(undo && { undo }) }, { timeout: SHOWN_MS });
  }, []);
  const fail = useCallback(
    (error: unknown): void => {
      const problem = error instanceof ApiProblem ? error.problem : null;
      notices.add({ text: problem?.detail ?? problem?.title ?? words.unreachable, kind: "failed" });
    },
    [words],
  );
  return useMemo(() => ({ tell, fail }), [tell, fail]);
}

/** Where notices appear. Once in the application. */
export function Toasts(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  return (
    <ToastRegion queue={notices} className="toasts" aria-label={words.notices}>
      {({ toast }) => (
        <Toast toast={toast} className={`toast toast-${toast.content.kind}`}>
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo === undefined ? null : (
            <Button
              look="link"
              onPress={() => {
                toast.content.undo?.();
                notices.close(toast.key);
              }}
            >
              {words.undo}
            </Button>
          )}
          <Button slot="close" look="link">
            {words.close}
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
