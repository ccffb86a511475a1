import type { Purpose, PurposeBasis, PurposeRule } from '../../generated/documents.js';
import type { LoadedCatalogue } from '../catalogue.js';

const CONSENTS: Readonly<Record<string, string>> = {
  PLAN_REPLACEMENT: 'samtykke til planen',
  FETCH_11A: 'samtykke til at hente oplysninger (RSL § 11 a)',
  FETCH_FVL29: 'samtykke i ansøgningssag (FVL § 29)',
  DISCLOSE_FVL28: 'udtrykkeligt samtykke til videregivelse (FVL § 28)',
  HEALTH_OTHER_43: 'skriftligt samtykke, højst et år (SUL §§ 43-44)',
  HEALTH_LOOKUP_42D: 'skriftligt samtykke til opslag (SUL § 42 d)',
  HEALTH_TREAT_41: 'samtykke til behandling (SUL § 41)',
  CHILD_EFFORT: 'samtykke efter barnets lov',
  WORKPLACE_INFO: 'samtykke til at oplyse arbejdspladsen (SDP § 9)',
  GDPR_CONSENT: 'databeskyttelsesretligt samtykke',
};
const OBLIGATIONS: Readonly<Record<string, string>> = {
  INFORM_CITIZEN: 'oplys borgeren (GDPR art. 14)',
  NOTICE_RSL_12: 'skriftlig meddelelse til borgeren (RSL § 12)',
  NOTIFY_DISCLOSURE: 'fortæl snarest borgeren, at oplysninger er videregivet (SUL)',
  RECORD_CONSENT_ATTEMPT: 'notér forsøget på at få samtykke',
  CONSENT_RECEIPT: 'kvittering til borgeren',
  RECORD_REASON: 'notér begrundelsen',
  SECOND_PERSON: 'en anden person skal godkende',
  NOTIFY_LEADER_AND_DPO: 'leder og DPO får besked',
  WITHHOLD_NOTICE_TO_RELATIVES: 'pårørende underrettes ikke, hvor det kan skade',
  REVIEW: 'skal tages op igen',
};
const SECTORS_DA: Readonly<Record<string, string>> = { OWN: 'egen forvaltning', RELATED: 'forvaltninger med en relation' };

/**
 * The policy page: a hand-written beginning, then the catalogue as tables in plain Danish.
 * @param template holds `{{tables}}` where the tables go
 * @param words Danish word by code
 */
