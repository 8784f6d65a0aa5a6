import { EmailAddress, err, ok, type Result } from "@consentry/kernel";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ClientAuth,
  type Configuration,
} from "openid-client";

import type { SignOnStep } from "../sessions/sign-in-steps.ts";
import type { Provider } from "./provider.ts";
import { fetchWithin, NotReached, type Reach } from "./reach.ts";

/** What is needed to speak to a provider. */
export interface Asking extends Pick<Provider, "issuer" | "clientId"> {
  readonly clientSecret: string | null;
  /** Where it sends people back to. */
  readonly redirectUri: string;
  readonly reach: Reach;
}

export type AskFailure = "sign-on-unreachable" | "sign-on-refused" | "sign-on-unverified";

/** Where somebody is sent, and what the answer must fit. */
export interface Sent extends Pick<SignOnStep, "state" | "nonce" | "verifier"> {
  readonly url: string;
}

/** Whom a provider vouches for. */
export interface Vouched {
  readonly subject: string;
  /** Verified by the provider. */
  readonly email: EmailAddress;
  readonly name: string;
}

/** Asks a provider where to send somebody. */
export async function sendToProvider(asking: Asking): Promise<Result<Sent, AskFailure>> {
  return orFailure(async () => {
    const configuration = await discover(asking);
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: asking.redirectUri,
      scope: "openid email profile",
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    });
    // Our page goes there: nothing but a page of somebody else's may stand there.
    if (!/^https?:$/.test(url.protocol) || isInTheOpen(url, asking)) {
      return err("sign-on-unreachable");
    }
    return ok({ url: url.href, state, nonce, verifier });
  });
}

/**
 * Reads what somebody brought back from a provider: the answer fits what was asked for this
 * browser, and the provider's own signature stands below who they are.
 *
 * @param query of the address they were sent back to
 */
export async function readAnswer(
  asking: Asking,
  { state, nonce, verifier }: Pick<SignOnStep, "state" | "nonce" | "verifier">,
  query: string,
): Promise<Result<Vouched, AskFailure>> {
  return orFailure(async () => {
    const configuration = await discover(asking);
    const back = new URL(`${asking.redirectUri}?${query.replace(/^\?/, "")}`);
    const tokens = await authorizationCodeGrant(configuration, back, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) return err("sign-on-refused");
    // Some tell the address only when asked with the token.
    const told =
      claims["email"] === undefined
        ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    const email = EmailAddress.parse(typeof told["email"] === "string" ? told["email"] : "");
    if (!email.ok || told["email_verified"] !== true) return err("sign-on-unverified");
    return ok({ subject: claims.sub, email: email.value, name: nameOf(told["name"], email.value) });
  });
}

function discover({ issuer, clientId, clientSecret, reach }: Asking): Promise<Configuration> {
  const isOpen = reach.mayBePrivate && issuer.startsWith("http:");
  return discovery(
    new URL(issuer),
    clientId,
    {},
    clientSecret === null ? None() : bySecret(clientSecret),
    {
      [customFetch]: fetchWithin(reach),
      execute: [enableNonRepudiationChecks, ...(isOpen ? [allowInsecureRequests] : [])],
    },
  );
}

/** In the header, which is what every provider takes that does not say otherwise. */
function bySecret(secret: string): ClientAuth {
  const [inHeader, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    return (methods.includes("client_secret_basic") ? inHeader : inBody)(server, ...rest);
  };
}

function isInTheOpen({ protocol }: URL, { reach }: Asking): boolean {
  return protocol === "http:" && !reach.mayBePrivate;
}

const LONGEST_NAME = 200;

function nameOf(told: unknown, email: EmailAddress): string {
  const said = typeof told === "string" ? told.replaceAll(/\p{Cc}/gu, " ").trim() : "";
  return (said === "" ? (email.reveal().split("@")[0] ?? "") : said).slice(0, LONGEST_NAME);
}

/** The library throws at whatever is not as it must be; that is a wrong answer, and no more. */
async function orFailure<T>(
  ask: () => Promise<Result<T, AskFailure>>,
): Promise<Result<T, AskFailure>> {
  try {
    return await ask();
  } catch (error) {
    return err(failureOf(error));
  }
}

/** Of discovery alone: no document, one of somebody else, or nobody who answers. */
const UNREACHED: ReadonlySet<string> = new Set([
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
  "OAUTH_PARSE_ERROR",
  "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
  "OAUTH_HTTP_REQUEST_FORBIDDEN",
  "OAUTH_MISSING_SERVER_METADATA",
  "OAUTH_INVALID_SERVER_METADATA",
]);

function failureOf(error: unknown): AskFailure {
  const isUnreached =
    error instanceof NotReached ||
    (error instanceof Error &&
      (error.cause instanceof NotReached ||
        UNREACHED.has((error as { readonly code?: string }).code ?? "")));
  return isUnreached ? "sign-on-unreachable" : "sign-on-refused";
}
