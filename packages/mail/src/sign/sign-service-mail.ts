import { Bug } from "@consentry/kernel";

import type { ComposedMail } from "../compose/service-mail.ts";
import type { SignerSettings } from "./signer.ts";

/**
 * Signs a service mail with a key that `makeSigner` took, by another's code: it has no stretches
 * that were prepared for ours. A mail that cannot be signed is an error and never goes unsigned.
 */
export async function signServiceMail(
  mail: ComposedMail,
  { domain, selector, algorithm, privateKeyPem }: SignerSettings,
  at: Date,
): Promise<ComposedMail> {
  // Loaded on use: it is large.
  const { dkimSign } = await import("mailauth");
  const by = { signingDomain: domain, selector, algorithm, privateKey: privateKeyPem.reveal() };
  const { signatures, errors } = await dkimSign(Buffer.from(mail.message), {
    ...by,
    canonicalization: "relaxed/relaxed",
    signTime: at,
    signatureData: [by],
  });
  if (errors.length > 0 || signatures === "") throw new Bug("a key was kept that cannot sign");
  return { ...mail, message: Buffer.concat([Buffer.from(signatures), mail.message]) };
}
