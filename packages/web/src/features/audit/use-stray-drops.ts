import { useEffect } from "react";

import type { Handed } from "./use-mails.ts";

/** Takes files dropped beside the drop zone too; the browser would leave the page to open them. */
export function useStrayDrops(onTake: (handed: readonly Handed[]) => void): void {
  useEffect(() => {
    const allow = (event: DragEvent): void => event.preventDefault();
    const take = (event: DragEvent): void => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      onTake(files.map((file) => ({ name: file.name, mail: file })));
    };
    addEventListener("dragover", allow);
    addEventListener("drop", take);
    return () => {
      removeEventListener("dragover", allow);
      removeEventListener("drop", take);
    };
  }, [onTake]);
}
