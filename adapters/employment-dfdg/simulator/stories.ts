/** What the employment administration has with one invented citizen. Days are counted from today; a missing end is open. */
export interface Story {
  groups: readonly [code: number, from: number, to?: number][];
  plan: { type: string; text?: string; onePlan?: boolean; noPlanGroup?: boolean; jobGoal?: string; educationGoal?: string };
  efforts: readonly StoryEffort[];
  absences: readonly [type: number, from: number, to?: number][];
  held: readonly [type: number, form: string, at: number][];
  summoned: readonly [type: number, form: string, at: number, status?: string][];
  rehabilitation?: readonly [status: string, from: number, changed: number][];
}

export interface StoryEffort {
  type: string;
  from: number | string;
  to?: number;
  hours?: readonly [hours: number, minutes: number];
  title?: string;
  job?: string;
  aim?: string;
  law?: string;
  social?: string;
  health?: string;
  provider?: readonly [name: string, cvr: string];
  status?: readonly [word: string, reason: string];
}

const trial = (job: string, from: number, to: number): StoryEffort => ({
  type: 'Virksomhedspraktik',
  from,
  to,
  hours: [12, 30],
  job,
  law: 'LAB § 57',
  provider: ['Opdigtet Lager ApS', '00000001'],
});
const mentor = (aim: string, from: number, to?: number): StoryEffort => ({
  type: 'Mentorstøtte',
  from,
  ...(to !== undefined && { to }),
  hours: [2, 0],
  aim,
  law: 'LAB § 167',
});

/** By the key of the invented citizen. */
export const STORIES: Readonly<Record<string, Story>> = {
  anna: {
    groups: [
      [24, -420, -211],
      [13, -210],
    ],
    plan: {
      type: 'Rehabiliteringsplanens indsatsdel',
      text: 'Gradvis tilbagevenden til arbejde gennem praktik.\r\nOpfølgning hver 4. uge.',
      jobGoal: 'Lagermedarbejder på deltid',
    },
    efforts: [
      trial('Lagermedarbejder', -60, 30),
      mentor('Struktur på hverdagen', -90, 90),
      { type: 'Social indsats', from: -200, title: 'Støtte- og kontaktperson', social: 'SEL § 99' },
      { type: 'Helbredsmæssig indsats', from: -120, title: 'Genoptræning', health: 'SUL § 140' },
    ],
    absences: [[11, -40, -33]],
    held: [
      [4, 'Personligt fremmøde', -64],
      [4, 'Telefonisk', -30],
    ],
    summoned: [[7, 'Personligt fremmøde', 9]],
    rehabilitation: [
      ['Igangværende', -230, -210],
      ['Fejloprettet', -231, -230],
    ],
  },
  bent: {
    groups: [[11, -700]],
    plan: { type: 'Rehabiliteringsplanens indsatsdel', onePlan: true, jobGoal: 'Gartnerassistent' },
    efforts: [
      { type: 'Social indsats', from: -180, title: 'Misbrugsbehandling', social: 'SEL § 101' },
      mentor('Komme ud ad døren hver dag', -150),
      {
        type: 'Virksomhedspraktik',
        from: -100,
        to: -20,
        hours: [8, 0],
        job: 'Gartnerassistent',
        law: 'LAB § 57',
        status: ['afbrudt', 'Sygdom'],
      },
    ],
    absences: [],
    held: [[4, 'Personligt fremmøde', -45]],
    summoned: [[4, 'Digitalt', 14]],
    rehabilitation: [['Igangværende', -710, -640]],
  },
  carla: {
    groups: [
      [26, -1500, -900],
      [2, -899],
    ],
    plan: { type: 'Min Plan', text: 'Opkvalificering inden for rengøring og køkken.', jobGoal: 'Køkkenassistent' },
    efforts: [
      {
        type: 'Vejledning og opkvalificering',
        from: -45,
        to: 15,
        hours: [25, 0],
        title: 'Hygiejnekursus',
        law: 'LAB § 91',
        provider: ['Opdigtet AMU', '00000002'],
      },
      { type: 'Nytteindsats', from: 30, to: 90, hours: [20, 0], law: 'LAB § 80' },
    ],
    absences: [[10, 40, 54]],
    held: [[7, 'Personligt fremmøde', -20]],
    summoned: [
      [17, 'Personligt fremmøde', 6],
      [7, 'Telefonisk', -6, 'Annulleret'],
    ],
  },
  freja: {
    groups: [[2, -400]],
    plan: { type: 'Min Plan', text: 'Ro på hverdagen først, derefter praktik i butik.', jobGoal: 'Butiksassistent' },
    efforts: [
      { type: 'Social indsats', from: '2026-02-01', title: 'Socialpædagogisk støtte', social: 'SEL § 85' },
      trial('Butiksassistent', 20, 110),
    ],
    absences: [],
    held: [[7, 'Personligt fremmøde', -33]],
    summoned: [[7, 'Personligt fremmøde', 12]],
  },
  gunnar: {
    groups: [[1, -120]],
    plan: { type: 'Min Plan', noPlanGroup: true, jobGoal: 'Chauffør' },
    efforts: [
      {
        type: 'Kursus',
        from: -25,
        to: 5,
        hours: [37, 0],
        title: 'Truckcertifikat',
        law: 'LAB § 91',
        provider: ['Opdigtet AMU', '00000002'],
      },
    ],
    absences: [[75, -120, -30]],
    held: [[17, 'Digitalt', -28]],
    summoned: [[7, 'Digitalt', 3]],
  },
  hanne: {
    groups: [
      [25, -300, -130],
      [7, -129],
    ],
    plan: { type: 'Min Plan', text: 'Fleksjob på 10 timer om ugen søges.', jobGoal: 'Kontorassistent i fleksjob' },
    efforts: [
      { type: 'Hjælpemidler', from: -70, title: 'Hæve-sænke-bord', law: 'LAB § 172' },
      { type: 'Personlig jobformidler', from: -110, hours: [1, 30], law: 'LAB § 35' },
      {
        type: 'Ansættelse med løntilskud',
        from: -40,
        to: 50,
        hours: [10, 0],
        job: 'Kontorassistent',
        law: 'LAB § 63',
        status: ['annulleret', 'Virksomheden sprang fra'],
      },
    ],
    absences: [[11, -300, -131]],
    held: [[4, 'Telefonisk', -50]],
    summoned: [[4, 'Personligt fremmøde', 18]],
    rehabilitation: [['Afsluttet', -200, -135]],
  },
  ida: {
    groups: [[10, -800]],
    plan: { type: 'Min Plan', text: 'Fastholdelse i fleksjob.', jobGoal: 'Sagsbehandler i fleksjob' },
    efforts: [{ type: 'Fleksjob', from: -800, hours: [18, 0], job: 'Sagsbehandler', law: 'LAB § 123' }],
    absences: [],
    held: [[4, 'Personligt fremmøde', -150]],
    summoned: [],
  },
};

/** For citizens that a test brings along. */
export const PLAIN_STORY: Story = {
  groups: [[12, -200]],
  plan: {
    type: 'Uddannelsespålæg',
    text: 'Uddannelse vælges i samarbejde med vejlederen.',
    educationGoal: 'Social- og sundhedshjælper',
  },
  efforts: [mentor('Komme i gang med uddannelse', -60, 60)],
  absences: [],
  held: [[7, 'Personligt fremmøde', -21]],
  summoned: [[7, 'Personligt fremmøde', 7]],
};
