import type { DossierFile } from "@consentry/audit/dossier";
import type { Instant } from "@consentry/kernel";
import { zipSync, type Zippable } from "fflate";

type FileToPack = Pick<DossierFile, "name" | "bytes" | "mediaType">;

/** Already compressed; trying again costs time and gains nothing. */
const PACKED = new Set(["application/pdf", "image/png"]);

/** Packs the files in their order; the same files and time give the same bytes. */
export function makeZip(files: readonly FileToPack[], madeAt: Instant): Uint8Array {
  const mtime = wallClock(madeAt);
  const entries: Zippable = {};
  for (const { name, bytes, mediaType } of files) {
    entries[name] = [bytes, { mtime, level: PACKED.has(mediaType) ? 0 : 6 }];
  }
  return zipSync(entries);
}

/** ZIP knows no time zones: the moment's UTC reading is put where the local one would be read. */
function wallClock(moment: Instant): Date {
  const [year, month, day, hour, minute, second] = moment.split(/[-T:Z]/u).map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}
