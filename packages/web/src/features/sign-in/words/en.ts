/** English; the shape every other language follows. */
export const en = {
  title: "Sign in",
  passkey: "Sign in with a passkey",
  or: "or with a password",
  email: "E-mail address",
  password: "Password",
  signIn: "Sign in",
  otherwise: "Sign in another way",
  byLink: "You opened a link that signs you in once.",
  useLink: "Sign me in",
  provider: {
    question: "Sign in by my organisation’s provider",
    hint: "By its domain we find who signs you in. Nothing is sent to you.",
    find: "Find it",
    none: "No organisation here is signed in to by addresses of this domain.",
    go: "Sign in by your organisation’s provider",
    goTo: (host: string, name: string): string => `Go on at ${host}, for ${name}`,
    back: "Back to signing in",
  },
  missing: {
    title: "One thing more",
    secondFactor: (name: string): string =>
      `${name} asks its members for more than a password. Add codes from an app on your phone, or sign out and come back with a passkey.`,
    signOn: (name: string): string => `${name} asks its members to sign in by its own provider.`,
    signOut: "Sign out",
  },
  lost: {
    question: "I cannot get in",
    colleague: "An owner of your organisation can invite you again, to the same address.",
    machine: "On the machine that runs the server, this makes a link that signs you in:",
  },
  start: "Look around the demo, or begin",
};
