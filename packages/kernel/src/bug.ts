/** An invariant of ours is broken. Never caught to go on; the process or the request ends. */
export class Bug extends Error {
  override readonly name = "Bug";
}

/** Closes a `switch` over a union: a case added later fails to compile here. */
export function assertNever(value: never): never {
  throw new Bug(`unexpected case: ${JSON.stringify(value)}`);
}
