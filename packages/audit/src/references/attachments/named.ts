import { MAX_URL_LENGTH } from "../../limits.ts";
import type { Span } from "../sighting.ts";

/** An address that an attached file names, and what opening the file does with it. */
export interface Named {
  readonly url: string;
  /** What names it: `attachedTemplate`, `image`, `hyperlink`, `URI`. */
  readonly element: string;
  /** `fetch`: the program asks for it by itself · `link`: somebody must click. */
  readonly use: "fetch" | "link";
  /** In the decoded attachment; `null` where it is packed and stands nowhere in clear. */
  readonly span: Span | null;
}

export interface AttachmentContent {
  readonly named: readonly Named[];
  readonly isPartial: boolean;
}

const REMOTE = /^(?:https?|ftp):\/\/[^\s<>"]+$/i;

/** The address as it is asked for; `null` for what no server is asked about. */
export function remoteAddress(written: string): string | null {
  const url = written.trim().slice(0, MAX_URL_LENGTH);
  return REMOTE.test(url) ? url : null;
}

const LATIN1 = new TextDecoder("latin1");

/** One character a byte: places in the text are places in the file. Exact for ASCII only. */
export function asBytes(bytes: Uint8Array): string {
  return LATIN1.decode(bytes);
}
