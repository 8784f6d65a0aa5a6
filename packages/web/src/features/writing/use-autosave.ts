import { ApiProblem } from "@consentry/client";
import { useEffect, useEffectEvent, useRef, useState } from "react";

/** `refused`: the server said no, and saying the same again would not help. */
export type SaveState = "saved" | "waiting" | "saving" | "refused" | "failed";

/** Long enough not to save every letter. */
const PAUSE_MS = 700;

/** Until a server that did not answer is asked again. */
const RETRY_MS = 5_000;

/**
 * Saves a value some time after it last changed, one save after the other, and again when the
 * network failed. Whoever leaves the page before is asked by the browser.
 *
 * @param value as it is kept when the hook is first used; values are told apart by what they hold
 */
export function useAutosave<Value>(
  value: Value,
  save: (value: Value) => Promise<unknown>,
): { readonly state: SaveState; readonly problem: ApiProblem | null } {
  const text = JSON.stringify(value);
  const [kept, setKept] = useState(text);
  const [trouble, setTrouble] = useState<{ text: string; error: ApiProblem } | null>(null);
  const [saving, setSaving] = useState<string | null>(null);
  const queue = useRef(Promise.resolve());

  const saveNow = useEffectEvent(() => {
    setSaving(text);
    queue.current = queue.current
      .then(() => save(value))
      .then(
        () => {
          setKept(text);
          setTrouble(null);
        },
        (error: unknown) => setTrouble({ text, error: problemOf(error) }),
      )
      .finally(() => setSaving((before) => (before === text ? null : before)));
  });
  useEffect(() => {
    if (text === kept) return undefined;
    const timer = setTimeout(() => saveNow(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, kept]);

  const isUnreached = trouble !== null && trouble.error.problem === null;
  useEffect(() => {
    if (!isUnreached) return undefined;
    const timer = setInterval(() => saveNow(), RETRY_MS);
    return () => clearInterval(timer);
  }, [isUnreached]);

  const isKept = text === kept;
  useEffect(() => {
    if (isKept) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isKept]);

  // Another page of the application asks nobody: what waits is saved as it closes.
  const saveLast = useEffectEvent(() => {
    if (!isKept) void save(value).catch(() => undefined);
  });
  useEffect(() => () => saveLast(), []);

  if (isKept) return { state: "saved", problem: null };
  if (saving === text) return { state: "saving", problem: null };
  if (trouble?.text === text) {
    return { state: trouble.error.problem === null ? "failed" : "refused", problem: trouble.error };
  }
  return { state: "waiting", problem: null };
}

function problemOf(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(null);
}
