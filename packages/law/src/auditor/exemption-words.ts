import { spoken, type Spoken } from "./spoken.ts";

/**
 * What an exemption would take, by the end of its rule's id: `FR-M-HYGIENE`. The rule decides by
 * facts that no message shows; these sentences tell a person what to ask the sender about.
 */
export const EXEMPTION_WORDS: Readonly<Record<string, Spoken>> = {
  "FR-M-HYGIENE": spoken(
    "Stopping mail to the inactive: requested mail only, nothing kept but the day of the last opening, overwritten each time, and no other use.",
    "Arrêt des envois aux inactifs : courriels demandés seulement, rien de conservé que le jour de la dernière ouverture, remplacé à chaque fois, et aucun autre usage.",
    "Stoppen met mailen aan wie niet leest: alleen gevraagde mail, niets bewaard dan de dag van de laatste opening, telkens overschreven, en geen ander gebruik.",
    "Keine Mails mehr an Inaktive: nur verlangte Mails, nichts gespeichert als der Tag der letzten Öffnung, jedes Mal überschrieben, und keine andere Verwendung.",
  ),
  "NL-M-HYGIENE": spoken(
    "Arguable for stopping mail to the inactive: little effect on privacy, only the day of the last opening kept, no other use, readers informed.",
    "Défendable pour arrêter les envois aux inactifs : faible atteinte à la vie privée, seul le jour de la dernière ouverture conservé, aucun autre usage, lecteurs informés.",
    "Verdedigbaar voor het stoppen met mailen aan wie niet leest: geringe gevolgen voor de privacy, alleen de dag van de laatste opening bewaard, geen ander gebruik, lezers ingelicht.",
    "Vertretbar, um Inaktiven nicht mehr zu schreiben: geringe Folgen für die Privatsphäre, nur der Tag der letzten Öffnung gespeichert, keine andere Verwendung, Leser informiert.",
  ),
  "M-SECURITY": spoken(
    "Security of a login: only in a mail that serves logging in, the value dropped after the check, and no other use.",
    "Sécurité d'une connexion : seulement dans un courriel qui sert à se connecter, valeur effacée après la vérification, et aucun autre usage.",
    "Beveiliging van een aanmelding: alleen in een mail die voor het aanmelden dient, de waarde na de controle gewist, en geen ander gebruik.",
    "Sicherheit einer Anmeldung: nur in einer Mail, die der Anmeldung dient, der Wert nach der Prüfung gelöscht, und keine andere Verwendung.",
  ),
  "FR-M-NOTICE": spoken(
    "Contested for proving that a notice was read: a legal duty to send it, no other use, readers informed.",
    "Contesté pour prouver la lecture d'une notification : obligation légale de l'envoyer, aucun autre usage, lecteurs informés.",
    "Omstreden voor het bewijs dat een kennisgeving is gelezen: wettelijke plicht tot verzenden, geen ander gebruik, lezers ingelicht.",
    "Umstritten für den Nachweis, dass eine Mitteilung gelesen wurde: gesetzliche Pflicht zum Versand, keine andere Verwendung, Leser informiert.",
  ),
  "IT-M-NOTICE": spoken(
    "Proving that a notice was read: a legal duty to send it, where actual knowledge matters, no other use, readers informed.",
    "Preuve de lecture d'une notification : obligation légale de l'envoyer, où la connaissance effective importe, aucun autre usage, lecteurs informés.",
    "Bewijs dat een kennisgeving is gelezen: wettelijke plicht tot verzenden, waar feitelijke kennis van belang is, geen ander gebruik, lezers ingelicht.",
    "Nachweis, dass eine Mitteilung gelesen wurde: gesetzliche Pflicht zum Versand, wo tatsächliche Kenntnis zählt, keine andere Verwendung, Leser informiert.",
  ),
  "FR-M-AGG": spoken(
    "Contested for a common count: requested mail only, one address for everybody, no network address kept, technical data anonymised, readers informed.",
    "Contesté pour un décompte commun : courriels demandés seulement, une adresse pour tous, aucune adresse réseau conservée, données techniques anonymisées, lecteurs informés.",
    "Omstreden voor een gemeenschappelijke telling: alleen gevraagde mail, één adres voor allen, geen netwerkadres bewaard, technische gegevens geanonimiseerd, lezers ingelicht.",
    "Umstritten für eine gemeinsame Zählung: nur verlangte Mails, eine Adresse für alle, keine Netzadresse gespeichert, technische Daten anonymisiert, Leser informiert.",
  ),
  "NL-M-AGG": spoken(
    "Arguable for a common count: one address for everybody, no network address kept, little effect on privacy, readers informed.",
    "Défendable pour un décompte commun : une adresse pour tous, aucune adresse réseau conservée, faible atteinte à la vie privée, lecteurs informés.",
    "Verdedigbaar voor een gemeenschappelijke telling: één adres voor allen, geen netwerkadres bewaard, geringe gevolgen voor de privacy, lezers ingelicht.",
    "Vertretbar für eine gemeinsame Zählung: eine Adresse für alle, keine Netzadresse gespeichert, geringe Folgen für die Privatsphäre, Leser informiert.",
  ),
  "IT-M-AGG": spoken(
    "A common count: one address for everybody, no network address kept, technical data anonymised, readers informed.",
    "Décompte commun : une adresse pour tous, aucune adresse réseau conservée, données techniques anonymisées, lecteurs informés.",
    "Gemeenschappelijke telling: één adres voor allen, geen netwerkadres bewaard, technische gegevens geanonimiseerd, lezers ingelicht.",
    "Gemeinsame Zählung: eine Adresse für alle, keine Netzadresse gespeichert, technische Daten anonymisiert, Leser informiert.",
  ),
  "NL-M-CLICK": spoken(
    "Arguable for measuring how well a service works: little effect on privacy, no network address kept, no other use, readers informed.",
    "Défendable pour mesurer l'efficacité d'un service : faible atteinte à la vie privée, aucune adresse réseau conservée, aucun autre usage, lecteurs informés.",
    "Verdedigbaar om te meten hoe goed een dienst werkt: geringe gevolgen voor de privacy, geen netwerkadres bewaard, geen ander gebruik, lezers ingelicht.",
    "Vertretbar, um die Wirksamkeit eines Dienstes zu messen: geringe Folgen für die Privatsphäre, keine Netzadresse gespeichert, keine andere Verwendung, Leser informiert.",
  ),
  "X-M-ACTION": spoken(
    "A link that does what the reader asks for (leave, confirm, reset), if its code serves nothing else.",
    "Un lien qui fait ce que le lecteur demande (se désinscrire, confirmer, réinitialiser), si son code ne sert à rien d'autre.",
    "Een link die doet wat de lezer vraagt (afmelden, bevestigen, herstellen), als de code ervan nergens anders voor dient.",
    "Ein Link, der tut, was der Leser verlangt (abmelden, bestätigen, zurücksetzen), wenn sein Code nichts anderem dient.",
  ),
};

/** The words for a rule: its own, or those shared by all countries. */
export function exemptionWords(rule: string): Spoken | undefined {
  return EXEMPTION_WORDS[rule] ?? EXEMPTION_WORDS[rule.slice(rule.indexOf("-") + 1)];
}