export function policyPage(catalogue: LoadedCatalogue, template: string, words: ReadonlyMap<string, string>): string {
  const word = (code: string): string => SECTORS_DA[code] ?? words.get(code) ?? code;
  const list = (codes: readonly string[]): string => codes.map(word).join(', ');
  const purposes = [...catalogue.content.purposes];
  const needed = ({ consent, alsoConsent }: PurposeRule): string => {
    if (consent.length === 0) return 'intet samtykke';
    const either = (kinds: readonly string[]) => kinds.map((kind) => CONSENTS[kind] ?? kind).join(' **eller** ');
    return [either(consent), ...(alsoConsent === undefined ? [] : [either(alsoConsent)])].join(' **og** ');
  };
  const condition = ({ when }: { when?: PurposeRule['when'] }) =>
    when === undefined ? '' : ` (når \`${when.switch}\` er \`${when.is.join('` eller `')}\`)`;
  const mark = ({ proposed }: { proposed?: boolean }) => (proposed === true ? ' ◊' : '');
  const basis = (one: PurposeBasis): string => {
    const name = `${one.act} ${one.paragraph}`;
    const linked = one.eli === undefined ? name : `[${name}](${one.eli})`;
    const limits = [one.sectors && list(one.sectors), one.classes && list(one.classes)].filter(Boolean).join('; ');
    const life = `fra ${one.validFrom}${one.validTo === undefined ? '' : ` til og med ${one.validTo}`}`;
    const place = one.supplement === true ? '; kun ved siden af en anden hjemmel' : '';
    return `- ${linked}, ${life}${limits === '' ? '' : `; bærer ${limits}`}${place}${condition(one)}${mark(one)}`;
  };
  const sections = purposes.map((purpose) => {
    const rows = purpose.rules.map(
      (rule) =>
        `| ${list(rule.roles ?? purpose.roles)} | ${list(rule.sectors)} | ${list(rule.classes)} | ${needed(rule)}${condition(rule)}${mark(rule)} |`,
    );
    return [
      `### ${purpose.nameDa} \`${purpose.code}\`${mark(purpose)}`,
      '',
      `Hvem: ${list(purpose.roles)}${purpose.requesterSectors.length === 0 ? '' : ` i ${list(purpose.requesterSectors)}`}. ` +
        `Relation: ${purpose.capacities.length === 0 ? 'ingen' : list(purpose.capacities)}. ` +
        `Sag skal angives: ${purpose.caseRefRequired ? 'ja' : 'nej'}. ` +
        `Borgere ad gangen: ${purpose.maximumCitizensPerCall}. Stamdata: ${purpose.masterData.length === 0 ? 'ingen' : list(purpose.masterData)}. ` +
        `Pligter: ${purpose.obligations.map((one) => OBLIGATIONS[one] ?? one).join('; ') || 'ingen særlige'}.` +
        (purpose.perCase === undefined
          ? ''
          : ` Brug pr. sag: ${purpose.perCase.uses}, og ${purpose.perCase.followUps} opfølgning i særlige tilfælde.`) +
        (purpose.consentLives ?? [])
          .map((one) => ` Et ${CONSENTS[one.kind] ?? one.kind} bruges i højst ${one.months} måneder${condition(one)}.`)
          .join('') +
        (purpose.smallCounts ?? []).map((one) => ` Et tal står for mindst ${one.count} borgere${condition(one)}.`).join(''),
      '',
      ...(rows.length === 0
        ? ['Giver ingen oplysninger fra fagsystemerne.']
        : ['| Rolle | Oplysninger hos | Hvilke oplysninger | Hvad der kræves |', '| --- | --- | --- | --- |', ...rows]),
      '',
      'Hjemmel:',
      '',
      ...purpose.legalBases.map(basis),
      '',
    ].join('\n');
  });
  const proposals = purposes.flatMap((purpose) => [
    ...(purpose.proposed === true ? [`- \`${purpose.code}\`: hele formålet er vores eget.`] : []),
    ...purpose.rules
      .filter(({ proposed }) => proposed === true)
      .map((rule) => `- \`${purpose.code}\`: ${list(rule.classes)} hos ${list(rule.sectors)}: ${needed(rule)}${condition(rule)}`),
    ...purpose.legalBases
      .filter(({ proposed }) => proposed === true)
      .map((one) => `- \`${purpose.code}\`: hjemlen ${one.act} ${one.paragraph}${condition(one)}`),
  ]);
  const switches = catalogue.content.switches.map(({ code, questionDa, row, positions, strict }) =>
    [
      `### \`${code}\` (${row})`,
      '',
      questionDa,
      '',
      ...(carries(purposes, code)
        ? []
        : ['Svaret ændrer intet i dag: ingen operation giver tal efter et formål, der læser kontakten.', '']),
      ...positions.map(
        ({ value, saysDa }) => `- \`${value}\`${value === strict ? ' (står her, til DPO’en vælger andet)' : ''}: ${saysDa}`,
      ),
      '',
    ].join('\n'),
  );
  const tables = [
    '## Formålene',
    '',
    ...sections,
    '## Forslag',
    '',
    ...proposals,
    '',
    '## Åbne spørgsmål (kontakter)',
    '',
    ...switches,
  ].join('\n');
  return template
    .replace('{{tables}}', () => tables)
    .trimEnd()
    .concat('\n');
}

/** Whether a switch decides on anything that an operation reads: law, rules, lives of consents. Small counts have no operation yet. */
function carries(purposes: readonly Purpose[], code: string): boolean {
  return purposes.some(({ legalBases, rules, consentLives = [] }) =>
    [...legalBases, ...rules, ...consentLives].some(({ when }) => when?.switch === code),
  );
}
