import type { Need } from "../rules/rule.ts";
import { spoken, type Spoken } from "./spoken.ts";

/** What the rules of a day asked for, said of something a message does. */
export const NEED_WORDS: Readonly<Record<Need, Spoken>> = {
  consent: spoken(
    "Requires prior consent; none is evidenced in the message.",
    "Exige un consentement préalable ; le message n'en montre aucun.",
    "Vereist voorafgaande toestemming; in het bericht blijkt die nergens uit.",
    "Erfordert eine vorherige Einwilligung; in der Nachricht ist keine belegt.",
  ),
  contested: spoken(
    "Authorities differ on whether this requires prior consent; the strict reading says it does.",
    "Les avis diffèrent sur l'exigence d'un consentement préalable ; la lecture stricte l'exige.",
    "Toezichthouders verschillen van mening of dit voorafgaande toestemming vereist; de strenge lezing zegt van wel.",
    "Die Behörden sind sich uneins, ob dies eine vorherige Einwilligung erfordert; die strenge Lesart bejaht es.",
  ),
  none: spoken(
    "Does not depend on consent.",
    "Ne dépend pas d'un consentement.",
    "Hangt niet van toestemming af.",
    "Hängt nicht von einer Einwilligung ab.",
  ),
  "soft-opt-in": spoken(
    "Allowed towards own customers who can object.",
    "Permis envers les clients, qui peuvent s'opposer.",
    "Toegestaan tegenover eigen klanten die bezwaar kunnen maken.",
    "Gegenüber eigenen Kunden erlaubt, die widersprechen können.",
  ),
  "information-objection": spoken(
    "Discloses the reader's address and time to the host; the reader is to be informed.",
    "Révèle à l'hôte l'adresse et l'heure du lecteur ; le lecteur doit en être informé.",
    "Geeft het adres van de lezer en het tijdstip aan de host; de lezer moet daarover worden ingelicht.",
    "Gibt dem Host die Adresse des Lesers und die Zeit preis; der Leser ist darüber zu informieren.",
  ),
  forbidden: spoken("Forbidden.", "Interdit.", "Verboden.", "Verboten."),
};

/** An exemption covers the practice itself, and what it takes is not for a message to show. */
export const EXEMPT = spoken(
  "Exempt from consent under conditions that a message cannot show.",
  "Dispensé de consentement à des conditions qu'un message ne peut montrer.",
  "Vrijgesteld van toestemming onder voorwaarden die een bericht niet kan tonen.",
  "Von der Einwilligung befreit unter Bedingungen, die eine Nachricht nicht zeigen kann.",
);

/** Not the same as a day on which nothing was asked: older law is not in the tables. */
export const NOTHING_ON_RECORD = spoken(
  "The rules on record say nothing about this on that day.",
  "Les règles enregistrées ne disent rien de ce cas à cette date.",
  "De vastgelegde regels zeggen hierover niets op die dag.",
  "Die erfassten Regeln sagen dazu an jenem Tag nichts.",
);

export const NO_TEXT_RULE = spoken(
  "No rule on record demands a text part; without one the message can only be read with its remote content.",
  "Aucune règle enregistrée n'exige une partie texte ; sans elle, le message ne se lit qu'avec son contenu distant.",
  "Geen vastgelegde regel eist een tekstdeel; zonder is het bericht alleen met zijn inhoud van elders te lezen.",
  "Keine erfasste Regel verlangt einen Textteil; ohne ihn lässt sich die Nachricht nur mit ihren Inhalten von außen lesen.",
);

/** What is asked for in form, and of which a message shows a part. */
export const FORM_WORDS = {
  "one-click": spoken(
    "The standard for mass mail asks for a way to leave in one step, covered by a signature.",
    "La norme des envois en nombre demande une sortie en une étape, couverte par une signature.",
    "De standaard voor massamail vraagt om afmelden in één stap, gedekt door een handtekening.",
    "Der Standard für Massenmails verlangt eine Abmeldung in einem Schritt, von einer Signatur gedeckt.",
  ),
  objection: spoken(
    "Each message needs a free and simple way to object, from a sender who is named.",
    "Chaque message doit offrir une opposition simple et gratuite, par un expéditeur identifié.",
    "Elk bericht moet een gratis en eenvoudige manier bieden om bezwaar te maken, van een afzender die zich noemt.",
    "Jede Nachricht braucht einen kostenlosen und einfachen Weg zum Widerspruch und einen genannten Absender.",
  ),
  withdrawal: spoken(
    "Withdrawing a consent has to be as easy as giving it.",
    "Retirer un consentement doit être aussi simple que le donner.",
    "Toestemming intrekken moet even eenvoudig zijn als ze geven.",
    "Eine Einwilligung zu widerrufen muss so einfach sein, wie sie zu erteilen.",
  ),
  transfer: spoken(
    "Data may leave for a third country under an adequacy decision or under safeguards.",
    "Des données peuvent partir vers un pays tiers sous décision d'adéquation ou sous garanties.",
    "Gegevens mogen naar een derde land onder een adequaatheidsbesluit of met waarborgen.",
    "Daten dürfen in ein Drittland unter einem Angemessenheitsbeschluss oder mit Garantien.",
  ),
  processor: spoken(
    "Readers are to be told who receives their data.",
    "Les lecteurs doivent savoir qui reçoit leurs données.",
    "Lezers moeten weten wie hun gegevens ontvangt.",
    "Leser sind zu informieren, wer ihre Daten erhält.",
  ),
} as const;
