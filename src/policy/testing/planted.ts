import type { Purpose } from '../../generated/documents.js';
import { PRIVATE_ROLES } from '../../kernel/words.js';
import { faultsOf } from '../../schema/validators.js';
import { type Catalogue, readCatalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import type { PersonFlags } from '../facts.js';
import { CROSS_RULES } from '../rules/index.js';
import type { CrossRules, Rule } from '../rules/rule.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const purpose = (code: string): Purpose => catalogue.purposes.get(code)!;
const only = (...purposes: Purpose[]): Catalogue => ({
  bundle: 'planted',
  purposes: new Map(purposes.map((one) => [one.code, one])),
});
const without = (name: string): CrossRules => ({
  screening: CROSS_RULES.screening.filter((rule) => rule.name !== name),
  person: CROSS_RULES.person.filter((rule) => rule.name !== name),
  narrowing: CROSS_RULES.narrowing.filter((rule) => rule.name !== name),
});
const inPlaceOf = (name: string, more: Partial<Rule>): CrossRules => ({
  ...CROSS_RULES,
  screening: CROSS_RULES.screening.map((rule) => (rule.name === name ? { ...rule, ...more } : rule)),
});

/** The rule on family with another look at what CPR says. */
const family = (looks: (flags: PersonFlags, personKey: string | undefined) => boolean | undefined): CrossRules => ({
  ...CROSS_RULES,
  person: CROSS_RULES.person.map((rule) => {
    if (rule.name !== 'family') return rule;
    const refuses: Rule['refuses'] = (_of, { caller, flags }) =>
      !PRIVATE_ROLES.includes(caller.role) && typeof flags === 'object' && looks(flags, caller.personKey) === true
        ? 'FAMILY_FILE'
        : undefined;
    return { ...rule, refuses };
  }),
});

interface Planted {
  readonly catalogue?: Catalogue;
  readonly rules?: CrossRules;
  readonly decideBy?: typeof decide;
  readonly told: RegExp;
}

const coordination = purpose('PLAN_COORDINATION');
const employment = purpose('EMPLOYMENT_COORDINATION');
const free = (...classes: string[]) =>
  [{ sectors: ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'], classes, consent: [] }] as unknown as Purpose['rules'];
/** A purpose of its own making, which a role may use for no citizen in particular. */
const lets = (role: string, code: string) =>
  only({
    ...employment,
    code,
    roles: [role],
    requesterSectors: [],
    subject: 'NONE',
    rules: free('CASE_META'),
  } as unknown as Purpose);
type Facts = Parameters<typeof decide>[1];
const decideFrom =
  (change: (facts: Facts) => Partial<Facts>): typeof decide =>
  (of, facts, rules) =>
    decide(of, { ...facts, ...change(facts) }, rules);
const consentsAs = (more: (facts: Facts) => object) =>
  decideFrom((facts) => ({ consents: facts.consents.map((one) => ({ ...one, ...more(facts) })) }));

const person = (role: string, change: Partial<Purpose>) =>
  only({ ...purpose('CITIZEN_SELF'), roles: [role], ...change } as unknown as Purpose);

/** For each invariant a purpose or rule changed so that it is broken, and what the proof says. */
export const PLANTED: Readonly<Record<string, Planted>> = {
  'own-file': { catalogue: only(employment), rules: without('own-file'), told: /selv om borgeren er den ansatte selv\.$/ },
  'family-file': {
    catalogue: only(employment),
    rules: family(({ sharesHome }) => sharesHome),
    told: /selv om borgeren er i den ansattes familie\.$/,
  },
  'citizen-sees-himself-only': {
    catalogue: only(purpose('CITIZEN_SELF')),
    rules: without('relation'),
    told: /CITIZEN .* en anden end den, der spørger\.$/,
  },
  'relation-in-force': {
    catalogue: only(employment),
    rules: without('relation'),
    told: /kan rollen CASEWORKER .* uden at have en relation/,
  },
  'case-data-need-a-citizen': {
    catalogue: only(employment),
    rules: without('relation'),
    told: /uden at spørge om en bestemt borger/,
  },
  'after-a-death-nothing': {
    catalogue: only(employment),
    rules: {
      ...CROSS_RULES,
      person: CROSS_RULES.person.map((rule) => ({
        ...rule,
        refuses: (of: Purpose, facts: Parameters<Rule['refuses']>[1]) => {
          const reason = rule.refuses(of, facts);
          return reason === 'DECEASED' ? undefined : reason;
        },
      })),
    },
    told: /selv om borgeren er død\.$/,
  },
  'flags-known-first': { catalogue: only(employment), rules: without('deceased'), told: /selv om CPR ikke har svaret/ },
  'protected-places-hidden': { catalogue: only(employment), rules: without('protected-address'), told: /adresse er beskyttet/ },
  'law-in-force': {
    catalogue: only({ ...employment, legalBases: [] }),
    rules: inPlaceOf('caller-may-use-purpose', { refuses: () => undefined }),
    told: /uden nogen hjemmel/,
  },
  'law-for-each-class': {
    catalogue: only({ ...employment, legalBases: [{ ...employment.legalBases[0]!, classes: ['PLAN_EFFORT'] }] }),
    decideBy: (of, facts, rules) => {
      const decision = decide(of, facts, rules);
      return { ...decision, grants: decision.grants.map((one) => ({ ...one, classes: ['ECONOMY'] as const })) };
    },
    told: /se ECONOMY fra [A-Z]+ om en borger uden en paragraf i kraft, der bærer ECONOMY/,
  },
  'withdrawn-consent-carries-nothing': {
    catalogue: only(coordination),
    decideBy: consentsAs(() => ({ withdrawnAt: undefined })),
    told: /på et samtykke, der er trukket tilbage\.$/,
  },
  'expired-consent-carries-nothing': {
    catalogue: only(coordination),
    decideBy: consentsAs(() => ({ expiresAt: undefined })),
    told: /på et samtykke, der ikke gælder den dag\.$/,
  },
  'consent-for-its-purpose-only': {
    catalogue: only(coordination),
    decideBy: consentsAs(({ purpose: own }) => ({ purpose: own })),
    told: /på et samtykke til et andet formål/,
  },
  'consent-for-its-receiver-only': {
    catalogue: only(coordination),
    decideBy: consentsAs(() => ({ receivers: undefined })),
    told: /på et samtykke, der nævner en anden modtager/,
  },
  'refused-consent-carries-nothing': {
    catalogue: only(coordination),
    decideBy: consentsAs(() => ({ refusedAt: undefined })),
    told: /selv om borgeren har sagt nej\.$/,
  },
  'unfit-consent-carries-nothing': {
    catalogue: only(coordination),
    decideBy: consentsAs(() => ({ standing: undefined })),
    told: /på et samtykke, der er brugt op eller ikke er givet af alle/,
  },
  'opt-out-is-kept': {
    catalogue: only(employment),
    decideBy: decideFrom(({ consents }) => ({ consents: consents.filter(({ kind }) => kind !== 'HEALTH_OPTOUT') })),
    told: /selv om borgeren har frabedt sig det\.$/,
  },
  'more-consents-never-less': {
    catalogue: only(coordination),
    decideBy: decideFrom(({ consents }) => (consents.length > 2 ? { consents: [] } : {})),
    told: /med færre samtykker, end der er givet/,
  },
  'token-only-narrows': {
    catalogue: only(employment),
    rules: inPlaceOf('caller-may-use-purpose', {
      refuses: (of, facts) =>
        facts.caller.role === 'CASEWORKER' && of.code === employment.code ? undefined : 'PURPOSE_NOT_FOR_ROLE',
    }),
    told: /selv om adgangstokenet ikke nævner formålet/,
  },
  'refusal-names-nothing': {
    catalogue: only(employment),
    decideBy: (of, facts, rules) => ({ ...decide(of, facts, rules), masterData: ['ID_BASE'] }),
    told: /se ID_BASE om en borger selv om kaldet er afslået/,
  },
  'health-needs-consent': {
    catalogue: only({ ...employment, rules: free('HEALTH') }),
    told: /se HEALTH fra [A-Z]+ om en borger uden samtykke efter sundhedsloven/,
  },
  'crime-needs-explicit-law': {
    catalogue: only({ ...employment, rules: free('CRIME') }),
    told: /se CRIME fra [A-Z]+ om en borger uden samtykke/,
  },
  'dpo-no-case-data': {
    catalogue: only({ ...employment, roles: ['DPO'], requesterSectors: [] }),
    told: /kan rollen DPO .* tilsyn ikke kræver sagsoplysninger/,
  },
  'engineers-see-no-person': { catalogue: lets('INTEGRATION_ENGINEER', 'INTEGRATION'), told: /rollen INTEGRATION_ENGINEER/ },
  'management-names-nobody': { catalogue: lets('LEADER', 'MGMT_INFO'), told: /rollen LEADER .* kun er tal uden personer/ },
  'citizens-per-call': {
    catalogue: only(employment),
    rules: without('citizens-in-call'),
    told: /i et kald om flere end 1 borgere/,
  },
  'case-named': {
    catalogue: only(purpose('CASE_DECISION')),
    rules: inPlaceOf('caller-may-use-purpose', {
      refuses: (of, { caller }) => ((of.roles as string[]).includes(caller.role) ? undefined : 'PURPOSE_NOT_FOR_ROLE'),
    }),
    told: /uden at nævne en sag/,
  },
  'purpose-for-role-and-sector': {
    catalogue: only(employment),
    rules: inPlaceOf('caller-may-use-purpose', {
      refuses: (of, { caller }) => ((of.roles as string[]).includes(caller.role) ? undefined : 'PURPOSE_NOT_FOR_ROLE'),
    }),
    told: /fra SOCIAL .* formålet ikke nævner forvaltningen/,
  },
  'blocked-see-nothing': { catalogue: only(employment), rules: without('blocked'), told: /selv om borgeren har spærret for det/ },
  'break-glass-needs-a-live-grant': {
    catalogue: only({ ...purpose('EMERGENCY'), capacities: ['CASEWORKER'] }),
    told: /uden en bekræftet tilladelse/,
  },
  'others-places-hidden': {
    catalogue: person('REPRESENTATIVE', { subject: 'REPRESENTED', capacities: ['CUSTODY_HOLDER'] }),
    rules: without('places-of-others'),
    told: /rollen REPRESENTATIVE .* hvor en anden person er/,
  },
  'own-staff-out-of-reach': { catalogue: only(employment), rules: without('own-staff'), told: /ansat i samme enhed/ },
  'third-parties-left-out': {
    catalogue: person('CITIZEN', { rules: free('THIRD_PARTY') }),
    rules: without('third-parties'),
    told: /rollen CITIZEN .* se THIRD_PARTY/,
  },
  'provider-sees-own-efforts': {
    catalogue: only({ ...employment, roles: ['PROVIDER'], rules: free('PLAN_EFFORT') }),
    rules: without('own-efforts'),
    told: /rollen PROVIDER .* se PLAN_EFFORT .* når indsatsen er en andens/,
  },
};

const released: Purpose['masterData'] = [
  'CASE_META',
  'PLAN_GOAL',
  'PLAN_EFFORT',
  'PLAN_APPT',
  'SELF_ASSESS',
  'HEALTH',
  'CHILD_CASE',
];

/** Violations by what is said before the fact of which an invariant tries other values. */
export const PLANTED_BEFORE: Readonly<Record<string, Planted>> = {
  'family-file': {
    catalogue: only(employment),
    rules: family(({ familyKeys }, personKey) => personKey !== undefined && familyKeys?.includes(personKey)),
    told: /selv om borgeren bor, hvor den ansatte bor\.$/,
  },
  'token-only-narrows': {
    catalogue: only(employment),
    rules: inPlaceOf('caller-may-use-purpose', {
      refuses: (of, facts) => {
        const { caller } = facts;
        const isLetIn = caller.role === 'LEADER' && caller.sector === 'EMPLOYMENT' && caller.purposes?.includes(of.code) === true;
        const rule = CROSS_RULES.screening.find(({ name }) => name === 'caller-may-use-purpose')!;
        return rule.refuses(
          of,
          isLetIn
            ? ({ ...facts, caller: { role: 'COORDINATOR', sector: caller.sector, purposes: caller.purposes } } as Facts)
            : facts,
        );
      },
    }),
    told: /LEADER fra EMPLOYMENT/,
  },
  'more-consents-never-less': {
    catalogue: only(coordination),
    rules: {
      ...CROSS_RULES,
      narrowing: [
        ...CROSS_RULES.narrowing,
        {
          name: 'planted',
          says: '',
          reasons: [],
          reads: ['consents', 'worksWithCitizen'],
          narrows: (_of, { consents, worksWithCitizen }) =>
            worksWithCitizen !== true || consents.length >= 2 ? { reason: 'OUTSIDE_SCOPE', withoutClasses: released } : undefined,
        },
      ],
    },
    told: /./,
  },
};
