/**
 * What becomes of a field. MAPPED: it stands in the other form; with a reason beside, in another way than it was written. KEPT_IN_SECTOR: it
 * stays where it is, and the reason says by which law or why. IGNORED: the other form has no use for it. REFUSED: it may not stand there.
 */
export type Fate = 'MAPPED' | 'KEPT_IN_SECTOR' | 'IGNORED' | 'REFUSED';

interface Reason {
  readonly fate: Fate;
  readonly da: string;
  readonly en: string;
}

const reason = (fate: Fate, en: string, da: string): Reason => ({ fate, da, en });

/** Why a field is not simply carried over: a closed list, each with the fate that it gives. */
export const FATE_REASONS = {
  STATUS_UNKNOWN: reason(
    'MAPPED',
    'The source cannot say where it stands, so it is proposed anew.',
    'Kilden kan ikke sige, hvor det står, så det foreslås på ny.',
  ),
  RAISED_BY_PLAN: reason(
    'MAPPED',
    'The part tells of more classes than the record said.',
    'Delen fortæller om flere dataklasser, end kilden skrev.',
  ),
  ANOTHER_ID: reason(
    'MAPPED',
    'The id is made again from source and source record id.',
    'Id’et dannes igen af kilde og kildens id.',
  ),
  EFFECTIVE_PERIOD_ADDED: reason(
    'MAPPED',
    'The part has no period of its own; it is kept with the provenance.',
    'Delen har ingen egen periode; den gemmes ved oprindelsen.',
  ),
  PERIOD_FROM_PROVENANCE: reason(
    'MAPPED',
    'The record gave no time of its own; the one of its provenance is taken.',
    'Posten havde ingen egen tid; oprindelsens bruges.',
  ),
  CODE_IN_OUR_FORM: reason(
    'MAPPED',
    'The answer is kept on its scale and comes back in the present spelling of its code.',
    'Svaret står på sin skala og kommer tilbage i kodens nuværende skrivemåde.',
  ),
  ANSWER_AS_WORDS: reason(
    'MAPPED',
    'The answer is on no scale that is known, and stands in words.',
    'Svaret er ikke på en kendt skala og står i ord.',
  ),
  LABEL_ONLY: reason(
    'MAPPED',
    'The plan names what is assessed in words; the code stays in the source.',
    'Planen siger i ord, hvad der vurderes; koden bliver i kilden.',
  ),
  STATUS_OF_ONE_PLAN: reason(
    'MAPPED',
    'A replaced plan stands where the one plan stands.',
    'En erstattet plan står, hvor den helhedsorienterede plan står.',
  ),
  NAMED_BY_TYPE: reason(
    'MAPPED',
    'Name and paragraph follow from the type of the plan.',
    'Navn og paragraf følger af plantypen.',
  ),
  TEXT_IN_ONE_PLAN: reason(
    'MAPPED',
    'A plan whose text is gone says that the one plan stands in its place.',
    'En plan uden tekst siger, at den helhedsorienterede plan er trådt i stedet.',
  ),
  GRANT_UNDERSTOOD: reason(
    'MAPPED',
    'An effort of the plan is granted, not a delivered act; it says so where the sector does.',
    'Planens indsatser er bevilgede, ikke leverede handlinger; det siges, hvor sektoren selv siger det.',
  ),
  PLAN_STAYS_BY_LAW: reason(
    'KEPT_IN_SECTOR',
    'No act lets the one plan replace this type of plan; `remains` names its paragraph.',
    'Ingen lov lader den helhedsorienterede plan erstatte denne plantype; `remains` nævner dens paragraf.',
  ),
  PLAN_NOT_REPLACED: reason(
    'KEPT_IN_SECTOR',
    'The plan may be replaced, but that was not asked for; its own act goes on.',
    'Planen kan erstattes, men det er der ikke bedt om; dens egen lov gælder fortsat.',
  ),
  PARAGRAPH_NOT_IN_FORCE: reason(
    'KEPT_IN_SECTOR',
    'The paragraph that would let the one plan replace it is not in force on that day.',
    'Paragraffen, der lader planen erstatte, gælder ikke på den dag.',
  ),
  CHILD_ELEMENTS_STAY: reason(
    'KEPT_IN_SECTOR',
    'BL §§ 91-92: only the elements about the parents are replaced, and a text cannot be parted.',
    'BL §§ 91-92: kun forældrenes del erstattes, og en tekst kan ikke deles.',
  ),
  JOB_SEARCH_STAYS: reason(
    'KEPT_IN_SECTOR',
    'BEK 1216/2023 § 53, stk. 2: job-search demands stay in Min Plan, and a text cannot be parted.',
    'BEK 1216/2023 § 53, stk. 2: krav om jobsøgning bliver i Min Plan, og en tekst kan ikke deles.',
  ),
  VERSION_OF_THE_SYSTEM: reason(
    'KEPT_IN_SECTOR',
    'The version counts changes in the source (reported to the state by BEK 113/2026 § 40); the one plan has its own.',
    'Versionen tæller ændringer i kilden (indberettes efter BEK 113/2026 § 40); planen har sin egen.',
  ),
  PERIOD_OF_THE_SECTOR: reason(
    'KEPT_IN_SECTOR',
    'The source says two different times; the one of its provenance is kept.',
    'Kilden siger to forskellige tider; oprindelsens bevares.',
  ),
  CONCERN_STAYS: reason(
    'KEPT_IN_SECTOR',
    'BL § 133: a notification belongs to the child case and is in no plan.',
    'BL § 133: en underretning hører til børnesagen og står ikke i en plan.',
  ),
  DELIVERED_ACT: reason(
    'KEPT_IN_SECTOR',
    'An act that has been carried out stands in the records of the sector (OFL § 13); the plan holds what is agreed.',
    'Det, der er udført, står i sektorens journal (OFL § 13); planen rummer det aftalte.',
  ),
  CASE_OF_THE_SECTOR: reason(
    'IGNORED',
    'Each sector keeps its own case; the plan has none.',
    'Hver sektor har sin egen sag; planen har ingen.',
  ),
  TEAM_IS_AGREED: reason(
    'IGNORED',
    'Who is in the team is agreed by name and never drafted, for it gives rights.',
    'Hvem der er i fagteamet, aftales ved navn og foreslås aldrig, for det giver rettigheder.',
  ),
  PROFESSIONAL_ASSESSMENT: reason(
    'IGNORED',
    'What professionals have assessed is read in the citizen view; the needs of the plan are the citizen’s own words.',
    'Faglige vurderinger læses i borgeroverblikket; planens behov er borgerens egne ord.',
  ),
  ECONOMY_OF_THE_SECTOR: reason('IGNORED', 'Benefits are no part of the plan.', 'Ydelser er ikke en del af planen.'),
  MASTER_DATA: reason('IGNORED', 'Master data is read from CPR each time.', 'Stamdata læses i CPR hver gang.'),
  NO_PLACE_IN_SUBGOAL: reason('IGNORED', 'A subgoal of the plan has no such field.', 'Et delmål i planen har ikke det felt.'),
  NO_CODE_FOR_APPOINTMENT: reason(
    'IGNORED',
    'An appointment of the plan says in words what it is about.',
    'En aftale i planen siger med ord, hvad den handler om.',
  ),
  CALLED_BY_PLAN: reason(
    'IGNORED',
    'Who is called to a meeting is a member of the team; the names of the source are not taken over.',
    'Den, der indkaldes, er medlem af fagteamet; kildens navne overtages ikke.',
  ),
  FORM_UNKNOWN: reason('IGNORED', 'An unknown form says as much as none.', 'En ukendt form siger lige så meget som ingen.'),
  DAY_WITHOUT_HOUR: reason(
    'IGNORED',
    'The day has no hour, and none is made up.',
    'Dagen har intet klokkeslæt, og der opfindes intet.',
  ),
  HOUR_LEFT_OUT: reason('IGNORED', 'The plan keeps the day of it.', 'Planen gemmer dagen.'),
  OUTCOME_UNKNOWN: reason(
    'IGNORED',
    'The time has passed, and nobody can say whether it was held.',
    'Tiden er gået, og ingen kan sige, om den blev holdt.',
  ),
  ANSWER_NOT_ON_SCALE: reason(
    'IGNORED',
    'The answer is on no scale that is known, and the words beside it are kept.',
    'Svaret er ikke på en kendt skala, og ordene ved siden af bevares.',
  ),
  WHAT_IS_ASSESSED: reason(
    'IGNORED',
    'Our lists have no words for the code, and the plan has no place for it.',
    'Vores lister har ingen ord for koden, og planen har ikke plads til den.',
  ),
  CPR_IN_TEXT: reason('REFUSED', 'The text looks like a CPR number.', 'Teksten ligner et CPR-nummer.'),
  UNSEEN_SIGNS: reason('REFUSED', 'The text holds signs that nobody sees.', 'Teksten rummer tegn, som ingen kan se.'),
  PLAN_TYPE_UNKNOWN: reason('REFUSED', 'The law list knows no such type of plan.', 'Loven kender ikke plantypen.'),
  IS_ONE_PLAN: reason(
    'REFUSED',
    'It is itself a one plan that a sector system keeps.',
    'Det er selv en helhedsorienteret plan, som et fagsystem fører.',
  ),
  PLAN_HAS_ENDED: reason(
    'REFUSED',
    'A plan that is completed or cancelled cannot be replaced.',
    'En afsluttet eller annulleret plan kan ikke erstattes.',
  ),
  EXTENT_NOT_ALLOWED: reason(
    'REFUSED',
    'The act does not let the one plan replace it to that extent.',
    'Loven lader ikke planen erstatte i det omfang.',
  ),
  TIME_NOT_READABLE: reason('REFUSED', 'It is neither a day nor an instant.', 'Det er hverken en dag eller et tidspunkt.'),
  PERIOD_BACKWARDS: reason('REFUSED', 'The end is before the start.', 'Slut ligger før start.'),
  MORE_THAN_A_WEEK: reason('REFUSED', 'A week has 168 hours.', 'En uge har 168 timer.'),
  PLAN_IS_FULL: reason('REFUSED', 'The plan holds no more parts of this kind.', 'Planen rummer ikke flere dele af den slags.'),
} as const satisfies Record<string, Reason>;

export type FateReason = keyof typeof FATE_REASONS;
