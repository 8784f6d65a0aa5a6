import { ownHost } from "../platforms/match-url.ts";
import { companyOfNetwork } from "./company-of-network.ts";
import { isItsOwn } from "./its-own.ts";
import { companyOf, serviceOf, type Correspondence, type Operator } from "./operator.ts";
import type { HostAnswer } from "./party.ts";
import { RUN_FOR_OTHERS } from "./run-for-others.ts";

/**
 * The company that the world's answers name behind a host, the surest first: the name it stands
 * for, the servers of its zone, the network its addresses lie in. A network whose owner lets
 * machines to anybody names nobody. `null`: the answers name no company of our tables.
 */
export function operatorByAnswer(answer: HostAnswer, about: Correspondence): Operator | null {
  return (
    byNames(answer.host, "cname", answer.cnames, about) ??
    byNames(answer.host, "ns", answer.nameServers, about) ??
    byNetwork(answer, about)
  );
}

function byNames(
  host: string,
  kind: "cname" | "ns",
  names: readonly string[],
  about: Correspondence,
): Operator | null {
  for (const name of names) {
    const own = ownHost(name);
    if (own === null || !own.isBacked || !RUN_FOR_OTHERS.has(own.platform.kind)) continue;
    if (about.site !== null && isItsOwn(own.platform, about.site)) continue;
    return serviceOf(own.platform, [`${kind}:${host}>${name}`], about);
  }
  return null;
}

function byNetwork({ host, addresses }: HostAnswer, { on }: Correspondence): Operator | null {
  for (const { organisation } of addresses) {
    const company = organisation === null ? null : companyOfNetwork(organisation);
    if (company === null || company.isLandlord === true) continue;
    return companyOf(company, [`network:${host}>${organisation}`], on);
  }
  return null;
}
