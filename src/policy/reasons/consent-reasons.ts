import type { ReasonTexts } from './reason-texts.js';

/** Codes about what carries a class of data, or why nothing does: paragraph, consent, or no word of the catalogue. */
export const CONSENT_REASONS = {
  BASIS_NOT_IN_FORCE: {
    da: 'Hjemlen bag en del af formålet er ikke i kraft i dag.',
    en: 'The legal basis of a part of the purpose is not in force today.',
    dpo: {
      da: 'En del af formålet har ingen paragraf, der gælder den dag og bærer den type data. Den del blev holdt tilbage.',
      en: 'A part of the purpose has no paragraph in force that carries such data. That part was held back.',
    },
    citizen: {
      da: 'For en del af dine data var der ingen lov, der gav lov til det. De blev ikke vist.',
      en: 'For a part of your data no law allowed it. They were not shown.',
    },
  },
  CONSENT_MISSING: {
    da: 'Der mangler et samtykke fra borgeren.',
    en: 'A consent of the citizen is missing.',
    dpo: {
      da: 'Hjemlen kræver et samtykke, og der er ikke givet et, som dækker kilde, dataklasse, formål og sag.',
      en: 'The basis demands a consent, and none was given that covers source, class, purpose and case.',
    },
    citizen: {
      da: 'Du har ikke sagt ja til, at det må deles. Derfor blev det ikke vist.',
      en: 'You have not said yes to sharing it. So it was not shown.',
    },
  },
  CONSENT_WITHDRAWN: {
    da: 'Borgeren har trukket sit samtykke tilbage.',
    en: 'The citizen has withdrawn the consent.',
    dpo: {
      da: 'Der var et samtykke, som dækkede, men borgeren har trukket det tilbage. Det virker med det samme.',
      en: 'There was a consent that covered it, but the citizen has withdrawn it. That works at once.',
    },
    citizen: {
      da: 'Du har taget dit ja tilbage. Derfor blev det ikke vist.',
      en: 'You have taken back your yes. So it was not shown.',
    },
  },
  CONSENT_EXPIRED: {
    da: 'Samtykket er udløbet.',
    en: 'The consent has expired.',
    dpo: {
      da: 'Der var et samtykke, som dækkede, men dets frist var løbet ud. Det skal gives på ny.',
      en: 'There was a consent that covered it, but its time had run out. It must be given anew.',
    },
    citizen: {
      da: 'Dit ja gjaldt kun en tid, og den er gået. Derfor blev det ikke vist.',
      en: 'Your yes held for a time only, and that has passed. So it was not shown.',
    },
  },
  CONSENT_REFUSED: {
    da: 'Borgeren har sagt nej til samtykke.',
    en: 'The citizen has refused the consent.',
    dpo: {
      da: 'Borgeren blev spurgt om et samtykke, der ville dække, og sagde nej. Et nej gælder, til der gives et nyt samtykke.',
      en: 'The citizen was asked for a consent that would cover it, and said no. That holds until a new consent is given.',
    },
    citizen: {
      da: 'Du har sagt nej til, at det må deles. Derfor blev det ikke vist.',
      en: 'You have said no to sharing it. So it was not shown.',
    },
  },
  CONSENT_INCOMPLETE: {
    da: 'Samtykket mangler fra en, der også skal give det.',
    en: 'Somebody else who must give the consent has not.',
    dpo: {
      da: 'Et samtykke dækker, men loven kræver, at flere giver det, og ikke alle har gjort det. Indtil da gælder det ikke.',
      en: 'A consent covers it, but the law wants more than one person to give it, and not all have. Until then it does not count.',
    },
    citizen: {
      da: 'Flere skal sige ja, før det må deles. Ikke alle har sagt ja endnu.',
      en: 'More than one must say yes before it may be shared. Not all have done so yet.',
    },
  },
  CONSENT_USED_UP: {
    da: 'Samtykket er brugt så mange gange, som det må.',
    en: 'The consent has been used as often as it may.',
    dpo: {
      da: 'Et samtykke dækker, men det er givet til et bestemt antal opslag i en periode, og de er brugt.',
      en: 'A consent covers it, but it was given for a number of look-ups in a period, and those are used.',
    },
    citizen: {
      da: 'Du har sagt ja til et antal opslag. De er brugt, så det blev ikke vist.',
      en: 'You have said yes to a number of look-ups. They are used, so it was not shown.',
    },
  },
  OPTED_OUT: {
    da: 'Borgeren har frabedt sig, at oplysningerne deles.',
    en: 'The citizen has opted out of this sharing.',
    dpo: {
      da: 'Loven giver adgang uden samtykke, men borgeren har frabedt sig det. Ingen paragraf i kraft går uden om en frabedelse.',
      en: 'The law permits it without consent, but the citizen has opted out. No paragraph in force stands outside an opt-out.',
    },
    citizen: {
      da: 'Du har sagt, at det ikke må deles. Derfor blev det ikke vist.',
      en: 'You have said that it may not be shared. So it was not shown.',
    },
  },
  NO_RULE: {
    da: 'Formålskataloget siger ikke noget om det, du spørger om.',
    en: 'The catalogue says nothing about what is asked.',
    dpo: {
      da: 'Formålet har ingen regel om de data, der blev spurgt om, eller en regel fejlede. Det er et hul, som du skal tage stilling til.',
      en: 'The purpose has no rule about the data asked for, or a rule failed. It is a gap for you to decide on.',
    },
    citizen: {
      da: 'Vi har ingen regel om det, der blev spurgt om. Så er svaret nej.',
      en: 'We have no rule about what was asked. Then the answer is no.',
    },
  },
  PERMITTED_BY_PURPOSE: {
    da: 'Formålet og hjemlen giver adgang.',
    en: 'Purpose and legal basis permit it.',
    dpo: {
      da: 'Formålets paragraffer bar det hele. Der var ikke brug for et samtykke.',
      en: 'The paragraphs of the purpose carried all of it. No consent was needed.',
    },
    citizen: {
      da: 'Loven siger, at de må se det for at hjælpe dig. Du skal ikke sige ja først.',
      en: 'The law says that they may see it to help you. You need not say yes first.',
    },
  },
  PERMITTED_BY_CONSENT: {
    da: 'Borgerens samtykke giver adgang.',
    en: "The citizen's consent permits it.",
    dpo: {
      da: 'Mindst én dataklasse blev båret af borgerens samtykke sammen med en paragraf.',
      en: "At least one class was carried by the citizen's consent together with a paragraph.",
    },
    citizen: {
      da: 'Du har sagt ja til, at de må se det. Du kan altid tage dit ja tilbage.',
      en: 'You have said yes to their seeing it. You can take back your yes at any time.',
    },
  },
} as const satisfies Record<string, ReasonTexts>;
