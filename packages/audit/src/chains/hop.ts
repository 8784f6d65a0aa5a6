import { operatorOf, type Correspondence } from "../parties/operator.ts";
import { matchUrl } from "../platforms/match-url.ts";
import { isBacked, type Platform } from "../platforms/platform.ts";
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
  const { operator, country } = namedOnce(host, form, about);
  return { url, host, learnt, address: null, operator, country, networkCountry: null };
}

type Named = Pick<Hop, "operator" | "country">;

/** The links of a mailing pass the same few hosts; forgotten with the message. */
const NAMED = new WeakMap<Correspondence, Map<string, Map<Platform | null, Named>>>();

function namedOnce(host: string, form: Platform | null, about: Correspondence): Named {
  const hosts = NAMED.get(about) ?? new Map<string, Map<Platform | null, Named>>();
  NAMED.set(about, hosts);
  const known = hosts.get(host) ?? new Map<Platform | null, Named>();
  hosts.set(host, known);
  const named = known.get(form) ?? nameOf(host, form, about);
  known.set(form, named);
  return named;
}

function nameOf(host: string, form: Platform | null, about: Correspondence): Named {
  const { company, owners, service, evidence } = operatorOf(host, form, about);
  const group = company === null ? [] : [company, ...owners];
  const hearsay = group.findIndex(({ source }) => !isBacked([source]));
  const [own, ...above] = hearsay < 0 ? group : group.slice(0, hearsay);
  if (own === undefined) {
    const isHearsay = evidence.some((one) => one.startsWith("hearsay:"));
    return { operator: isHearsay ? null : service, country: null };
  }
  return {
    operator: [own.name, ...above.map(({ name }) => `(${name})`)].join(" "),
    country: above.findLast(({ country }) => country !== null)?.country ?? own.country,
  };
}
