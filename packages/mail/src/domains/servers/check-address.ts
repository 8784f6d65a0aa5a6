import { isIP } from "node:net";

import { reverseName } from "../addresses.ts";
import { checkOf, remark, type Check } from "../check.ts";
import { published, type Lookup } from "../lookup.ts";

/** One honest server has one name, some have a few. */
const MOST_NAMES = 10;

/** Whether an address that mails come from has a name which leads back to it. */
export async function checkAddress(address: string, lookup: Lookup): Promise<Check> {
  const about = address;
  const reverse = reverseName(address);
  if (reverse === null)
    return checkOf("addresses", [remark("address-bad", { address })], { about });
  const names = await published(lookup, reverse, "PTR");
  if (names === null) {
    return checkOf("addresses", [remark("not-answered", { name: reverse })], { about });
  }
  if (names.length === 0) {
    return checkOf("addresses", [remark("address-no-name", { address, name: reverse })], { about });
  }
  const type = isIP(address) === 4 ? "A" : "AAAA";
  let isAnswered = true;
  for (const name of names.slice(0, MOST_NAMES)) {
    const addresses = await published(lookup, name, type);
    if (addresses === null) isAnswered = false;
    else if (addresses.some((other) => reverseName(other) === reverse)) {
      const remarks = [remark("address-good", { address, name: withoutDot(name) })];
      return checkOf("addresses", remarks, { about, found: names });
    }
  }
  const name = withoutDot(names[0] ?? "");
  const remarks = isAnswered
    ? [remark("address-not-confirmed", { address, name })]
    : [remark("not-answered", { name })];
  return checkOf("addresses", remarks, { about, found: names });
}

function withoutDot(name: string): string {
  return name.replace(/\.$/, "");
}
