import type { FfbRow } from './ffb-row.js';

/** Funktionsevneniveau. The numbers are not in the codes: the order stands in the reporting guide. Facts of KL Term 2.3.0, CodeSystem FFB. */
export const FFB_ABILITY_LEVELS: readonly FfbRow[] = [
  { code: '1c327095-107f-4b96-88d0-ec562cb980be', label: 'Ikke vurderet' },
  { code: 'b508ff66-6326-4862-a6d7-7bbf184c9823', label: 'Ingen nedsat funktionsevne', score: 0 },
  { code: '8328ce4a-6238-4f73-bf1a-74aadb68eff8', label: 'Let nedsat funktionsevne', score: 1 },
  { code: '5bdde847-2837-416b-ab63-bbff8b7aa531', label: 'Moderat nedsat funktionsevne', score: 2 },
  { code: 'cae545f5-2813-4d79-98fc-0a7d770af3cd', label: 'Svært nedsat funktionsevne', score: 3 },
  { code: '832ae90b-23b5-4063-80aa-0b81bdce680e', label: 'Fuldstændig nedsat funktionsevne', score: 4 },
];

/** Støttebehovsniveau, in the same order. */
export const FFB_SUPPORT_LEVELS: readonly FfbRow[] = [
  { code: '2254dac8-8aa3-4334-8502-9720194f49ad', label: 'Ikke vurderet' },
  { code: 'ae9f388a-91c3-46cf-af55-f81952f2977c', label: 'Intet støttebehov', score: 0 },
  { code: 'dd628e73-d6c9-4837-a2b8-aa62d73bd6ae', label: 'Let støttebehov', score: 1 },
  { code: '401a397b-b3aa-4ca3-8b23-bd8f99dd3f76', label: 'Moderat støttebehov', score: 2 },
  { code: 'b99a0790-4d70-4152-b149-3fe58b745583', label: 'Højt støttebehov', score: 3 },
  { code: 'e99763d6-6c43-4969-ad52-2b1a7055f9dc', label: 'Fuldstændigt støttebehov', score: 4 },
];

/** Måltype: the change in the condition that a goal aims at. */
export const FFB_GOAL_TYPES: readonly FfbRow[] = [
  { code: '10752a63-00b4-4958-b7f4-9f3a18f74266', label: 'Fastholde funktionsevne' },
  { code: 'd41c8072-52f8-42b5-9375-ddbea454d27f', label: 'Udvikle funktionsevne' },
  { code: 'e47c22bd-d88d-48ab-882b-419923e1f44e', label: 'Begrænse tab af funktionsevne' },
];

/** Status på indsats, found at a follow-up. */
export const FFB_EFFORT_STATES: readonly FfbRow[] = [
  { code: '1e971d84-10a4-4ef8-a8b3-0daa4c7d088a', label: 'Træf afgørelse om fortsættelse af indsats' },
  { code: 'b4c01aa8-82fd-44e4-83ff-ca19ec02c779', label: 'Træf afgørelse om afslutning af indsats og visiter til ny' },
  { code: 'd7d03656-4c87-4e67-9146-aa5990460f16', label: 'Træf afgørelse om afslutning af indsats' },
];
