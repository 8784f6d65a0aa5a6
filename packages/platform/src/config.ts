import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { delimiter, join, resolve } from "node:path";

import { err, ok, Secret, type Result } from "@consentry/kernel";
import { carrierAt } from "@consentry/sms";

import { readAddresses } from "./database/served/addresses.ts";

import { readFiles, type FilesSettings } from "./files/settings.ts";
import { readOperating, type OperatingSettings } from "./operating/settings.ts";

/** What the process was told from outside: read once, at the start, and frozen. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Base of every link in a mail; without a slash at its end. */
  readonly publicUrl: string;
  readonly dataDirectory: string;
  /** `null`: a PostgreSQL of our own in `dataDirectory`. */
  readonly databaseUrl: Secret | null;
  /** Past a pooler, for what needs a session of the server's; `null`: there is none, or no need. */
  readonly databaseDirectUrl: Secret | null;
  /** A standby that reports are read from; `null`: they are read where everything is. */
  readonly databaseReplicaUrl: Secret | null;
  /** Whether `databaseUrl` leads to a pooler that hands out connections; `null`: it is seen. */
  readonly databasePooled: boolean | null;
  /** `null`: the local inbox, nothing leaves the machine. */
  readonly smtpUrl: Secret | null;
  /** `null`: texts end in the local inbox, too. */
  readonly smsUrl: Secret | null;
  /** Where mails come in by SMTP that are to be audited or came back; `null`: nowhere. */
  readonly intake: { readonly host: string; readonly port: number } | null;
  /** Where programs hand in mails by SMTP; `null`: nowhere. */
  readonly submission: {
    readonly host: string;
    readonly port: number;
    /** Paths of PEM files; `null`: in the open, on this machine alone. */
    readonly tls: { readonly cert: string; readonly key: string } | null;
  } | null;
  /** Whether webhooks may lead into private networks and to this machine. */
  readonly webhooksPrivate: boolean;
  /** `null`: made on first start and kept in `dataDirectory`. */
  readonly secret: Secret | null;
  readonly backups: {
    /** Where backups lie; `null`: none is made by itself. */
    readonly folder: string | null;
    /** Whom they are encrypted to (age); none: an identity that is made in `dataDirectory`. */
    readonly recipients: readonly string[];
  };
  /** Where uploaded files wait until they are read. */
  readonly files: FilesSettings;
  /** Tables of networks (MMDB) that the auditor mounts when it may ask the world; often none. */
  readonly networks: readonly string[];
  /** Name servers that are asked about domains and blacklists; none: the system's. */
  readonly dns: readonly string[];
  readonly operating: OperatingSettings;
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

/** Names the variable and what it should hold; never the value, which may be a secret. */
export interface ConfigProblem {
  readonly variable: VariableName;
  readonly wrong: string;
}

interface Variable {
  readonly meaning: string;
  readonly unset: string;
  readonly example: string;
}

