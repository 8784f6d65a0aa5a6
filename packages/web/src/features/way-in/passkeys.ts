import { ApiProblem } from "@consentry/client";
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from "@simplewebauthn/browser";

import { askDoor } from "../../api/session.ts";

/** Whether this browser can have one here: a passkey belongs to a name, never to a number. */
export function hasPasskeys(): boolean {
  const isNumber = /^[\d.]+$|^\[/.test(location.hostname);
  return browserSupportsWebAuthn() && isSecureContext && !isNumber;
}

/** What is told of a passkey that was just made. */
export interface MadePasskey {
  readonly name: string;
  readonly response: RegistrationResponseJSON;
}

/** Somebody closed the browser's question, or took too long: nothing happened. */
export class NotAnswered extends ApiProblem {
  constructor() {
    super(null);
  }
}

/**
 * Has the browser make a passkey, for whoever is signed in or for somebody new. It must be clicked
 * for: browsers ask nothing of themselves.
 */
export async function makePasskey(
  name: string,
  somebody: { readonly name?: string; readonly email?: string } = {},
): Promise<MadePasskey> {
  const optionsJSON = await askDoor<PublicKeyCredentialCreationOptionsJSON>(
    "POST",
    "/session/passkeys/options",
    somebody,
  );
  return { name, response: await answered(startRegistration({ optionsJSON })) };
}

/** Signs in by whichever passkey the browser finds. */
export async function enterByPasskey(): Promise<unknown> {
  const optionsJSON = await askDoor<PublicKeyCredentialRequestOptionsJSON>(
    "POST",
    "/session/passkey/options",
    {},
  );
  const response = await answered(startAuthentication({ optionsJSON }));
  return askDoor("POST", "/session/passkey", { response });
}

async function answered<Answer>(asked: Promise<Answer>): Promise<Answer> {
  return asked.catch(() => {
    throw new NotAnswered();
  });
}

/** What a passkey is called until its owner says otherwise: the kind of machine it was made on. */
export function usualPasskeyName(): string {
  const known = ["iPhone", "iPad", "Android", "Mac", "Windows", "Linux"];
  return known.find((name) => navigator.userAgent.includes(name)) ?? "Passkey";
}
