/** A text that is cut into more is a mail: each of them is paid for, and networks drop long ones. */
export const MOST_SEGMENTS = 10;

/** From here on the gate says what it costs to go on: most read the first screen. */
export const MANY_SEGMENTS = 4;
