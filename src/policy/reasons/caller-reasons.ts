import type { ReasonTexts } from './reason-texts.js';

/** Codes that follow from the caller, his token and the purpose he claims: they say nothing of any citizen, and anybody may be told. */
export const CALLER_REASONS = {
  SUBJECT_NOT_CALLER: {
    da: 'Der kan kun spørges for den medarbejder, som adgangstokenet er udstedt til.',
    en: 'Only the employee whose token it is can be asked for.',
    dpo: {
      da: 'Systemet bad om en afgørelse for en anden medarbejder end den, adgangstokenet er udstedt til.',
      en: 'The system asked for a decision about another employee than the one whose token it is.',
    },
    citizen: {
      da: 'Et system spurgte for en anden, end det må. Derfor blev der sagt nej.',
      en: 'A system asked for somebody else than it may. So the answer was no.',
    },
  },
  PURPOSE_UNKNOWN: {
    da: 'Formålet findes ikke i formålskataloget.',
    en: 'The purpose is not in the catalogue.',
    dpo: {
      da: 'Der blev spurgt med en formålskode, som formålskataloget ikke kender. Det er et hul, som du skal tage stilling til.',
      en: 'The purpose code that was claimed is in no file of the catalogue. It is a gap for you to decide on.',
    },
    citizen: {
      da: 'Der blev spurgt til dig, men vi kender ikke grunden. Derfor fik ingen noget at se.',
      en: 'Somebody asked about you for a reason that we do not know. So nobody was shown anything.',
    },
  },
  PURPOSE_NOT_IN_TOKEN: {
    da: 'Dit adgangstoken giver ikke adgang til formålet.',
    en: 'The token does not allow the purpose.',
    dpo: {
      da: 'Adgangstokenet er begrænset til andre formål end det, der blev spurgt med.',
      en: 'The token is limited to other purposes than the one that was claimed.',
    },
    citizen: {
      da: 'Den, der spurgte, må ikke spørge af den grund. Derfor blev der sagt nej.',
      en: 'The person who asked may not ask for that reason. So the answer was no.',
    },
  },
  PURPOSE_NOT_IN_FORCE: {
    da: 'Ingen hjemmel bag formålet er i kraft i dag.',
    en: 'No legal basis of the purpose is in force today.',
    dpo: {
      da: 'Ingen af formålets paragraffer gjaldt den dag, der blev spurgt. Formålet skal have ny hjemmel eller tages ud.',
      en: 'No paragraph of the purpose was in force on the day of the call. It needs a new basis, or should be taken out.',
    },
    citizen: {
      da: 'Der var ingen lov, der gav lov til det den dag. Derfor blev der sagt nej.',
      en: 'No law allowed it on that day. So the answer was no.',
    },
  },
  PURPOSE_NOT_FOR_ROLE: {
    da: 'Din rolle kan ikke bruge formålet.',
    en: 'Your role may not use the purpose.',
    dpo: {
      da: 'Formålet er ikke åbent for den rolle, som kalderen har i sit token.',
      en: "The purpose is not open to the role in the caller's token.",
    },
    citizen: {
      da: 'Den, der spurgte, har et job, hvor man ikke må se det. Derfor blev der sagt nej.',
      en: 'The person who asked has a job in which it may not be seen. So the answer was no.',
    },
  },
  PURPOSE_NOT_FOR_SECTOR: {
    da: 'Din forvaltning kan ikke bruge formålet.',
    en: 'Your sector may not use the purpose.',
    dpo: {
      da: 'Formålet er ikke åbent for den forvaltning, som kalderen hører til.',
      en: 'The purpose is not open to the sector that the caller belongs to.',
    },
    citizen: {
      da: 'Den del af kommunen, der spurgte, må ikke se det. Derfor blev der sagt nej.',
      en: 'The part of the municipality that asked may not see it. So the answer was no.',
    },
  },
  PURPOSE_NOT_FOR_FIELD: {
    da: 'Formålet kan ikke bruges til denne forespørgsel.',
    en: 'The purpose cannot be used for this operation.',
    dpo: {
      da: 'Formålet findes, men siger intet om det, der blev spurgt om. Kalderen skal bruge et andet formål.',
      en: 'The purpose exists but does not speak of what was asked. The caller must use another one.',
    },
    citizen: {
      da: 'Den grund, der blev givet, gælder ikke for det, der blev spurgt om. Derfor blev der sagt nej.',
      en: 'The reason given does not cover what was asked. So the answer was no.',
    },
  },
  CASE_REF_MISSING: {
    da: 'Formålet kræver, at du angiver en sag.',
    en: 'The purpose demands a case reference.',
    dpo: {
      da: 'Formålet er bundet til en konkret sag, og kalderen angav ingen.',
      en: 'The purpose is bound to a concrete case, and the caller named none.',
    },
    citizen: {
      da: 'Den, der spurgte, skrev ikke, hvilken sag det var til. Derfor blev der sagt nej.',
      en: 'The person who asked did not say which case it was for. So the answer was no.',
    },
  },
  OWN_FILE: {
    da: 'Du kan ikke slå dig selv op i dit arbejde.',
    en: 'You may not look up yourself at work.',
    dpo: {
      da: 'Den ansatte spurgte om sig selv. Det er inhabilitet (FVL § 3) og afvises altid.',
      en: 'The employee asked about himself. That is disqualification (FVL § 3) and is always refused.',
    },
    citizen: {
      da: 'Du spurgte om dig selv i dit job. Log ind som borger, hvis du vil se dine egne data.',
      en: 'You asked about yourself at work. Log in as a citizen if you want to see your own data.',
    },
  },
  DECISION_NOT_FOUND: {
    da: 'Der er ingen beslutning med det id, som du kan få forklaret.',
    en: 'There is no decision of that id that you may have explained.',
    dpo: {
      da: 'Beslutningen findes ikke, eller kalderen hverken fik den, leder enheden bag den eller er databeskyttelsesrådgiver.',
      en: 'There is no such decision, or the caller neither got it, nor leads the unit behind it, nor is the DPO.',
    },
    citizen: {
      da: 'Der blev spurgt om et svar, som ikke var deres. Derfor blev der sagt nej.',
      en: 'Somebody asked about an answer that was not theirs. So the answer was no.',
    },
  },
  NO_RELATION: {
    da: 'Der er ingen registreret relation mellem dig og borgeren.',
    en: 'No relation between you and the citizen is known.',
    dpo: {
      da: 'Relationsindekset viser ingen relation, der gælder nu, i en egenskab som formålet kræver. Ukendte og skjulte personer svares ens.',
      en: 'The relation index shows no relation that holds now in a capacity of the purpose. Unknown and hidden persons get the same answer.',
    },
    citizen: {
      da: 'Den, der spurgte, arbejder ikke med din sag. Derfor blev der sagt nej.',
      en: 'The person who asked does not work with your case. So the answer was no.',
    },
  },
} as const satisfies Record<string, ReasonTexts>;
