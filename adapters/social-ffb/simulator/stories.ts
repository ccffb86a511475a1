/** What is invented about one citizen, in the words of the code lists. */
export interface Story {
  themes: readonly [label: string, level?: string][];
  targetGroups: readonly string[];
  support: string;
  offer: string;
  services: readonly string[];
  /** goal type, words, theme */
  goals: readonly [type: string, title: string, theme: string][];
  wish: string;
  /** day of the start of the social effort, or days from now */
  start: string | number;
}

export const STORIES: Readonly<Record<string, Story>> = {
  anna: {
    themes: [
      ['Varetage bolig', 'Let nedsat funktionsevne'],
      ['Varetage økonomi', 'Moderat nedsat funktionsevne'],
      ['Boligsituation'],
    ],
    targetGroups: ['Social isolation'],
    support: 'Let støttebehov',
    offer: 'Mobilt tilbud',
    services: ['Støtte til administration', 'Støtte til sociale relationer'],
    goals: [['Udvikle funktionsevne', 'Anna har overblik over sine regninger hver måned', 'Varetage økonomi']],
    wish: 'Jeg vil gerne have ro om økonomien og mere tid med Ditte.',
    start: -150,
  },
  bent: {
    themes: [['Indgå i samspil og kontakt', 'Moderat nedsat funktionsevne'], ['Traumatiske oplevelser']],
    targetGroups: ['Voldeligt overgreb', 'Angst'],
    support: 'Moderat støttebehov',
    offer: 'Aktivitets- og samværstilbud',
    services: ['Social aktivitet', 'Støtte til psykisk trivsel'],
    goals: [['Fastholde funktionsevne', 'Bent kommer i værestedet to gange om ugen', 'Indgå i samspil og kontakt']],
    wish: 'Jeg vil kunne færdes trygt.',
    start: -200,
  },
  carla: {
    themes: [],
    targetGroups: [],
    support: 'Moderat støttebehov',
    offer: 'Botilbudslignende tilbud',
    services: ['Socialpædagogisk støtte', 'Støtte- og kontaktperson'],
    goals: [['Udvikle funktionsevne', 'Carla kan selv planlægge ugens indkøb', 'Købe ind']],
    wish: '',
    start: -120,
  },
  erik: {
    themes: [['Gå og bevæge sig', 'Svært nedsat funktionsevne'], ['Fysisk helbred']],
    targetGroups: ['Mobilitetsnedsættelse'],
    support: 'Højt støttebehov',
    offer: 'Almindeligt længerevarende botilbud til voksne',
    services: ['Længerevarende ophold', 'Støtte til personlig hygiejne'],
    goals: [['Begrænse tab af funktionsevne', 'Erik kan gå til fællesstuen med rollator', 'Gå og bevæge sig']],
    wish: 'Jeg vil gerne spise sammen med de andre.',
    start: '2025-03-01',
  },
  freja: {
    themes: [['Varetage egen sundhed', 'Let nedsat funktionsevne'], ['Interesser']],
    targetGroups: ['Depression'],
    support: 'Let støttebehov',
    offer: 'Mobilt tilbud',
    services: ['Socialpædagogisk støtte'],
    goals: [['Udvikle funktionsevne', 'Freja har en fast døgnrytme', 'Varetage egen sundhed']],
    wish: 'Jeg vil gerne tilbage til mit arbejde på deltid.',
    start: '2026-02-01',
  },
  gunnar: {
    themes: [['Varetage beskæftigelse', 'Moderat nedsat funktionsevne'], ['Rusmidler'], ['Kriminalitet']],
    targetGroups: ['Alkoholmisbrug', 'Ikke-personfarlig kriminalitet'],
    support: 'Moderat støttebehov',
    offer: 'Beskyttet beskæftigelsestilbud',
    services: ['Produktion og værksted', 'Støtte til daglige opgaver i hjemmet'],
    goals: [['Fastholde funktionsevne', 'Gunnar møder på værkstedet fire dage om ugen', 'Varetage beskæftigelse']],
    wish: 'Jeg vil gerne beholde min plads på værkstedet.',
    start: -300,
  },
  hanne: {
    themes: [
      ['Samtale', 'Let nedsat funktionsevne'],
      ['Deltage i sociale fællesskaber og fritidsaktiviteter', 'Moderat nedsat funktionsevne'],
    ],
    targetGroups: ['Hørenedsættelse'],
    support: 'Let støttebehov',
    offer: 'Aktivitets- og samværstilbud',
    services: ['Kreativ aktivitet', 'Støtte til kontakt til offentlige og private instanser'],
    goals: [
      ['Udvikle funktionsevne', 'Hanne deltager i et fast fællesskab', 'Deltage i sociale fællesskaber og fritidsaktiviteter'],
    ],
    wish: 'Jeg savner nogen at tale med.',
    start: -90,
  },
  ida: {
    themes: [],
    targetGroups: [],
    support: 'Let støttebehov',
    offer: 'Mobilt tilbud',
    services: ['Støtte til praktiske opgaver'],
    goals: [['Fastholde funktionsevne', 'Ida holder selv sit hjem', 'Gøre rent']],
    wish: '',
    start: -60,
  },
};

/** The story of a citizen; one who is not of the cast borrows one that every form of report can tell. */
export function storyOf(key: string, position: number): Story {
  const all = Object.values(STORIES);
  const told = all.filter(({ services }) => !services.includes('Støtte- og kontaktperson'));
  const borrowed = all[position % all.length]!;
  return STORIES[key] ?? (told.includes(borrowed) ? borrowed : told[position % told.length]!);
}
