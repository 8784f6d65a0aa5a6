import { err, ok, Secret, type Result } from "@consentry/kernel";

import { httpCarrier } from "../http/carrier.ts";
import type { HttpSettings } from "../http/settings.ts";
import { smppCarrier } from "../smpp/carrier.ts";
import { smppAt, type SmppSettings } from "../smpp/settings.ts";
import type { Reach } from "./reach.ts";
import type { TextListener, TextTransport } from "./transport.ts";

/** A carrier of either kind, read from one URL. */
export type CarrierSettings =
  ({ readonly by: "smpp" } & SmppSettings) | ({ readonly by: "http" } & HttpSettings);

/** What is wrong with a URL. Quotes nothing of it. */
export type CarrierProblem =
  | { readonly kind: "not-a-carrier-url" }
  | { readonly kind: "no-login" }
  /** In the open anybody on the way reads texts and login: `https` but for this machine. */
  | { readonly kind: "not-encrypted" }
  | { readonly kind: "bad-setting"; readonly setting: string; readonly expected: string };

/**
 * Reads how a carrier is reached.
 *
 * - `ssmpp://login:password@host:3550?window=10&per_second=50`, or `smpp://` in the open, where the
 *   connection is private by other means. Also `system_type`, `long` (`header`, `payload`), `ids`
 *   (`same`, `hex-then-decimal`, `decimal-then-hex`), `alphabet` (`gsm-7`, `latin-1`).
 * - `https://login:password@host/path?window=10&per_second=50`, with `https://:token@host/path` for
 *   a bearer token. Other parameters stay in the URL.
 *
 * @param name what receipts and texts of it go by
 */
export function carrierAt(name: string, url: Secret): Result<CarrierSettings, CarrierProblem> {
  const parsed = URL.parse(url.reveal());
  if (parsed === null || parsed.hostname === "") return err({ kind: "not-a-carrier-url" });
  const login = decoded(parsed.username);
  const password = decoded(parsed.password);
  if (login === null || password === null) return err({ kind: "no-login" });
  switch (parsed.protocol) {
    case "smpp:":
    case "ssmpp:":
      return smppOf(parsed, { name, login, password });
    case "http:":
    case "https:":
      return httpOf(parsed, { name, login, password });
    default:
      return err({ kind: "not-a-carrier-url" });
  }
}

/** Opens a carrier. One by HTTP tells what it has to say by `readHttpNews`, not to the listener. */
export function openCarrier(
  settings: CarrierSettings,
  listener: TextListener,
  manner: { readonly reach?: Reach } = {},
): TextTransport {
  return settings.by === "smpp"
    ? smppCarrier(settings, listener, manner)
    : httpCarrier(settings, manner);
}

interface Named {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** SMPP 3.4 §4.1.1: fifteen octets and eight, and a NUL each; longer passwords are in use. */
const LONGEST_LOGIN = 15;
const LONGEST_PASSWORD = 64;

function smppOf(
  url: URL,
  { name, login, password }: Named,
): Result<CarrierSettings, CarrierProblem> {
  if (login === "" || login.length > LONGEST_LOGIN || password.length > LONGEST_PASSWORD) {
    return err({ kind: "no-login" });
  }
  const tls = url.protocol === "ssmpp:";
  const port = url.port === "" ? (tls ? 3550 : 2775) : Number(url.port);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const usual = smppAt({ name, host, port, login, password: new Secret(password) });
  const settings: Record<string, unknown> = {};
  for (const [key, value] of url.searchParams) {
    const setting = SMPP_SETTINGS[key];
    const read = setting?.read(value);
    if (setting === undefined || read === undefined) return err(badSetting(key, setting));
    settings[setting.of] = read;
  }
  return ok({ by: "smpp", ...usual, ...settings, tls });
}

function httpOf(
  url: URL,
  { name, login, password }: Named,
): Result<CarrierSettings, CarrierProblem> {
  if (url.protocol === "http:" && !LOOPBACK.has(url.hostname))
    return err({ kind: "not-encrypted" });
  const bounds = { window: 10, perSecond: null as number | null };
  for (const key of ["window", "per_second"] as const) {
    const value = url.searchParams.get(key);
    if (value === null) continue;
    const read = wholeNumber(value);
    if (read === undefined) return err(badSetting(key, SMPP_SETTINGS[key]));
    bounds[key === "window" ? "window" : "perSecond"] = read;
    url.searchParams.delete(key);
  }
  url.username = "";
  url.password = "";
  url.hash = "";
  const basic = Buffer.from(`${login}:${password}`).toString("base64");
  const authorization =
    password === "" && login === ""
      ? null
      : new Secret(login === "" ? `Bearer ${password}` : `Basic ${basic}`);
  return ok({ by: "http", name, url: url.href, authorization, ...bounds });
}

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

interface Setting {
  readonly of: keyof SmppSettings;
  readonly expected: string;
  readonly read: (value: string) => string | number | undefined;
}

const MOST = 10_000;

function wholeNumber(value: string): number | undefined {
  return /^[1-9]\d{0,4}$/.test(value) && Number(value) <= MOST ? Number(value) : undefined;
}

function oneOf(of: keyof SmppSettings, ...values: readonly string[]): Setting {
  const read = (value: string): string | undefined => values.find((each) => each === value);
  return { of, expected: values.join(", "), read };
}

const A_NUMBER = `a whole number from 1 to ${MOST}`;

const SMPP_SETTINGS: Readonly<Record<string, Setting>> = {
  window: { of: "window", expected: A_NUMBER, read: wholeNumber },
  per_second: { of: "perSecond", expected: A_NUMBER, read: wholeNumber },
  long: oneOf("long", "header", "payload"),
  ids: oneOf("ids", "same", "hex-then-decimal", "decimal-then-hex"),
  alphabet: oneOf("alphabet", "gsm-7", "latin-1"),
  system_type: {
    of: "systemType",
    expected: "up to twelve printable characters",
    read: (value) => (/^[ -~]{0,12}$/.test(value) ? value : undefined),
  },
};

function badSetting(setting: string, known: Setting | undefined): CarrierProblem {
  const names = Object.keys(SMPP_SETTINGS).join(", ");
  // A name that is none of ours may be anything, a part of a password too.
  return known === undefined
    ? { kind: "bad-setting", setting: "?", expected: names }
    : { kind: "bad-setting", setting, expected: known.expected };
}

function decoded(text: string): string | null {
  try {
    const plain = decodeURIComponent(text);
    return /^[ -~]*$/.test(plain) ? plain : null;
  } catch {
    return null;
  }
}
