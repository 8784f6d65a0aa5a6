import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { inspect } from "node:util";

import { expect, test } from "vitest";

import { describeProblems, readConfig, type Environment } from "./config.ts";

function configOf(environment: Environment) {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(describeProblems(read.error));
  return read.value;
}

test("with nothing set, it listens on this machine only and nothing leaves it", () => {
  expect(configOf({})).toMatchObject({
    port: 4400,
    host: "localhost",
    publicUrl: "http://localhost:4400",
    databaseUrl: null,
    databaseDirectUrl: null,
    databaseReplicaUrl: null,
    databasePooled: null,
    smtpUrl: null,
    intake: null,
    secret: null,
    networks: [],
    logLevel: "info",
  });
});

test("the public address follows the port unless it is set", () => {
  expect(configOf({ PORT: "8080" }).publicUrl).toBe("http://localhost:8080");
  expect(configOf({ PUBLIC_URL: "https://mail.example.org/x/" }).publicUrl).toBe(
    "https://mail.example.org/x",
  );
});

test("the database may have several hosts, a way past its pooler and a standby", () => {
  const DATABASE_URL = "postgresql://ours:word@a.example:5432,b.example/name";
  const config = configOf({ DATABASE_URL, DATABASE_POOLED: "1" });
  expect(config.databaseUrl?.reveal()).toBe(DATABASE_URL);
  expect(config.databasePooled).toBe(true);
  const wrong = readConfig({
    DATABASE_URL: "postgresql://ours:word@a.example,b.example:none/name",
    DATABASE_DIRECT_URL: "mysql://a.example/name",
    DATABASE_REPLICA_URL: "b.example",
    DATABASE_POOLED: "yes",
  });
  expect(!wrong.ok && wrong.error.map(({ variable }) => variable)).toEqual([
    "DATABASE_URL",
    "DATABASE_DIRECT_URL",
    "DATABASE_REPLICA_URL",
    "DATABASE_POOLED",
  ]);
});

test("a place to listen on is a host and a port, an IPv6 address in brackets", () => {
  const intake = (text: string) => {
    const read = readConfig({ CONSENTRY_INTAKE: text });
    return read.ok ? read.value.intake : "refused";
  };
  expect(intake("127.0.0.1:2525")).toEqual({ host: "127.0.0.1", port: 2525 });
  expect(intake("[::1]:25")).toEqual({ host: "::1", port: 25 });
  for (const wrong of ["2525", ":2525", "localhost", "localhost:", "localhost:0", "::1:25"]) {
    expect([wrong, intake(wrong)]).toEqual([wrong, "refused"]);
  }
});

test("programs hand mails in on this machine, and from others only where they speak encrypted", () => {
  const submission = (given: Environment) => {
    const read = readConfig(given);
    return read.ok ? read.value.submission : read.error.map(({ variable }) => variable);
  };
  const tls = {
    CONSENTRY_SUBMISSION_TLS_CERT: "/srv/mail.pem",
    CONSENTRY_SUBMISSION_TLS_KEY: "/srv/mail.key",
  };
  expect(submission({})).toBeNull();
  expect(submission({ CONSENTRY_SUBMISSION: "2587" })).toEqual({
    host: "127.0.0.1",
    port: 2587,
    tls: null,
  });
  expect(submission({ CONSENTRY_SUBMISSION: "[::1]:2587" })).toMatchObject({ tls: null });
  expect(submission({ CONSENTRY_SUBMISSION: "0.0.0.0:587", ...tls })).toEqual({
    host: "0.0.0.0",
    port: 587,
    tls: { cert: "/srv/mail.pem", key: "/srv/mail.key" },
  });
  for (const wrong of ["0.0.0.0:587", "[::]:587", "127.0.0.1.example.org:587", "smtp", "0"]) {
    expect(submission({ CONSENTRY_SUBMISSION: wrong }), wrong).toEqual(["CONSENTRY_SUBMISSION"]);
  }
  const half = { CONSENTRY_SUBMISSION_TLS_CERT: "/srv/mail.pem" };
  expect(submission({ CONSENTRY_SUBMISSION: "127.0.0.1:587", ...half })).toEqual([
    "CONSENTRY_SUBMISSION_TLS_KEY",
  ]);
});

