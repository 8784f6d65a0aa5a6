import crypto, { type Argon2Parameters, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * Argon2id as the OWASP Password Storage Cheat Sheet asks at least: 19 MiB, two passes, one lane.
 * A hash says what it was made with, so that these may grow.
 */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;

const SALT_BYTES = 16;
const HASH_BYTES = 32;

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

type Cost = Pick<Argon2Parameters, "memory" | "passes" | "parallelism">;
const COST: Cost = { memory: MEMORY_KIB, passes: PASSES, parallelism: LANES };

/** Whether this Node has Argon2 (24.7 and newer); without it nobody signs in by a password. */
export function canHashPasswords(): boolean {
  // The type knows the newest Node alone.
  return (crypto as Partial<typeof crypto>).argon2 !== undefined;
}

/** What is kept of a password, in the PHC string format. It takes some hundredths of a second. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, COST);
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(salt)}$${bare(hash)}`;
}

/**
 * Whether this is the password of a kept hash. `null` and what is no hash of ours take the same
 * time and are never right, so that nobody learns by a clock which addresses have an account.
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const read = PHC.exec(kept ?? "");
  const [, memory, passes, parallelism, salt = "", hash = ""] = read ?? [];
  const cost = read === null ? COST : readCost(memory, passes, parallelism);
  const said = await derive(
    password,
    read === null ? NOBODYS_SALT : Buffer.from(salt, "base64"),
    cost,
  );
  const right = read === null ? NOBODYS_HASH : Buffer.from(hash, "base64");
  return timingSafeEqual(said, right) && read !== null;
}

const NOBODYS_SALT = new Uint8Array(SALT_BYTES);
const NOBODYS_HASH = new Uint8Array(HASH_BYTES);

function readCost(memory = "", passes = "", parallelism = ""): Cost {
  return { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
}

/** One person may type a letter that another keyboard makes of two (RFC 8265 §4.2.2). */
function derive(password: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  const message = Buffer.from(password.normalize("NFC"));
  return new Promise((resolve, reject) => {
    crypto.argon2(
      "argon2id",
      { message, nonce: salt, tagLength: HASH_BYTES, ...cost },
      (error, hash) => (error === null ? resolve(hash) : reject(error)),
    );
  });
}

function bare(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replaceAll("=", "");
}
