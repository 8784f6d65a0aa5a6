/** What the shell is told. Scripts rely on the numbers. */
export const EXIT = {
  done: 0,
  no: 1,
  usage: 2,
  unreadable: 3,
  broken: 4,
} as const;

/** The same for people, as `consentry help` prints it. */
export const EXIT_MEANING: readonly (readonly [code: number, meaning: string])[] = [
  [EXIT.done, "done"],
  [
    EXIT.no,
    'done, and the answer is "no" (a tracker with --fail-on; two mails that are no copies)',
  ],
  [EXIT.usage, "the command line or the configuration is wrong"],
  [EXIT.unreadable, "an input could not be read; the others were"],
  [EXIT.broken, "something outside the command line broke (database, relay, disk)"],
];
