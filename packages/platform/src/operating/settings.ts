import type { Secret } from "@consentry/kernel";

/** What the environment says of how an installation is watched. */
export interface OperatingSettings {
  /** Where a worker answers `/metrics`; `null`: nowhere, the server answers it in any case. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Opens `/metrics` to whoever brings it; `null`: this machine alone. */
  readonly metricsToken: Secret | null;
  /** Base of the collector that traces go to; `null`: none are made. */
  readonly traces: string | null;
  /** Whom alerts are mailed to. */
  readonly operators: readonly string[];
  /** Where alerts are posted, and the secret that they are signed with, in base64. */
  readonly alerts: { readonly url: string; readonly secret: Secret } | null;
}

export type OperatingVariable =
  | "CONSENTRY_METRICS"
  | "CONSENTRY_METRICS_TOKEN"
  | "OTEL_EXPORTER_OTLP_ENDPOINT"
  | "CONSENTRY_OPERATOR"
  | "CONSENTRY_ALERT_URL"
  | "CONSENTRY_ALERT_SECRET";

/** How the configuration reads a variable, and what it says of one that cannot be used. */
export interface Reader {
  readonly read: (name: OperatingVariable) => string | null;
  readonly readSecret: (
    name: OperatingVariable,
    isGood: (value: string) => boolean,
  ) => Secret | null;
  readonly readPlace: (text: string) => OperatingSettings["metrics"];
  readonly refuse: (name: OperatingVariable, wrong: string) => void;
}

/** Guessing goes over the network, and is not held back: 16 characters of base64 hold 96 bits. */
const SHORTEST_TOKEN = 16;

/** A few people with their deputies; more is a mailing list's to know. */
const MOST_OPERATORS = 20;

/** One mailbox each, without names: what stands here is written to as it is. */
const ADDRESS = /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,255}$/;

/** As Standard Webhooks writes secrets: 24 bytes or more in base64, with or without its prefix. */
const ALERT_SECRET = /^(?:whsec_)?[A-Za-z0-9+/]{32,128}={0,2}$/;

export function readOperating({ read, readSecret, readPlace, refuse }: Reader): OperatingSettings {
  const place = read("CONSENTRY_METRICS");
  const metrics =
    place === null ? null : readPlace(place.includes(":") ? place : `127.0.0.1:${place}`);
  if (place !== null && metrics === null) refuse("CONSENTRY_METRICS", "the value");
  const metricsToken = readSecret(
    "CONSENTRY_METRICS_TOKEN",
    (value) => value.length >= SHORTEST_TOKEN,
  );
  const traces = readBase("OTEL_EXPORTER_OTLP_ENDPOINT", read, refuse);
  const operators = (read("CONSENTRY_OPERATOR") ?? "").split(/[\s,]+/).filter(Boolean);
  if (operators.length > MOST_OPERATORS || !operators.every((text) => ADDRESS.test(text))) {
    refuse("CONSENTRY_OPERATOR", "the value");
  }
  const url = readBase("CONSENTRY_ALERT_URL", read, refuse);
  const secret = readSecret("CONSENTRY_ALERT_SECRET", (value) => ALERT_SECRET.test(value));
  if (url !== null && secret === null) {
    refuse("CONSENTRY_ALERT_SECRET", "nothing, beside CONSENTRY_ALERT_URL,");
  }
  const alerts = url === null || secret === null ? null : { url, secret };
  return { metrics, metricsToken, traces, operators, alerts };
}

/** A login in an address would stand in what is told of it; such receivers take a token elsewhere. */
function readBase(
  name: OperatingVariable,
  read: Reader["read"],
  refuse: Reader["refuse"],
): string | null {
  const text = read(name);
  if (text === null) return null;
  const url = URL.parse(text);
  const isGood =
    url !== null &&
    ["http:", "https:"].includes(url.protocol) &&
    url.username === "" &&
    url.password === "" &&
    url.hash === "";
  if (isGood) return url.href.replace(/\/$/, "");
  refuse(name, "the value");
  return null;
}
