import * as fc from "fast-check";

import { anyDamage, anyMessage } from "../../packages/audit/src/testing/any-message.ts";
import { fixtureMessages } from "../../packages/audit/src/testing/fixture-messages.ts";

const anyFixture = fc.constantFrom(...fixtureMessages()).map(([, bytes]) => bytes);

const WORDS = [
  "boundary=",
  "\r\n--",
  "\r\n\r\n",
  "=3D",
  "=\r\n",
  "<!--",
  "<style>",
  "url(",
  "<svg>",
];

/** A word of mail or HTML at some place, over what stood there or between. */
const anyConfusion = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.nat(999), fc.boolean()), { maxLength: 4 })
  .map((steps) => (bytes: Uint8Array): Uint8Array => {
    let text = Buffer.from(bytes).toString("latin1");
    for (const [word, share, isOver] of steps) {
      const at = Math.floor((share / 1000) * text.length);
      text = text.slice(0, at) + word + text.slice(isOver ? at + word.length : at);
    }
    return new Uint8Array(Buffer.from(text, "latin1"));
  });

/** Fixtures and generated messages, whole, damaged and confused. */
export const anyInput: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.oneof(anyFixture, anyMessage), anyConfusion, fc.option(anyDamage))
  .map(([bytes, confuse, damage]) => {
    const confused = confuse(bytes);
    return damage === null ? confused : damage(confused);
  });
