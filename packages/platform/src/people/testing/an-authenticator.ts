import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { isoCBOR } from "@simplewebauthn/server/helpers";

/** A browser with a key in it: it answers as Web Authentication Level 3 §6 asks. */
export interface TestAuthenticator {
  make(options: PublicKeyCredentialCreationOptionsJSON): RegistrationResponseJSON;
  signIn(options: PublicKeyCredentialRequestOptionsJSON): AuthenticationResponseJSON;
  /** How often it signed; put back by hand, it is a copy. */
  counter: number;
}

const USER_PRESENT_AND_VERIFIED = 0x05;
const HAS_CREDENTIAL = 0x40;

/** What a device signs with: nearly all of them `ES256`. */
export type DeviceAlgorithm = "ES256" | "EdDSA";

/** @param origin where the page stands that asks it */
export function anAuthenticator(
  origin: string,
  algorithm: DeviceAlgorithm = "ES256",
): TestAuthenticator {
  const { privateKey, publicKey } =
    algorithm === "ES256"
      ? generateKeyPairSync("ec", { namedCurve: "P-256" })
      : generateKeyPairSync("ed25519");
  const id = randomBytes(16);
  const clientData = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticator: TestAuthenticator = {
    counter: 0,
    make({ challenge, rp }) {
      const key = coseKey(publicKey, algorithm);
      const credential = [Buffer.alloc(16), uint(id.length, 2), id, isoCBOR.encode(key)];
      const flags = USER_PRESENT_AND_VERIFIED | HAS_CREDENTIAL;
      const authData = Buffer.concat([authenticatorData(rp.id ?? "", flags, 0), ...credential]);
      const attestation = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]);
      return {
        id: id.toString("base64url"),
        rawId: id.toString("base64url"),
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData("webauthn.create", challenge).toString("base64url"),
          attestationObject: Buffer.from(
            isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0]),
          ).toString("base64url"),
        },
      };
    },
    signIn({ challenge, rpId = "" }) {
      authenticator.counter += 1;
      const data = authenticatorData(rpId, USER_PRESENT_AND_VERIFIED, authenticator.counter);
      const client = clientData("webauthn.get", challenge);
      const signed = Buffer.concat([data, createHash("sha256").update(client).digest()]);
      return {
        id: id.toString("base64url"),
        rawId: id.toString("base64url"),
        type: "public-key",
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString("base64url"),
          authenticatorData: data.toString("base64url"),
          signature: sign(algorithm === "ES256" ? "sha256" : null, signed, privateKey).toString(
            "base64url",
          ),
        },
      };
    },
  };
  return authenticator;
}

/** COSE (RFC 9053 §2, §7): ECDSA on P-256, or an octet key pair of Ed25519. */
function coseKey(
  publicKey: KeyObject,
  algorithm: DeviceAlgorithm,
): Map<number, number | Uint8Array> {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const octets = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64url"));
  return algorithm === "ES256"
    ? new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, octets(x)],
        [-3, octets(y)],
      ])
    : new Map<number, number | Uint8Array>([
        [1, 1],
        [3, -8],
        [-1, 6],
        [-2, octets(x)],
      ]);
}

function authenticatorData(host: string, flags: number, counter: number): Buffer {
  const hash = createHash("sha256").update(host).digest();
  return Buffer.concat([hash, Buffer.of(flags), uint(counter, 4)]);
}

function uint(value: number, octets: number): Buffer {
  const buffer = Buffer.alloc(octets);
  buffer.writeUIntBE(value, 0, octets);
  return buffer;
}
