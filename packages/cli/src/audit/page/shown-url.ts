import { visible } from "../../terminal/visible.ts";
import { shortened, widthOf } from "../../terminal/width.ts";

/** Everything up to and with the host: the part of a URL that says who is asked. */
const UP_TO_HOST = /^[a-z][a-z\d+.-]*:\/\/[^/?#\\]*/i;

/** Credentials before the host can be made long to push it out of sight. */
const CREDENTIALS = /^([a-z][a-z\d+.-]*:\/\/)[^/?#\\]*@/i;

/** Room for something after the host, however long the host is. */
const LEAST_TAIL = 8;

/** Quotes a URL in at most `width` columns, shortened in the middle; the host always stands whole. */
export function shownUrl(url: string, width: number): string {
  const whole = visible(url);
  if (widthOf(whole) <= width) return whole;
  const bare = url.replace(CREDENTIALS, "$1…@");
  const host = UP_TO_HOST.exec(bare)?.[0] ?? "";
  const tail = visible(bare.slice(host.length));
  const shownHost = visible(host);
  return shownHost + shortened(tail, Math.max(LEAST_TAIL, width - widthOf(shownHost)));
}
