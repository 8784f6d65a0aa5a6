import { useEffect, useEffectEvent, type RefObject } from "react";

/** Going back and forth by the usual keys within an element; in a field its own undoing goes first. */
export function useUndoKeys(
  root: RefObject<HTMLElement | null>,
  undo: () => void,
  redo: () => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, key, ctrlKey, metaKey, shiftKey } = event;
    if (!(ctrlKey || metaKey) || (target instanceof HTMLElement && isField(target))) return;
    const isUndo = key.toLowerCase() === "z" && !shiftKey;
    const isRedo = key.toLowerCase() === "y" || (key.toLowerCase() === "z" && shiftKey);
    if (!isUndo && !isRedo) return;
    event.preventDefault();
    if (isUndo) undo();
    else redo();
  });
  useEffect(() => {
    const element = root.current;
    const listen = (event: KeyboardEvent): void => onKey(event);
    element?.addEventListener("keydown", listen);
    return () => element?.removeEventListener("keydown", listen);
  }, [root]);
}

function isField(element: HTMLElement): boolean {
  return element.isContentEditable || element.matches("input, textarea, select");
}
