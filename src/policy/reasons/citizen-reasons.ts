import type { ReasonTexts } from './reason-texts.js';

/** Codes that tell something of the citizen or the call about him: told only after a relation is proven. */
export const CITIZEN_REASONS = {
  CASE_USED_UP: {
    da: 'Loven giver kun lov til udvekslingen et bestemt antal gange i samme sag, og de er brugt.',
    en: 'The law lets this be exchanged only so often in one case, and that has been done.',
    dpo: {
      da: 'Formålet må kun bruges et bestemt antal dage i samme sag, og så mange dage er noteret før i dag.',
      en: 'The purpose may be used on only so many days in one case, and as many were noted before today.',
    },
    citizen: {
      da: 'Loven siger, hvor tit det må deles i din sag. Det er sket så tit, så der blev sagt nej.',
      en: 'The law says how often it may be shared in your case. It has been, so the answer was no.',
    },
  },
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
  OWN_STAFF: {
    da: 'Borgeren er ansat i kommunen. Du skal have en relation, som nævner dig selv, og du må ikke være fra samme enhed.',
    en: 'The citizen is an employee of the municipality. You need a relation that names you, and may not be of the same unit.',
    dpo: {
      da: 'Borgeren er kendt som ansat. Kolleger fra samme enhed afvises, og andre skal have en relation ved navn (FVL §§ 3 og 32).',
      en: 'The citizen is known as an employee. Colleagues of the unit are refused; others need a relation by name (FVL §§ 3, 32).',
    },
    citizen: {
      da: 'Du har job i kommunen. Dine kolleger må ikke se din sag. Derfor blev der sagt nej.',
      en: 'You have a job in the municipality. Your colleagues may not see your case. So the answer was no.',
    },
  },
  GUARDIAN_CONFLICT: {
    da: 'Den samme person kan ikke både handle for borgeren og arbejde med borgerens sag.',
    en: 'Nobody can act for the citizen and work with his case as well.',
    dpo: {
      da: 'Kalderen er værge eller repræsentant for borgeren og er også ansat, hvor sagen behandles. Det er inhabilitet (FVL § 3).',
      en: 'The caller acts for the citizen and is also employed where the case is handled. That is disqualification (FVL § 3).',
    },
    citizen: {
      da: 'Den, der spurgte, taler din sag og har også job med din sag. Man må kun én af delene.',
      en: 'The person who asked speaks for you and also works with your case. Only one of the two is allowed.',
    },
  },
  OUTSIDE_SCOPE: {
    da: 'En del ligger uden for det, repræsentanten må handle i.',
    en: 'A part lies outside what the representative may act in.',
    dpo: {
      da: 'Værgemålet, attesten eller fuldmagten dækker ikke alle de dataklasser, som formålet åbner. Resten blev taget ud.',
      en: 'The decree, the attest or the power does not cover all classes that the purpose opens. The rest was taken out.',
    },
    citizen: {
      da: 'Den, der taler din sag, må kun se en del af den. Resten blev ikke vist.',
      en: 'The person who speaks for you may see a part only. The rest was not shown.',
    },
  },
  FAMILY_FILE: {
    da: 'Borgeren er i din familie eller husstand, og dem kan du ikke slå op i dit arbejde.',
    en: 'The citizen is of your family or household, and you may not look them up at work.',
    dpo: {
      da: 'CPR viser, at den ansatte er barn, forælder, ægtefælle eller værge, eller at de har samme bopæl. Det er inhabilitet (FVL § 3) og afvises altid.',
      en: 'CPR shows that the employee is child, parent, spouse or guardian, or that they share a residence. That is disqualification (FVL § 3), always refused.',
    },
    citizen: {
      da: 'En fra din familie eller dit hjem spurgte i sit job. Det må man ikke. Derfor blev der sagt nej.',
      en: 'Somebody of your family or home asked at work. That is not allowed. So the answer was no.',
    },
  },
  OTHER_MUNICIPALITY: {
    da: 'En anden kommune er borgerens handlekommune.',
    en: 'Another municipality acts for the citizen.',
    dpo: {
      da: 'CPR viser bopæl i en anden kommune, og der er ikke noteret, at denne kommune er handlekommune (RSL § 9).',
      en: 'CPR shows residence elsewhere, and this municipality is not recorded as the acting one (RSL § 9).',
    },
    citizen: {
      da: 'Du bor i en anden by. Det er den, der tager sig af din sag nu. Derfor blev der sagt nej.',
      en: 'You live in another municipality, which now takes care of your case. So the answer was no.',
    },
  },
  CUSTODY_NOT_HELD: {
    da: 'CPR viser ikke, at du har forældremyndigheden i dag.',
    en: 'CPR does not show that you hold custody today.',
    dpo: {
      da: 'Der er en registreret relation som forældremyndighedsindehaver, men CPR bekræfter den ikke på dagen. CPR afgør det.',
      en: 'A relation as custody holder is recorded, but CPR does not confirm it on the day. CPR decides.',
    },
    citizen: {
      da: 'Den, der spurgte, har ikke ret til at se din sag som forælder. Derfor blev der sagt nej.',
      en: 'The person who asked has no right to see your case as a parent. So the answer was no.',
    },
  },
  CHILD_OF_AGE: {
    da: 'Barnet er fyldt 18 år, og forældremyndigheden er ophørt.',
    en: 'The child is 18, and custody has ended.',
    dpo: {
      da: 'Adgang som forældremyndighedsindehaver ophører på 18-årsdagen (VGL § 1). Relationen bør lukkes.',
      en: 'Access as a custody holder ends on the eighteenth birthday (VGL § 1). The relation should be closed.',
    },
    citizen: {
      da: 'Du er fyldt 18. Nu er det dig selv, der ser din sag, og ikke din mor eller far.',
      en: 'You are 18. Now you see your case yourself, and not your mother or father.',
    },
  },
  CHILDS_OWN_HEALTH: {
    da: 'Barnet er fyldt 15 år, og dets helbredsoplysninger vises kun med barnets eget samtykke.',
    en: "The child is 15, and its health data are shown only by the child's own consent.",
    dpo: {
      da: 'Fra 15 år råder barnet selv over helbredsoplysninger (SUL § 17). De blev taget ud, fordi barnet ikke har samtykket.',
      en: 'From 15 the child decides over health data itself (SUL § 17). They were taken out for want of its consent.',
    },
    citizen: {
      da: 'Du er fyldt 15. Din mor og far ser kun noget om dit helbred, hvis du siger ja.',
      en: 'You are 15. Your mother and father see something of your health only if you say yes.',
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
  PLACES_OF_OTHERS: {
    da: 'Steder vises ikke, når du spørger om en anden end dig selv.',
    en: 'No places are shown to a private person who asks about somebody else.',
    dpo: {
      da: 'En privatperson spurgte om en anden, fx som forælder. Steder tages altid ud, da de kan røbe, hvor en tredje bor.',
      en: 'A private person asked about somebody else, as a parent does. Places are always taken out: they may tell where a third one lives.',
    },
    citizen: {
      da: 'Der blev spurgt på vegne af en anden. Så viser vi ikke, hvor nogen bor eller kommer.',
      en: 'Somebody asked on behalf of another. So we do not show where anybody lives or goes.',
    },
  },
  THIRD_PARTY_LEFT_OUT: {
    da: 'Oplysninger om andre personer er udeladt.',
    en: 'Data about other persons are left out.',
    dpo: {
      da: 'Egen adgang giver ikke ret til oplysninger om andre eller om skjulte steder (GDPR art. 15, stk. 4). De blev taget ud.',
      en: "Access to one's own file gives no right to data about others or hidden places (GDPR art. 15(4)). They were taken out.",
    },
    citizen: {
      da: 'Du ser dit eget. Det, der handler om andre, viser vi ikke.',
      en: 'You see your own. What is about others is not shown.',
    },
  },
  OWN_EFFORTS_ONLY: {
    da: 'En udfører ser kun sine egne indsatser.',
    en: 'A provider sees own efforts only.',
    dpo: {
      da: 'Kaldet kom fra en udfører. Andres indsatser, aftaler og planer og mål hos kilder uden egen indsats blev taget ud.',
      en: 'The call came from a provider. Efforts, appointments and plans of others, and goals of sources without an own effort, were taken out.',
    },
    citizen: {
      da: 'De så kun den hjælp, som de selv giver dig.',
      en: 'They saw only the help that they give you themselves.',
    },
  },
} as const satisfies Record<string, ReasonTexts>;
