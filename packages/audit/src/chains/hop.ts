import { operatorOf, type Correspondence } from "../parties/operator.ts";
import { isBacked, type Platform } from "../platforms/platform.ts";
import { matchUrl } from "../platforms/match-url.ts";
import { hostOf } from "../references/url.ts";
import type { Hop } from "./chain.ts";

/** One address of a chain, with who answers there as far as our tables know. */
export function hopOf(url: string, learnt: Hop["learnt"], about: Correspondence): Hop {
  const host = hostOf(url);
  const match = matchUrl(url, host).find(({ generic }) => !generic);
  return hopAt({ url, host, learnt }, match?.platform ?? null, about);
}

/** The same for an address whose form was looked at before; `null` when no platform writes it. */
export function hopAt(
  { url, host, learnt }: Pick<Hop, "url" | "host" | "learnt">,
  form: Platform | null,
  about: Correspondence,
): Hop {
  const { company, owners, service, evidence } = operatorOf(host, form, about);
  const group = company === null ? [] : [company, ...owners];
  const hearsay = group.findIndex(({ source }) => !isBacked([source]));
  const [own, ...above] = hearsay < 0 ? group : group.slice(0, hearsay);
  const isHearsay = evidence.some((one) => one.startsWith("hearsay:"));
  return {
    url,
    host,
    learnt,
    address: null,
    operator: own
      ? [own.name, ...above.map(({ name }) => `(${name})`)].join(" ")
      : isHearsay
        ? null
        : service,
    country: above.findLast(({ country }) => country !== null)?.country ?? own?.country ?? null,
    networkCountry: null,
  };
}