test("everything that is wrong is told at once, with meaning and example, without the values", () => {
  const read = readConfig({
    PORT: "70000",
    PUBLIC_URL: "ftp://example.org",
    SMTP_URL: "hunter2-is-my-password",
    DATABASE_URL: "mysql://hunter2@db.example.org",
    CONSENTRY_SECRET: "hunter2",
    LOG_LEVEL: "loud",
  });
  if (read.ok) throw new Error("accepted");
  const text = describeProblems(read.error);
  expect(read.error.map((problem) => problem.variable)).toEqual([
    "PORT",
    "PUBLIC_URL",
    "DATABASE_URL",
    "SMTP_URL",
    "CONSENTRY_SECRET",
    "LOG_LEVEL",
  ]);
  expect(text).toContain("smtps://relay.example.org:465");
  expect(text).not.toContain("hunter2");
});

test("tables of networks are a list of paths, as PATH is", () => {
  const CONSENTRY_NETWORKS = [" /srv/country.mmdb", "", "/srv/asn.mmdb"].join(delimiter);
  expect(configOf({ CONSENTRY_NETWORKS }).networks).toEqual(["/srv/country.mmdb", "/srv/asn.mmdb"]);
});

test("a port that is not a plain number is refused", () => {
  for (const PORT of ["0", "-1", "4400.5", "0x1130", "4e3", "http", "99999"]) {
    expect(readConfig({ PORT }).ok, PORT).toBe(false);
  }
});

test("secrets may come from a file and print themselves nowhere", () => {
  const path = join(mkdtempSync(join(tmpdir(), "consentry-")), "smtp");
  writeFileSync(path, "smtps://user:hunter2@relay.example.org\n");
  const config = configOf({ SMTP_URL_FILE: path });
  expect(config.smtpUrl?.reveal()).toBe("smtps://user:hunter2@relay.example.org");
  expect(inspect(config) + JSON.stringify(config)).not.toContain("hunter2");
});

test("a secret's file that cannot be read is a problem, not a missing value", () => {
  const read = readConfig({ CONSENTRY_SECRET_FILE: "/nowhere/secret" });
  expect(!read.ok && read.error[0]?.variable).toBe("CONSENTRY_SECRET");
});

test("how it is watched: what is opened needs a token, what is told needs a signature", () => {
  const problems = (given: Environment) => {
    const read = readConfig(given);
    return read.ok ? [] : read.error.map(({ variable }) => variable);
  };
  const CONSENTRY_ALERT_SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
  const CONSENTRY_ALERT_URL = "https://alerts.example.org/in";
  expect(
    configOf({
      CONSENTRY_METRICS: "9464",
      CONSENTRY_OPERATOR: "one@example.org, two@example.org",
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318/",
      CONSENTRY_ALERT_URL,
      CONSENTRY_ALERT_SECRET,
    }).operating,
  ).toMatchObject({
    metrics: { host: "127.0.0.1", port: 9464 },
    metricsToken: null,
    traces: "http://127.0.0.1:4318",
    operators: ["one@example.org", "two@example.org"],
    alerts: { url: CONSENTRY_ALERT_URL },
  });
  expect(problems({ CONSENTRY_METRICS_TOKEN: "too-short" })).toEqual(["CONSENTRY_METRICS_TOKEN"]);
  expect(problems({ CONSENTRY_OPERATOR: "Ada <ada@example.org>" })).toEqual(["CONSENTRY_OPERATOR"]);
  expect(problems({ CONSENTRY_ALERT_URL })).toEqual(["CONSENTRY_ALERT_SECRET"]);
  expect(problems({ OTEL_EXPORTER_OTLP_ENDPOINT: "https://ada:hunter2@traces.example" })).toEqual([
    "OTEL_EXPORTER_OTLP_ENDPOINT",
  ]);
});