/** Every variable there is, in the order in which help and `describeConfig` list them. */
export const VARIABLES = {
  PORT: { meaning: "HTTP port, 1 to 65535", unset: "4400", example: "4400" },
  HOST: {
    meaning: "network address to listen on",
    unset: "localhost: this machine only",
    example: "0.0.0.0",
  },
  PUBLIC_URL: {
    meaning: "base of every link in a mail, http or https, without query",
    unset: "http://localhost:$PORT",
    example: "https://mail.example.org",
  },
  CONSENTRY_DATA: {
    meaning: "folder of the embedded database and its keys",
    unset: "./data, for root /var/lib/consentry",
    example: "/srv/consentry",
  },
  DATABASE_URL: {
    meaning: "a PostgreSQL 15+ server, or several with commas between: the one that takes changes",
    unset: "a PostgreSQL of our own in CONSENTRY_DATA",
    example: "postgresql://consentry@db.example.org/consentry",
  },
  DATABASE_DIRECT_URL: {
    meaning: "the same database past a pooler, for migrations and backups",
    unset: "they go the way of DATABASE_URL",
    example: "postgresql://consentry@db.example.org:5432/consentry",
  },
  DATABASE_REPLICA_URL: {
    meaning: "a standby of DATABASE_URL: reports are read there while it is not far behind",
    unset: "reports are read where everything is",
    example: "postgresql://consentry@standby.example.org/consentry",
  },
  DATABASE_POOLED: {
    meaning: "1: DATABASE_URL leads to a pooler in transaction mode, 0: it does not",
    unset: "it is seen when the database is opened",
    example: "1",
  },
  SMTP_URL: {
    meaning: "mail relay, smtp:// or smtps://",
    unset: "the local inbox: nothing leaves the machine",
    example: "smtps://relay.example.org:465",
  },
  SMS_URL: {
    meaning:
      "carrier of texts, smpp://, ssmpp:// or https:// with its login, for organisations that name none; one by https:// posts receipts and answers, STOP too, where consentry config --news says",
    unset: "the local inbox: nothing leaves the machine",
    example: "ssmpp://name:password@carrier.example.org:3550?window=10",
  },
  CONSENTRY_INTAKE: {
    meaning: "address to listen on for mails to be audited and for what comes back (SMTP)",
    unset:
      "none: the ones are handed in by the page and the API, the others fetched from a mailbox",
    example: "127.0.0.1:2525",
  },
  CONSENTRY_SUBMISSION: {
    meaning: "[host:]port to listen on for mails of programs (SMTP, an API key as the password)",
    unset: "none: they are handed in by the API",
    example: "127.0.0.1:2587",
  },
  CONSENTRY_SUBMISSION_TLS_CERT: {
    meaning: "PEM file of the certificate, needed where programs come from other machines",
    unset: "none: on this machine alone, in the open",
    example: "/etc/consentry/mail.pem",
  },
  CONSENTRY_SUBMISSION_TLS_KEY: {
    meaning: "PEM file of the key of that certificate",
    unset: "none: on this machine alone, in the open",
    example: "/etc/consentry/mail.key",
  },
  CONSENTRY_WEBHOOKS_PRIVATE: {
    meaning: "1 lets webhooks and sign-on lead into private networks and to this machine",
    unset: "they lead to the public internet only",
    example: "1",
  },
  CONSENTRY_SECRET: {
    meaning: "signs tokens and keys hashes, at least 32 characters",
    unset: "made on first start, kept in CONSENTRY_DATA",
    example: "the output of: openssl rand -base64 48",
  },
  CONSENTRY_BACKUP_DIR: {
    meaning: "folder of the daily backups, best on another disk; none: make none by itself",
    unset: "backups in CONSENTRY_DATA",
    example: "/mnt/backups/consentry",
  },
  CONSENTRY_BACKUP_RECIPIENT: {
    meaning: "whom backups are encrypted to: recipients of age (age1…), with spaces between",
    unset: "an identity that is made and kept in CONSENTRY_DATA: keep a copy elsewhere",
    example: "age1… as age-keygen prints it",
  },
  CONSENTRY_FILES: {
    meaning: "where uploaded files wait: folder, database, or the address of a bucket (S3)",
    unset: "the database of DATABASE_URL, else the folder CONSENTRY_DATA/uploads",
    example: "https://s3.example.org/consentry",
  },
  CONSENTRY_FILES_REGION: {
    meaning: "region of that bucket, for signing requests",
    unset: "auto",
    example: "eu-west-3",
  },
  CONSENTRY_FILES_KEY: {
    meaning: "access key of that bucket",
    unset: "no bucket can be used",
    example: "what the store calls the access key id",
  },
  CONSENTRY_FILES_SECRET: {
    meaning: "secret of that access key",
    unset: "no bucket can be used",
    example: "what the store calls the secret access key",
  },
  CONSENTRY_NETWORKS: {
    meaning: `tables of networks (.mmdb) for audit --resolve, with ${delimiter} between`,
    unset: "none: no country of a server is known",
    example: ["/srv/country.mmdb", "/srv/asn.mmdb"].join(delimiter),
  },
  CONSENTRY_DNS: {
    meaning: "name servers that are asked about sending domains and blacklists",
    unset: "those of the system; many blacklists do not answer through public ones",
    example: "127.0.0.1 [2001:db8::53]:5353",
  },
  CONSENTRY_METRICS: {
    meaning: "[host:]port where consentry worker answers /metrics; the server does on PORT",
    unset: "none: a worker's figures of its own are not told",
    example: "127.0.0.1:9464",
  },
  CONSENTRY_METRICS_TOKEN: {
    meaning: "who brings it as a bearer token may read /metrics, at least 16 characters",
    unset: "this machine alone may, where PUBLIC_URL is on this machine too",
    example: "the output of: openssl rand -base64 24",
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    meaning: "collector of traces (OpenTelemetry, OTLP over HTTP); /v1/traces is appended",
    unset: "none: no traces are made",
    example: "http://127.0.0.1:4318",
  },
  CONSENTRY_OPERATOR: {
    meaning: "addresses that alerts of this installation are mailed to, with spaces between",
    unset: "none: alerts are in the log, and in what consentry doctor says",
    example: "operator@example.org",
  },
  CONSENTRY_ALERT_URL: {
    meaning: "where alerts are posted as JSON, signed as Standard Webhooks asks",
    unset: "nowhere",
    example: "https://alerts.example.org/consentry",
  },
  CONSENTRY_ALERT_SECRET: {
    meaning: "signs what is posted to CONSENTRY_ALERT_URL: whsec_ and 24 or more bytes in base64",
    unset: "needed beside CONSENTRY_ALERT_URL",
    example: "whsec_ and the output of: openssl rand -base64 32",
  },
  LOG_LEVEL: { meaning: LOG_LEVELS.join(", "), unset: "info", example: "warn" },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;

/** Shorter keys can be guessed; 32 characters of base64 hold 192 bits. */
const SHORTEST_SECRET = 32;

/**
 * Reads the environment, here and nowhere else, and tells all that is wrong with it at once.
 * A value that is empty counts as unset. `DATABASE_URL`, `SMTP_URL`, `SMS_URL`, `CONSENTRY_SECRET`,
 * `CONSENTRY_FILES_KEY`, `CONSENTRY_FILES_SECRET`,
 * `CONSENTRY_METRICS_TOKEN` and `CONSENTRY_ALERT_SECRET` may each be given as `…_FILE`, the path of
 * a file that holds the value.
 */
export function readConfig(
  environment: Environment = process.env,
): Result<Config, readonly ConfigProblem[]> {
  const problems: ConfigProblem[] = [];
  const refuse = (variable: VariableName, wrong: string): void => {
    problems.push({ variable, wrong });
  };
  const read = (name: string): string | null => environment[name]?.trim() || null;
  const readSecret = (name: VariableName, isGood: (value: string) => boolean): Secret | null => {
    const value = read(name) ?? readFrom(read(`${name}_FILE`), () => refuse(name, "its file"));
    if (value === null) return null;
    if (!isGood(value)) refuse(name, "the value");
    return new Secret(value);
  };

  const port = parsePort(read("PORT") ?? "4400");
  if (port === null) refuse("PORT", "the value");
  const publicUrl = parseBase(read("PUBLIC_URL") ?? `http://localhost:${port ?? 4400}`);
  if (publicUrl === null) refuse("PUBLIC_URL", "the value");
  const databaseUrl = readSecret("DATABASE_URL", isDatabase);
  const databaseDirectUrl = readSecret("DATABASE_DIRECT_URL", isDatabase);
  const databaseReplicaUrl = readSecret("DATABASE_REPLICA_URL", isDatabase);
  const pooled = read("DATABASE_POOLED");
  if (pooled !== null && !/^[01]$/.test(pooled)) refuse("DATABASE_POOLED", "the value");
  const smtpUrl = readSecret("SMTP_URL", hasScheme("smtp:", "smtps:"));
  const smsUrl = readSecret("SMS_URL", isCarrier);
  const intakeText = read("CONSENTRY_INTAKE");
  const intake = intakeText === null ? null : parsePlace(intakeText);
  if (intakeText !== null && intake === null) refuse("CONSENTRY_INTAKE", "the value");
  const submission = readSubmission(read, refuse);
  const webhooksPrivate = read("CONSENTRY_WEBHOOKS_PRIVATE") ?? "0";
  if (!/^[01]$/.test(webhooksPrivate)) refuse("CONSENTRY_WEBHOOKS_PRIVATE", "the value");
  const secret = readSecret("CONSENTRY_SECRET", (value) => value.length >= SHORTEST_SECRET);
  const recipients = (read("CONSENTRY_BACKUP_RECIPIENT") ?? "").split(/[\s,]+/).filter(Boolean);
  if (!recipients.every((text) => RECIPIENT.test(text))) {
    refuse("CONSENTRY_BACKUP_RECIPIENT", "the value");
  }
  const files = readFiles({ read, readSecret, refuse }, databaseUrl !== null);
  const operating = readOperating({ read, readSecret, readPlace: parsePlace, refuse });
  const dns = readNameServers(environment);
  if (dns === null) refuse("CONSENTRY_DNS", "the value");
  const logLevel = LOG_LEVELS.find((level) => level === (read("LOG_LEVEL") ?? "info"));
  if (!logLevel) refuse("LOG_LEVEL", "the value");

  if (problems.length > 0 || port === null || publicUrl === null || !logLevel) return err(problems);
  const dataDirectory = resolve(read("CONSENTRY_DATA") ?? defaultDataDirectory());
  return ok(
    Object.freeze({
      port,
      host: read("HOST") ?? "localhost",
      publicUrl,
      dataDirectory,
      databaseUrl,
      databaseDirectUrl,
      databaseReplicaUrl,
      databasePooled: pooled === null ? null : pooled === "1",
      smtpUrl,
      smsUrl,
      intake,
      submission,
      webhooksPrivate: webhooksPrivate === "1",
      secret,
      backups: { folder: backupFolder(read("CONSENTRY_BACKUP_DIR"), dataDirectory), recipients },
      files,
      networks: readNetworks(environment),
      dns: dns ?? [],
      operating,
      logLevel,
    }),
  );
}

/** What every kind of recipient begins with; whether it is one is seen when it is used. */
const RECIPIENT = /^age1[a-z0-9]{10,4000}$/;

function backupFolder(said: string | null, dataDirectory: string): string | null {
  if (said === "none") return null;
  return said === null ? join(dataDirectory, "backups") : resolve(said);
}

/**
 * The tables of networks that the environment names, for whom the rest of it does not concern. They
 * are not opened here.
 */
export function readNetworks(environment: Environment = process.env): readonly string[] {
  const named = (environment["CONSENTRY_NETWORKS"] ?? "").split(delimiter);
  return named.map((path) => path.trim()).filter((path) => path !== "");
}

/**
 * The name servers that the environment names, for whom the rest of it does not concern; `null`
 * where one of them is no address.
 */
export function readNameServers(environment: Environment = process.env): readonly string[] | null {
  const named = (environment["CONSENTRY_DNS"] ?? "").split(/[\s,]+/).filter(Boolean);
  const areAddresses = named.every((text) => {
    const [, six, , four] = /^(?:\[([\da-f:]+)\](:\d{1,5})?|([\da-f.:]+))$/i.exec(text) ?? [];
    const bare = four ?? six ?? "";
    return isIP(bare) !== 0 || isIP(bare.replace(/:\d{1,5}$/, "")) === 4;
  });
  return areAddresses ? named : null;
}

/** All problems as text for a terminal: name, meaning, example. Holds none of the values. */
export function describeProblems(problems: readonly ConfigProblem[]): string {
  const blocks = problems.map(({ variable, wrong }) => {
    const { meaning, unset, example } = VARIABLES[variable];
    return [
      `  ${variable}: ${wrong} cannot be used.`,
      `    is       ${meaning}`,
      `    unset    ${unset}`,
      `    example  ${example}`,
    ].join("\n");
  });
  return `Consentry cannot start with this environment:\n\n${blocks.join("\n\n")}\n`;
}

function isCarrier(value: string): boolean {
  return carrierAt("SMS_URL", new Secret(value)).ok;
}

function parsePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}

