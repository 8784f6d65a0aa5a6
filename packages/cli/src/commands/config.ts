import { delimiter } from "node:path";

import {
  describeProblems,
  installationNews,
  readConfig,
  VARIABLES,
  type Config,
} from "@consentry/platform";

import type { Command, Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { oneOf, parseFlags } from "../flags.ts";
import { usageError } from "../usage-error.ts";

export const configCommand: Command = {
  name: "config",
  summary: "Print the effective configuration, secrets hidden.",
  usage: `consentry config [--news] [--format text|json]

Prints what the environment amounts to: every variable with its value, or what unset means.
Secrets are shown as ‹secret›. A bad value is told with all other bad ones, exit 2.

--news prints instead where a carrier of texts by HTTP that SMS_URL names has to post receipts and
answers, STOP among them, and the bearer token that it has to show: a secret, for the carrier alone.
Exit 1 where there is none to print.
`,
  async run(args, io) {
    const flags = parseFlags(args, { format: "value", news: "switch" });
    if (!flags.ok) return usageError(configCommand, `${flags.error}.`, io);
    const format = oneOf("format", flags.value.values.format ?? "text", FORMATS);
    if (!format.ok) return usageError(configCommand, `${format.error}.`, io);
    const config = readConfig();
    if (!config.ok) {
      io.stderr(describeProblems(config.error));
      return EXIT.usage;
    }
    if (flags.value.switches.has("news")) return printNews(config.value, format.value, io);
    io.stdout(format.value === "json" ? asJson(config.value) : asText(config.value));
    return EXIT.done;
  },
};

async function printNews(config: Config, format: string, io: Io): Promise<number> {
  const news = await installationNews(config);
  if (!news.ok) {
    io.stderr(`consentry config: ${news.error}\n`);
    return EXIT.no;
  }
  const { url } = news.value;
  const secret = news.value.secret.reveal();
  io.stdout(
    format === "json"
      ? `${JSON.stringify({ url, secret }, null, 2)}\n`
      : `address  ${url}\nsecret   ${secret}\n`,
  );
  return EXIT.done;
}

const FORMATS = ["text", "json"] as const;

type Shown = Readonly<Record<keyof typeof VARIABLES, string | number | null>>;

/** `null`: unset, and `VARIABLES` says what that means. */
function shown(config: Config): Shown {
  return {
    PORT: config.port,
    HOST: config.host,
    PUBLIC_URL: config.publicUrl,
    CONSENTRY_DATA: config.dataDirectory,
    DATABASE_URL: config.databaseUrl?.toString() ?? null,
    DATABASE_DIRECT_URL: config.databaseDirectUrl?.toString() ?? null,
    DATABASE_REPLICA_URL: config.databaseReplicaUrl?.toString() ?? null,
    DATABASE_POOLED: config.databasePooled === null ? null : Number(config.databasePooled),
    SMTP_URL: config.smtpUrl?.toString() ?? null,
    SMS_URL: config.smsUrl?.toString() ?? null,
    CONSENTRY_INTAKE: config.intake && placeText(config.intake),
    CONSENTRY_SUBMISSION: config.submission && placeText(config.submission),
    CONSENTRY_SUBMISSION_TLS_CERT: config.submission?.tls?.cert ?? null,
    CONSENTRY_SUBMISSION_TLS_KEY: config.submission?.tls?.key ?? null,
    CONSENTRY_WEBHOOKS_PRIVATE: config.webhooksPrivate ? 1 : null,
    CONSENTRY_SECRET: config.secret?.toString() ?? null,
    CONSENTRY_BACKUP_DIR: config.backups.folder ?? "none",
    CONSENTRY_BACKUP_RECIPIENT: config.backups.recipients.join(" ") || null,
    CONSENTRY_FILES:
      config.files.kind === "bucket" ? config.files.bucket.endpoint : config.files.kind,
    CONSENTRY_FILES_REGION: config.files.kind === "bucket" ? config.files.bucket.region : null,
    CONSENTRY_FILES_KEY: config.files.kind === "bucket" ? config.files.bucket.key.toString() : null,
    CONSENTRY_FILES_SECRET:
      config.files.kind === "bucket" ? config.files.bucket.secret.toString() : null,
    CONSENTRY_NETWORKS: config.networks.length === 0 ? null : config.networks.join(delimiter),
    CONSENTRY_DNS: config.dns.join(" ") || null,
    CONSENTRY_METRICS: config.operating.metrics && placeText(config.operating.metrics),
    CONSENTRY_METRICS_TOKEN: config.operating.metricsToken?.toString() ?? null,
    OTEL_EXPORTER_OTLP_ENDPOINT: config.operating.traces,
    CONSENTRY_OPERATOR: config.operating.operators.join(" ") || null,
    CONSENTRY_ALERT_URL: config.operating.alerts?.url ?? null,
    CONSENTRY_ALERT_SECRET: config.operating.alerts?.secret.toString() ?? null,
    LOG_LEVEL: config.logLevel,
  };
}

function placeText({ host, port }: NonNullable<Config["intake"]>): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}

function asJson(config: Config): string {
  return `${JSON.stringify(shown(config), null, 2)}\n`;
}

const WIDEST = Math.max(...Object.keys(VARIABLES).map(({ length }) => length)) + 2;

function asText(config: Config): string {
  const lines = Object.entries(shown(config)).map(([name, value]) => {
    const { unset } = VARIABLES[name as keyof Shown];
    return `${name.padEnd(WIDEST)}${value === null ? `(unset) ${unset}` : String(value)}`;
  });
  return `${lines.join("\n")}\n`;
}
