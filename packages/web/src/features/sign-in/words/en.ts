/** English; the shape every other language follows. */
export const en = {
  title: "Sign in",
  passkey: "Sign in with a passkey",
  or: "or with a password",
  email: "E-mail address",
  password: "Password",
  signIn: "Sign in",
  byLink: "You opened a link that signs you in once.",
  useLink: "Sign me in",
  lost: {
    question: "I cannot get in",
    colleague: "An owner of your organisation can invite you again, to the same address.",
    machine: "On the machine that runs the server, this makes a link that signs you in:",
  },
  start: "Look around the demo, or begin",
};