/** `host:port`; an IPv6 address stands in brackets. */
function parsePlace(text: string): Config["intake"] {
  const colon = text.lastIndexOf(":");
  const port = parsePort(text.slice(colon + 1));
  const host = text.slice(0, Math.max(colon, 0)).replace(/^\[([0-9a-f:]+)\]$/i, "$1");
  const isBare = host.includes(":") && !text.startsWith("[");
  return port === null || host === "" || isBare ? null : { host, port };
}

/** Passwords go over the network encrypted, or not over it at all. */
function readSubmission(
  read: (name: string) => string | null,
  refuse: (variable: VariableName, wrong: string) => void,
): Config["submission"] {
  const text = read("CONSENTRY_SUBMISSION");
  const cert = read("CONSENTRY_SUBMISSION_TLS_CERT");
  const key = read("CONSENTRY_SUBMISSION_TLS_KEY");
  if (cert !== null && key === null)
    refuse("CONSENTRY_SUBMISSION_TLS_KEY", "nothing, beside a certificate,");
  if (key !== null && cert === null)
    refuse("CONSENTRY_SUBMISSION_TLS_CERT", "nothing, beside a key,");
  if (text === null) return null;
  const place = parsePlace(text.includes(":") ? text : `127.0.0.1:${text}`);
  const tls = cert === null || key === null ? null : { cert, key };
  if (place === null) {
    refuse("CONSENTRY_SUBMISSION", "the value");
    return null;
  }
  if (tls === null && !/^(?:localhost|::1|127(?:\.\d{1,3}){3})$/.test(place.host)) {
    refuse(
      "CONSENTRY_SUBMISSION",
      "an address of other machines without CONSENTRY_SUBMISSION_TLS_CERT and _KEY",
    );
  }
  return { ...place, tls };
}

function parseBase(text: string): string | null {
  const url = URL.parse(text);
  if (!url || !["http:", "https:"].includes(url.protocol)) return null;
  const isBare = url.search === "" && url.hash === "" && url.username === "" && url.password === "";
  return isBare ? url.href.replace(/\/$/, "") : null;
}

function isDatabase(text: string): boolean {
  return readAddresses(text) !== null;
}

function hasScheme(...schemes: readonly string[]): (text: string) => boolean {
  return (text) => schemes.includes(URL.parse(text)?.protocol ?? "");
}

function readFrom(path: string | null, onFailure: () => void): string | null {
  if (path === null) return null;
  try {
    return readFileSync(path, "utf8").trim() || null;
  } catch {
    onFailure();
    return null;
  }
}

function defaultDataDirectory(): string {
  return process.getuid?.() === 0 ? "/var/lib/consentry" : "data";
}
