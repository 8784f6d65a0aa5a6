import type { MeasurePurpose, Message } from "../question/vocabulary.ts";
import { said, type Text } from "../rules/text.ts";

/** What a message is that one person's own act, contract or account brings about. */
export interface TransactionalKind {
  readonly kind: string;
  readonly title: Text;
  /** How law is asked about it. */
  readonly message: Extract<Message, "transactional" | "authentication">;
  /** Whether its sender may claim that a law makes them send it; which one is theirs to name. */
  readonly mayBeDue: boolean;
  /**
   * What seeing that its reader opened it could serve that some table exempts from consent, whatever
   * else that takes. None of it is an allowance: a measurement is asked about like any other.
   */
  readonly mightBeExempt: readonly MeasurePurpose[];
}

function contractual(kind: string, title: Text): TransactionalKind {
  const mightBeExempt = ["hygiene.inactive"] as const;
  return { kind, title, message: "transactional", mayBeDue: false, mightBeExempt };
}

/** Of a login: what it observes could serve its security. */
function ofLogin(kind: string, title: Text): TransactionalKind {
  const mightBeExempt = ["hygiene.inactive", "security.authentication"] as const;
  return { kind, title, message: "authentication", mayBeDue: false, mightBeExempt };
}

/** What a law may make its sender say. */
function due(kind: string, title: Text): TransactionalKind {
  const mightBeExempt = ["hygiene.inactive", "proof.legal_notice"] as const;
  return { kind, title, message: "transactional", mayBeDue: true, mightBeExempt };
}

/**
 * Every kind of transactional message. One that is not among them is none: it is refused, and may
 * be asked about as commercial. `service` is for what a person asked of a running service; it
 * claims nothing more.
 */
export const TRANSACTIONAL_KINDS = [
  contractual("order", said("Order confirmation", "Confirmation de commande")),
  contractual("delivery", said("Delivery notice", "Avis de livraison")),
  contractual("invoice", said("Invoice", "Facture")),
  contractual("receipt", said("Receipt", "Reçu")),
  contractual("payment", said("Payment matter", "Question de paiement")),
  contractual("appointment", said("Appointment", "Rendez-vous")),
  contractual("service", said("Service message", "Message de service")),
  contractual("support", said("Answer to a question", "Réponse à une question")),
  ofLogin("account-confirmation", said("Account confirmation", "Confirmation de compte")),
  ofLogin("password-reset", said("Password reset", "Réinitialisation du mot de passe")),
  ofLogin("login-code", said("Login code", "Code de connexion")),
  ofLogin("new-device", said("Login from a new device", "Connexion d'un nouvel appareil")),
  ofLogin("security-alert", said("Security alert", "Alerte de sécurité")),
  due("breach-notice", said("Notice of a data breach", "Avis de violation de données")),
  due("contract-change", said("Change of a contract", "Modification d'un contrat")),
  due("legal-notice", said("Legal notice", "Notification légale")),
] as const satisfies readonly TransactionalKind[];

export const TRANSACTIONAL_KIND_NAMES: readonly string[] = TRANSACTIONAL_KINDS.map(
  ({ kind }) => kind,
);

/** The kind of that name; `null` for any other word, however it is spelled. */
export function transactionalKind(name: string): TransactionalKind | null {
  return TRANSACTIONAL_KINDS.find(({ kind }) => kind === name) ?? null;
}
