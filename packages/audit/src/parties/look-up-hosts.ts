import type { Day } from "@consentry/kernel";

import type { AuditDocument, Language } from "../document.ts";
import { hostFindings } from "../findings/host-findings.ts";
import { transfersOf } from "../transfers/transfers.ts";
import { verdictOf } from "../verdict/verdict-of.ts";
import { askHost, type Asked } from "./ask-host.ts";
import { correspondenceOf, type AuditedWith } from "./audited-with.ts";
import { operatorByAnswer } from "./by-answers.ts";
import { MOST_AT_ONCE, MOST_HOSTS_ASKED } from "./limits.ts";
import { mergeParties } from "./merge-parties.ts";
import type { Correspondence } from "./operator.ts";
import { partyAt } from "./parties-of.ts";
import type { HostAnswer, Party } from "./party.ts";
import { toldHosts, type ToldHost } from "./told-host.ts";

/**
 * Adds what the world answers about the hosts that a mail tells: `hosts`, the companies that a
 * name, a zone or a network shows behind them, and where servers stand. The answers hold for the
 * day asked; the rules stay those of the mail's day, and the findings about hosts are written anew
 * with them. Hosts beyond `MOST_HOSTS_ASKED` are not asked. Never throws.
 */
export async function lookUpHosts(
  document: AuditDocument,
  outside: Asked,
  given: AuditedWith = {},
): Promise<AuditDocument> {
  const byHeader = document.parties.flatMap((party) => party.byHeader);
  const told = toldHosts(document, byHeader);
  const asked = told.filter(({ isOpen, isClick }) => isOpen || isClick).map(({ host }) => host);
  if (asked.length === 0) return document;
  const hosts = await askAll(asked.slice(0, MOST_HOSTS_ASKED), outside);
  const about = correspondenceOf(document, given);
  const parties = withAnswers(document.parties, told, hosts, about);
  const transfers = transfersOf(asked, parties, about.on, hosts);
  return judgedAnew({ ...document, hosts, parties, transfers }, given.language ?? "en");
}

/** What rests on who answers at a host: the findings that name one, and what law is asked of them. */
function judgedAnew(document: AuditDocument, language: Language): AuditDocument {
  const { transfers, law } = document;
  const telling = { language, on: law.on as Day | null, jurisdiction: law.jurisdiction };
  const findings = hostFindings(document, telling);
  const until = law.until === null ? {} : { today: law.until as Day };
  return {
    ...document,
    findings,
    law: verdictOf({ findings, transfers }, { ...telling, ...until }),
  };
}

async function askAll(hosts: readonly string[], outside: Asked): Promise<readonly HostAnswer[]> {
  const answers = new Map<string, HostAnswer>();
  const waiting = [...hosts];
  const lane = async (): Promise<void> => {
    for (let host = waiting.shift(); host !== undefined; host = waiting.shift()) {
      answers.set(host, await askHost(host, outside));
    }
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, lane));
  return hosts.flatMap((host) => answers.get(host) ?? []);
}

/** Takes each host out of its party, and back into the one that the answers name, if they do. */
function withAnswers(
  parties: readonly Party[],
  told: readonly ToldHost[],
  answers: readonly HostAnswer[],
  about: Correspondence,
): readonly Party[] {
  const partyOf = new Map(parties.flatMap((party) => party.hosts.map((host) => [host, party])));
  const answerOf = new Map(answers.map((answer) => [answer.host, answer]));
  return mergeParties(
    told.flatMap((one) => {
      const party = partyOf.get(one.host);
      if (party === undefined) return [];
      const answer = answerOf.get(one.host);
      const named = answer === undefined ? null : operatorByAnswer(answer, about);
      // A form of address names the service that wrote it; an answer, whoever carries it there.
      const isNamed = party.service !== null || party.company !== null;
      const evidence = [...party.evidence, ...(named?.evidence ?? [])];
      return [partyAt(one, isNamed || named === null ? { ...party, evidence } : named)];
    }),
  );
}
