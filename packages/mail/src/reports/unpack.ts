import { gunzipSync } from "node:zlib";

import { err, ok, type Result } from "@consentry/kernel";

import { inflated, mostUnpackedFrom } from "./inflated.ts";
import { MOST_PACKED } from "./limits.ts";
import type { ReportFault } from "./report.ts";
import { unzip } from "./unzip.ts";

/**
 * The files in what came: itself, or what it was packed from (gzip, zip). Told by its bytes, since
 * names and types are often wrong. An archive within an archive is not unpacked. Never throws, and
 * never makes more of it than the bounds allow.
 */
export function unpack(bytes: Uint8Array): Result<readonly Uint8Array[], ReportFault> {
  if (bytes.length > MOST_PACKED) return err("too-large");
  if (beginsWith(bytes, GZIP)) {
    const unpacked = inflated(() =>
      gunzipSync(bytes, { maxOutputLength: mostUnpackedFrom(bytes.length) }),
    );
    return unpacked.ok ? ok([unpacked.value]) : unpacked;
  }
  return beginsWith(bytes, ZIP) ? unzip(bytes) : ok([bytes]);
}

/** RFC 1952 §2.3.1 */
const GZIP = [0x1f, 0x8b];
/** APPNOTE 4.3.7 */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((octet, index) => bytes[index] === octet);
}
