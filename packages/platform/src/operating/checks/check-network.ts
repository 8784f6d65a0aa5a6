import { lookup } from "node:dns/promises";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { createServer } from "node:net";
import { connect } from "node:tls";
import { X509Certificate } from "node:crypto";

import type { Config } from "../../config.ts";
import { isOwnName } from "../../people/door/first-comer.ts";
import { fine, look, sick, type Finding } from "./finding.ts";

/** Our own server and our own name are near; what is silent for so long is not there. */
const PATIENCE_MS = 5_000;

/** All ports that the environment names. */
export async function checkPorts({
  port,
  host,
  intake,
  submission,
  operating,
}: Pick<Config, "port" | "host" | "intake" | "submission" | "operating">): Promise<
  readonly Finding[]
> {
  const others = [
    ["CONSENTRY_INTAKE", intake],
    ["CONSENTRY_SUBMISSION", submission],
    ["CONSENTRY_METRICS", operating.metrics],
  ] as const;
  const found = others.map(([name, place]) => (place === null ? null : checkOther(name, place)));
  return Promise.all([checkPort({ port, host }), ...found.filter((finding) => finding !== null)]);
}

/** Of these it cannot be told who has one: a worker of ours, or another program. */
async function checkOther(
  name: string,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Finding> {
  const code = await tryPort(port, host);
  if (code === null) return fine("port", `Port ${port} (${name}) is free.`);
  return code === "EADDRINUSE"
    ? look(
        "port",
        `Port ${port} (${name}) is taken: by a process of ours that runs, or by another program.`,
        `See by whom: ss -ltnp 'sport = :${port}'`,
      )
    : sick(
        "port",
        `This user may not listen on port ${port} of ${host} (${code}).`,
        `Correct ${name}: a port above 1023, and an address of this machine.`,
      );
}

/** Whether the port is free, or answered by a Consentry that runs. */
async function checkPort({ port, host }: Pick<Config, "port" | "host">): Promise<Finding> {
  const code = await tryPort(port, host);
  if (code === null) return fine("port", `Port ${port} is free: no server runs on it.`);
  if (code !== "EADDRINUSE") {
    return sick(
      "port",
      `This user may not listen on port ${port} of ${host} (${code}).`,
      "Correct PORT and HOST: a port above 1023, and an address of this machine.",
    );
  }
  return (await answersAsOurs(port, host))
    ? fine("port", `A Consentry answers on port ${port}.`)
    : sick(
        "port",
        `Port ${port} is taken, and not by a Consentry that answers.`,
        `Stop what runs there, or choose another, as in PORT=${port + 1}.`,
      );
}

function tryPort(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code = "unknown" }: NodeJS.ErrnoException) => resolve(code));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

function answersAsOurs(port: number, host: string): Promise<boolean> {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  return new Promise((resolve) => {
    const asked = request(
      { host: isEverywhere ? "localhost" : host, port, path: "/health", timeout: PATIENCE_MS },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => {
          chunks.push(chunk);
          if (chunks.length > 4) answer.destroy();
        });
        answer.on("close", () => resolve(Buffer.concat(chunks).toString() === '{"status":"ok"}'));
      },
    );
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve(false));
    asked.end();
  });
}

/** Whether the name in every link of every mail leads anywhere. */
export async function checkAddress({ publicUrl }: Pick<Config, "publicUrl">): Promise<Finding> {
  const { hostname } = new URL(publicUrl);
  if (isOwnName(publicUrl)) {
    return look(
      "address",
      `Links in mails lead to ${publicUrl}: to this machine alone.`,
      "Set PUBLIC_URL before anybody else is written to.",
    );
  }
  const found = await lookup(hostname.replace(/^\[|\]$/g, "")).catch(() => null);
  return found === null
    ? sick(
        "address",
        `The name ${hostname} of PUBLIC_URL is not found: every link in every mail leads nowhere.`,
        "Give the name an address in the DNS, or correct PUBLIC_URL.",
      )
    : fine("address", `PUBLIC_URL is found: ${hostname}.`);
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Those who renew by a machine do so a month before; two weeks before the end it did not. */
const NEAR_DAYS = 14;

/** How long the certificates last that others see of us: of `PUBLIC_URL`, and for submission. */
export async function checkCertificates(
  { publicUrl, submission }: Pick<Config, "publicUrl" | "submission">,
  nowMs: number,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  if (publicUrl.startsWith("https:")) {
    findings.push(judge(publicUrl, await endOfServed(new URL(publicUrl)), nowMs));
  }
  const path = submission?.tls?.cert;
  if (path !== undefined) findings.push(judge(path, await endOfFile(path), nowMs));
  return findings;
}

function judge(of: string, end: number | string, nowMs: number): Finding {
  if (typeof end === "string") {
    return look(
      "certificate",
      `The certificate of ${of} cannot be seen from here (${end}).`,
      "See whether it is served: where a firewall keeps this machine from its own public name, ask from elsewhere.",
    );
  }
  const days = Math.floor((end - nowMs) / DAY_MS);
  if (days < 0) return sick("certificate", `The certificate of ${of} is over.`, RENEW);
  return days < NEAR_DAYS
    ? sick("certificate", `The certificate of ${of} ends in ${days} days.`, RENEW)
    : fine("certificate", `The certificate of ${of} lasts ${days} more days.`);
}

const RENEW = "Renew it, and let what serves it read it again.";

async function endOfFile(path: string): Promise<number | string> {
  try {
    return new X509Certificate(await readFile(path)).validToDate.getTime();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "not a certificate";
  }
}

/** Whether it is trusted is for a browser to say; here it is only asked how long it lasts. */
function endOfServed({ hostname, port }: URL): Promise<number | string> {
  return new Promise((resolve) => {
    const host = hostname.replace(/^\[|\]$/g, "");
    const socket = connect({
      host,
      port: Number(port) || 443,
      servername: host,
      rejectUnauthorized: false,
      timeout: PATIENCE_MS,
    });
    const end = (result: number | string): void => {
      resolve(result);
      socket.destroy();
    };
    socket.once("secureConnect", () => {
      const { valid_to: until } = socket.getPeerCertificate();
      end(until === undefined ? "none" : Date.parse(until));
    });
    socket.once("timeout", () => end("timeout"));
    socket.once("error", ({ code = "unknown" }: NodeJS.ErrnoException) => end(code));
  });
}
