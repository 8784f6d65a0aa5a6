import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { err, ok, Secret, type Result } from "@consentry/kernel";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

import { keptText } from "../../kept-secret.ts";
import { backupFailure, type BackupFailure } from "../failure.ts";

/** Whom backups are encrypted to, and whether they can be opened here. */
export interface BackupKeys {
  readonly recipients: readonly string[];
  /** `null`: it lies elsewhere, as it should. */
  readonly identity: Secret | null;
}

/** Where an identity lies that was made here. */
export function identityPath(dataDirectory: string): string {
  return join(dataDirectory, "backup-identity");
}

/**
 * Whom to encrypt to: the recipients that were named, or an identity of this installation, made at
 * the first call and kept in the data folder. An identity that lies where its data do is lost with
 * them: somebody has to put it elsewhere.
 */
export async function backupKeys(
  dataDirectory: string,
  recipients: readonly string[],
): Promise<Result<BackupKeys, BackupFailure>> {
  if (recipients.length > 0) return ok({ recipients, identity: null });
  const kept = await keptText(identityPath(dataDirectory), generateX25519Identity);
  if (!kept.ok) return err(backupFailure("identity", kept.error));
  const identity = await parseIdentity(kept.value);
  if (identity === null) {
    return err(
      backupFailure(
        "identity",
        `${identityPath(dataDirectory)} holds no identity of age. Put the copy of it back.`,
      ),
    );
  }
  return ok({ recipients: [await identityToRecipient(identity.reveal())], identity });
}

/** A key that opens what is made with it now, and that nobody keeps. */
export async function passingKeys(): Promise<{ recipient: string; identity: Secret }> {
  const identity = await generateX25519Identity();
  return { recipient: await identityToRecipient(identity), identity: new Secret(identity) };
}

/** An identity as age writes it: lines that begin with # are for people. */
export async function readIdentity(path: string): Promise<Result<Secret, BackupFailure>> {
  const text = await readFile(path, "utf8").catch(() => null);
  const identity = text === null ? null : await parseIdentity(text);
  if (identity !== null) return ok(identity);
  return err(
    backupFailure("identity", `${path} cannot be read as an identity of age (AGE-SECRET-KEY-1…).`),
  );
}

async function parseIdentity(text: string): Promise<Secret | null> {
  const lines = text.split("\n").map((line) => line.trim());
  const line = lines.find((candidate) => candidate !== "" && !candidate.startsWith("#"));
  if (line === undefined) return null;
  try {
    new Decrypter().addIdentity(line);
    await identityToRecipient(line);
    return new Secret(line);
  } catch {
    return null;
  }
}

/** Whether this can be encrypted to: `age1…`. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}
