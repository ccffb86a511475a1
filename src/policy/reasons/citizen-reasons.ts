import type { ReasonTexts } from './reason-texts.js';

/** Codes that tell something of the citizen or the call about him: told only after a relation is proven. */
export const CITIZEN_REASONS = {
  TOO_MANY_CITIZENS: {
    da: 'Kaldet angår flere borgere, end formålet tillader på én gang.',
    en: 'The call is about more citizens than the purpose allows at once.',
    dpo: {
      da: 'Et kald nåede flere borgere, end formålet tillader. Flere sådanne kald kan være tegn på opslag uden grund.',
      en: 'One call reached more citizens than the purpose allows. Several of them may be a sign of trawling.',
    },
    citizen: {
      da: 'Der blev spurgt til for mange på én gang. Derfor blev der sagt nej.',
      en: 'Too many people were asked about at once. So the answer was no.',
    },
  },
  BLOCKED_BY_CITIZEN: {
    da: 'Borgeren har spærret for den adgang, du beder om.',
    en: 'The citizen has blocked the access that is asked for.',
    dpo: {
      da: 'Borgeren har sat en spærring mod den ansatte, enheden, kilden eller alle i en periode. Den gælder, til den hæves.',
      en: 'The citizen has set a block against the employee, the unit, the source or, for a period, everybody. It holds until lifted.',
    },
    citizen: {
      da: 'Du har spærret for det. Derfor blev det ikke vist. Du kan selv hæve din spærring.',
      en: 'You have blocked it. So it was not shown. You can lift your block yourself.',
    },
  },
  DECEASED: {
    da: 'Borgeren er død, og der kan ikke hentes nye oplysninger.',
    en: 'The citizen is dead; nothing new is fetched.',
    dpo: {
      da: 'CPR viser, at borgeren er død. Der hentes intet nyt; reglerne gælder i ti år efter døden (DBL § 2, stk. 5).',
      en: 'CPR shows that the citizen is dead. Nothing new is fetched; the rules hold for ten years after the death (DBL § 2(5)).',
    },
    citizen: {
      da: 'Personen er død. Vi henter ikke nyt om en, der er død.',
      en: 'The person is dead. We fetch nothing new about somebody who is dead.',
    },
  },
  FLAGS_UNKNOWN: {
    da: 'Borgerens forhold i CPR kan ikke slås op lige nu.',
    en: 'The facts in CPR that the decision needs cannot be had now.',
    dpo: {
      da: 'CPR svarede ikke. Uden svar vides det ikke, om adressen er beskyttet, og derfor udleveres intet.',
      en: 'CPR did not answer. Without it nobody knows whether the address is protected, so nothing is handed over.',
    },
    citizen: {
      da: 'Vi kunne ikke slå dig op i CPR lige da. Så viser vi hellere intet.',
      en: 'We could not look you up in CPR just then. So we would rather show nothing.',
    },
  },
  ADDRESS_PROTECTED: {
    da: 'Borgerens adresse er beskyttet og vises ikke.',
    en: "The citizen's address is protected and is not shown.",
    dpo: {
      da: 'CPR viser adressebeskyttelse, og formålet nævner ikke den beskyttede adresse. Adresse og steder blev taget ud.',
      en: 'CPR shows address protection, and the purpose does not name the protected address. Address and places were taken out.',
    },
    citizen: {
      da: 'Din adresse er hemmelig. Den og de steder, du kommer, blev ikke vist.',
      en: 'Your address is secret. It and the places that you go to were not shown.',
    },
  },
} as const satisfies Record<string, ReasonTexts>;
