/** Words of invented plans. No name is anybody's. */
export const NAMES = ['Asta Fjordholt', 'Bo Engmark', 'Cilje Nordtoft', 'Dag Rimsø', 'Ellen Vibelund', 'Frode Kastrup-Høj'];

export const GOALS = [
  'Jeg vil sove om natten',
  'Et fast job på nedsat tid',
  'Styr på regninger og post',
  'Flere venner i hverdagen',
  'Ro om aftensmaden',
  'En bolig, jeg kan betale',
  'Afslutte grundforløbet',
  'Bedre kondition',
];

export const STEPS = [
  'Møde op tre dage om ugen',
  'Aftale en fast rytme',
  'Få overblik',
  'Prøve det af i praksis',
  'Tale med min læge',
];

export const UNITS = [
  'Jobcenter Syd',
  'Socialcenter Vest',
  'Familiehuset',
  'Sundhedscenter Nord',
  'Bostøtteteamet',
  'Ungecentret',
];

/** Efforts that do different things, with the code that our own list has for each. */
export const PLAIN_EFFORTS = [
  { title: 'Virksomhedspraktik', kind: 'EMPLOYMENT', unified: 'WORK_TRIAL' },
  { title: 'Vejledning og opkvalificering', kind: 'EDUCATION', unified: 'GUIDANCE_AND_TRAINING' },
  { title: 'Samtaler hos psykolog', kind: 'TREATMENT', unified: 'PSYCHOLOGIST' },
  { title: 'Hold for motion', kind: 'HEALTH', unified: 'EXERCISE_CLASS' },
  { title: 'Hjælpemiddel til arbejdsplads', kind: 'AIDS', unified: 'AIDS' },
  { title: 'Hjælp til flytning', kind: 'HOUSING', unified: 'MOVING_HELP' },
  { title: 'Gældsrådgivning', kind: 'OTHER', unified: 'DEBT_ADVICE' },
] as const;

/** Paragraphs that are in force all the time here; some are on no list at all. */
export const SOUND_LAW = [
  { act: 'SEL', paragraph: '§ 85' },
  { act: 'SEL', paragraph: '§ 85, stk. 1' },
  { act: 'LAB', paragraph: '§ 57' },
  { act: 'LAB', paragraph: '§ 167, stk. 1' },
  { act: 'BL', paragraph: '§ 32, stk. 1, nr. 3' },
  { act: 'SUL', paragraph: '§ 119' },
  { act: 'SUL', paragraph: '§ 141' },
  { text: 'Serviceloven, rehabilitering' },
  {},
];

/** When paragraphs are law, as a municipality would be told: some true, some invented. */
export const LAW: readonly { act: string; paragraph: string; from?: string; to?: string }[] = [
  { act: 'SEL', paragraph: '§ 85', from: '1998-07-01' },
  { act: 'LAB', paragraph: '§ 57', from: '2020-01-01' },
  { act: 'SUL', paragraph: '§ 119', from: '2007-01-01' },
  { act: 'BL', paragraph: '§ 32', from: '2024-01-01' },
  { act: 'SEL', paragraph: '§ 52', to: '2023-12-31' },
  { act: 'SEL', paragraph: '§ 52 a', from: '2011-01-01' },
  { act: 'SEL', paragraph: '§ 86, stk. 2', to: '2025-06-30' },
  { act: 'SEL', paragraph: '§ 140', to: '2023-12-31' },
  { act: 'LAB', paragraph: '§§ 107-111', to: '2026-01-31' },
  { act: 'LAB', paragraph: '§ 91', from: '2015-01-01', to: '2022-12-31' },
  { act: 'LAB', paragraph: '§ 91', from: '2025-01-01' },
  { act: 'SUL', paragraph: '§ 139 a', from: '2029-01-01' },
];
