import type { DropZoneProps } from "react-aria-components/DropZone";

import type { Handed } from "./use-mails.ts";

type Items = Parameters<NonNullable<DropZoneProps["onDrop"]>>[0]["items"];

/** The mails in what was dropped or pasted onto the drop zone: files, or the source as text. */
export async function readDropped(items: Items): Promise<readonly Handed[]> {
  const handed = await Promise.all(
    items.map(async (item): Promise<Handed | null> => {
      if (item.kind === "file") return { name: item.name, mail: await item.getFile() };
      if (item.kind !== "text" || !item.types.has("text/plain")) return null;
      return { name: null, mail: new Blob([await item.getText("text/plain")]) };
    }),
  );
  return handed.filter((one) => one !== null);
}
