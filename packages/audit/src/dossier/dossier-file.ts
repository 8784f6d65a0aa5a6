import type { FileKind } from "./words/index.ts";

/** One file of the archive. Its name is of our making and safe in any file system. */
export interface DossierFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
