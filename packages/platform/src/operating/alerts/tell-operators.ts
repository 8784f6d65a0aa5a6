import { EmailAddress, Secret, type Instant } from "@consentry/kernel";
import { composeServiceMail, relayAt, relayPool } from "@consentry/mail";

import type { Config } from "../../config.ts";
import { acrossOrganisations, type Database } from "../../database/database.ts";
import { html } from "../../http/public/html.ts";
import { postEvent } from "../../webhooks/telling/post.ts";
import { signEvent } from "../../webhooks/telling/sign.ts";
import { noteTold, untold, type OperatorAlert } from "./operator-alerts.ts";

export interface Telling extends Pick<Config, "operating" | "smtpUrl" | "publicUrl"> {
  readonly database: Database;
  readonly now: () => Instant;
}

/**
 * Tells operators what they do not know yet, by each way that there is: the beginning of an alert
 * and its end once each, and of one that was over before a way worked, both in one. What cannot be
 * told stays, and is told when the way works again.
 *
 * @param lost aborts when another process may tell them
 * @returns codes of the ways that failed
 */
export async function tellOperators(
  telling: Telling,
  lost?: AbortSignal,
): Promise<readonly string[]> {
  const { operators, alerts } = telling.operating;
  const failed: string[] = [];
  if (operators.length > 0 && telling.smtpUrl !== null) {
    failed.push(...(await tellAll(telling, "mail", mail, lost)));
  }
  if (alerts !== null) {
    failed.push(...(await tellAll(telling, "post", post, lost)));
  }
  return failed;
}

/** A way that fails with one is not tried with the next: it would fail with all. */
async function tellAll(
  telling: Telling,
  way: "mail" | "post",
  tell: (telling: Telling, alert: OperatorAlert) => Promise<string | null>,
  lost?: AbortSignal,
): Promise<readonly string[]> {
  const { database, now } = telling;
  for (const alert of await acrossOrganisations(database, (tx) => untold(tx, way))) {
    if (lost?.aborted === true) return [];
    const failure = await tell(telling, alert);
    if (failure !== null) return [`${way}: ${failure}`];
    await acrossOrganisations(database, (tx) => noteTold(tx, way, alert, now()));
  }
  return [];
}

/** One mail to each operator, from the first of them: an address that the relay carries for. */
async function mail(
  { operating, smtpUrl, publicUrl, now }: Telling,
  alert: OperatorAlert,
): Promise<string | null> {
  const addresses = operating.operators.flatMap((text) => {
    const parsed = EmailAddress.parse(text);
    return parsed.ok ? [parsed.value] : [];
  });
  const [from] = addresses;
  if (from === undefined || smtpUrl === null) return "no-address";
  const transport = relayPool([relayAt(smtpUrl)]);
  const text = lettersOf(alert, publicUrl);
  let failure: string | null = null;
  let hasArrived = false;
  try {
    for (const [place, to] of addresses.entries()) {
      const composed = await composeServiceMail({
        from: { name: "Consentry", address: from },
        to,
        subject: text.subject,
        language: "en",
        text: `${text.lines.join("\n\n")}\n`,
        html: html`${text.lines.map((line) => html`<p>${line}</p>`)}`.toString(),
        id: `${alert.id}-${place}-${alert.endedAt === null ? "begins" : "ends"}`,
        at: now(),
      });
      const answer = await transport.deliver(composed);
      hasArrived ||= answer.ok;
      if (!answer.ok) failure ??= answer.error.code;
    }
    // Told again for one address that fails, it would come again and again to the others.
    return hasArrived ? null : failure;
  } finally {
    await transport.close();
  }
}

function lettersOf(
  { kind, what, advice, beginsAt, endedAt }: OperatorAlert,
  publicUrl: string,
): { readonly subject: string; readonly lines: readonly string[] } {
  const { host } = new URL(publicUrl);
  const state = endedAt === null ? "" : " is over";
  return {
    subject: `[Consentry at ${host}] ${kind}${state}`,
    lines: [
      what,
      ...(endedAt === null ? [advice] : [`It began at ${beginsAt} and was over at ${endedAt}.`]),
      ...(endedAt === null ? [`Since ${beginsAt}. More is told by: consentry doctor`] : []),
    ],
  };
}

/** The same as JSON, signed as webhooks are. */
async function post(
  { operating, publicUrl, now }: Telling,
  alert: OperatorAlert,
): Promise<string | null> {
  const { alerts } = operating;
  if (alerts === null) return "no-address";
  const isOver = alert.endedAt !== null;
  const id = `${alert.id}-${isOver ? "ends" : "begins"}`;
  const { kind, what, advice, beginsAt, endedAt } = alert;
  const body = JSON.stringify({
    type: isOver ? "alert.ended" : "alert.began",
    timestamp: now(),
    data: { id: alert.id, installation: publicUrl, kind, what, advice, beginsAt, endedAt },
  });
  const key = new Secret(alerts.secret.reveal().replace(/^whsec_/, ""));
  const headers = { ...signEvent({ id, body }, [key], now()) };
  // Whoever set the address runs this machine, and may well listen on it.
  const posted = await postEvent({ url: alerts.url, body, headers }, { mayBePrivate: true });
  return posted.failure;
}
