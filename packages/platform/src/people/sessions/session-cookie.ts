import "@fastify/cookie";

import type { FastifyReply, FastifyRequest } from "fastify";

import { readHeldSecret, type HeldSecret } from "../held-secret.ts";
import { STEP_MINUTES } from "./sign-in-steps.ts";

/** A day longer than any session lasts would be of no use: the server ends it anyway. */
const MAX_AGE_SECONDS = 90 * 24 * 60 * 60;

/**
 * The cookie's name. Over https it has the prefix that a browser takes from nobody but this very
 * host (RFC 6265bis §4.1.3.2).
 */
export function cookieName(publicUrl: string): string {
  return isSecure(publicUrl) ? "__Host-consentry" : "consentry";
}

/** What the request's cookie holds; `null` where there is none that could be ours. */
export function readCookie(
  { cookies }: Pick<FastifyRequest, "cookies">,
  publicUrl: string,
): HeldSecret | null {
  return readHeldSecret(cookies[cookieName(publicUrl)]);
}

/** Scripts do not see it, and no other site's page sends it. */
export function giveCookie(reply: FastifyReply, publicUrl: string, secret: HeldSecret): void {
  reply.setCookie(cookieName(publicUrl), secret.text, {
    ...attributes(publicUrl),
    maxAge: MAX_AGE_SECONDS,
  });
}

export function takeCookie(reply: FastifyReply, publicUrl: string): void {
  reply.clearCookie(cookieName(publicUrl), attributes(publicUrl));
}

/** Between two steps of signing in; its secret opens nothing but the second. */
export function readStepCookie(
  { cookies }: Pick<FastifyRequest, "cookies">,
  publicUrl: string,
): HeldSecret | null {
  return readHeldSecret(cookies[stepCookieName(publicUrl)]);
}

export function giveStepCookie(reply: FastifyReply, publicUrl: string, secret: HeldSecret): void {
  reply.setCookie(stepCookieName(publicUrl), secret.text, {
    ...attributes(publicUrl),
    maxAge: STEP_MINUTES * 60,
  });
}

export function takeStepCookie(reply: FastifyReply, publicUrl: string): void {
  reply.clearCookie(stepCookieName(publicUrl), attributes(publicUrl));
}

function stepCookieName(publicUrl: string): string {
  return `${cookieName(publicUrl)}-step`;
}

function attributes(publicUrl: string) {
  return { path: "/", httpOnly: true, sameSite: "strict", secure: isSecure(publicUrl) } as const;
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith("https:");
}
