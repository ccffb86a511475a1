/**
 * The closed list of reason codes with their texts. Caseworker and citizen read Danish; the English text is for developers.
 * Codes from NO_RELATION upwards are told to anybody; those below it only after a relation is proven.
 */
export const REASONS = {
  PURPOSE_UNKNOWN: { da: 'Formålet findes ikke i formålskataloget.', en: 'The purpose is not in the catalogue.' },
  PURPOSE_NOT_IN_TOKEN: { da: 'Dit adgangstoken giver ikke adgang til formålet.', en: 'The token does not allow the purpose.' },
  PURPOSE_NOT_IN_FORCE: {
    da: 'Ingen hjemmel bag formålet er i kraft i dag.',
    en: 'No legal basis of the purpose is in force today.',
  },
  PURPOSE_NOT_FOR_ROLE: { da: 'Din rolle kan ikke bruge formålet.', en: 'Your role may not use the purpose.' },
  PURPOSE_NOT_FOR_SECTOR: { da: 'Din forvaltning kan ikke bruge formålet.', en: 'Your sector may not use the purpose.' },
  PURPOSE_NOT_FOR_FIELD: {
    da: 'Formålet kan ikke bruges til denne forespørgsel.',
    en: 'The purpose cannot be used for this operation.',
  },
  CASE_REF_MISSING: { da: 'Formålet kræver, at du angiver en sag.', en: 'The purpose demands a case reference.' },
  OWN_FILE: { da: 'Du kan ikke slå dig selv op i dit arbejde.', en: 'You may not look up yourself at work.' },
  NO_RELATION: {
    da: 'Der er ingen registreret relation mellem dig og borgeren.',
    en: 'No relation between you and the citizen is known.',
  },
  TOO_MANY_CITIZENS: {
    da: 'Kaldet angår flere borgere, end formålet tillader på én gang.',
    en: 'The call is about more citizens than the purpose allows at once.',
  },
  BASIS_NOT_IN_FORCE: {
    da: 'Hjemlen bag en del af formålet er ikke i kraft i dag.',
    en: 'The legal basis of a part of the purpose is not in force today.',
  },
  DECEASED: {
    da: 'Borgeren er død, og der kan ikke hentes nye oplysninger.',
    en: 'The citizen is dead; nothing new is fetched.',
  },
  FLAGS_UNKNOWN: {
    da: 'Borgerens forhold i CPR kan ikke slås op lige nu.',
    en: 'The facts in CPR that the decision needs cannot be had now.',
  },
  CONSENT_MISSING: { da: 'Der mangler et samtykke fra borgeren.', en: 'A consent of the citizen is missing.' },
  CONSENT_WITHDRAWN: { da: 'Borgeren har trukket sit samtykke tilbage.', en: 'The citizen has withdrawn the consent.' },
  CONSENT_EXPIRED: { da: 'Samtykket er udløbet.', en: 'The consent has expired.' },
  NO_RULE: {
    da: 'Formålskataloget siger ikke noget om det, du spørger om.',
    en: 'The catalogue says nothing about what is asked.',
  },
  ADDRESS_PROTECTED: {
    da: 'Borgerens adresse er beskyttet og vises ikke.',
    en: "The citizen's address is protected and is not shown.",
  },
  PERMITTED_BY_PURPOSE: { da: 'Formålet og hjemlen giver adgang.', en: 'Purpose and legal basis permit it.' },
  PERMITTED_BY_CONSENT: { da: 'Borgerens samtykke giver adgang.', en: "The citizen's consent permits it." },
} as const satisfies Record<string, { da: string; en: string }>;

export type ReasonCode = keyof typeof REASONS;
