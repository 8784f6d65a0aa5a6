/** English; the shape every other language follows. */
export const en = {
  home: "Consentry, to the start",
  footer: { own: "It runs on your own machine, and asks nobody else." },
  how: {
    label: "How do you want to sign in?",
    passkey: "With a passkey",
    passkeyHint: "Your fingerprint, face or the code of this device. There is nothing to remember.",
    password: "With a password",
    passwordHint: "Where devices are shared, or have no passkeys.",
  },
  password: {
    label: "Password",
    hint: "At least twelve characters. A sentence of four words is good; no sign is asked for.",
    show: "Show it",
    hide: "Hide it",
  },
  code: {
    label: "Code",
    hint: "The six digits of your app, or one of your recovery codes.",
    go: "Sign in",
  },
  problems: {
    "wrong-code": "This code is not the one for now, or was used already. Wait for the next one.",
    "code-rests":
      "Many codes were wrong, so none is looked at for a while. A recovery code or a passkey opens all the same.",
    "step-over": "That took too long, or too many tries. Begin again.",
    "sign-on-unreachable":
      "The provider of your organisation cannot be reached, or does not answer as one. Tell an owner.",
    "sign-on-refused":
      "The provider did not say who you are. Try again; if it stays, tell an owner.",
    "sign-on-unverified":
      "The provider gives no e-mail address of yours that it has verified. Have it verified there.",
    "sign-on-elsewhere": "Your organisation takes no address of this domain from its provider.",
    "sign-on-uninvited":
      "You are no member of this organisation. Ask one of its owners for an invitation.",
    "sign-on-taken":
      "The provider knows you as another account here. Sign in to that one and disconnect it first.",
    "sign-on-unconnected":
      "Your address has an account here. Sign in as you did until now, and connect the provider under “Your account”.",
    "not-signed-in":
      "This does not open an account. Check the address and the password; after a few tries it takes a minute between two.",
    "too-many": "That were many tries. Wait a minute, then try again.",
    "not-from-here":
      "This takes the code that “consentry start” printed, or a browser on the machine itself, at http://localhost.",
    "link-over": "This link was used, taken back, or is past its day. Ask for a new one.",
    "already-there": "Somebody works here already: its owner can invite you.",
    "foreign-request": "The browser did not send this as a page of ours. Load the page anew.",
    "not-answered":
      "The browser’s question was closed, or not answered in time. Nothing happened; try again.",
  },
};
