import { Secret } from "@consentry/kernel";
import { expect, test } from "vitest";

import { newId, newOrganisationId } from "../../database/organisation-id.ts";
import { keysOf } from "../../organisations/keys.ts";
import { complaintLoopFor } from "./complaint-loop.ts";
import { openReturnToken } from "./return-token.ts";

const ID = newOrganisationId();
const KEYS = keysOf(new Secret("a secret of the tests, long enough to be one"), ID);
const MAIL = { kind: "delivery", id: newId() } as const;

function loop(returnDomain: string | null, signedFor: string | null) {
  const signing =
    signedFor === null
      ? null
      : ({ domain: signedFor, selector: "k1", algorithm: "ed25519-sha256" } as const);
  return complaintLoopFor(
    { organisation: { id: ID }, keys: KEYS },
    { returnDomain, signing },
    MAIL,
  );
}

test("complaints are asked for where the sender's key signs for the domain they go to", () => {
  for (const domain of ["choir.example", "back.choir.example"]) {
    const asked = loop(domain, "choir.example");
    expect(asked?.address.reveal()).toBe(`feedback@${domain}`);
    const opened = openReturnToken(asked?.feedbackId ?? "", () => KEYS.returnKey);
    expect(opened).toEqual({ organisation: ID, mail: MAIL });
  }
  for (const [domain, key] of [
    [null, "choir.example"],
    ["back.choir.example", null],
    ["back.other.example", "choir.example"],
    ["backchoir.example", "choir.example"],
    ["choir.example", "back.choir.example"],
  ] as const) {
    expect(loop(domain, key), `${domain} ${key}`).toBeNull();
  }
});
