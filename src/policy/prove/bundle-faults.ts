import type { Purpose } from '../../generated/documents.js';
import type { Catalogue } from '../catalogue.js';
import { rulesOn } from '../purpose-of-day.js';

/**
 * What is wrong with the purposes of a bundle beyond their schema, in Danish sentences; none is what it should be. The schema already
 * holds every role, capacity, class, sector, kind and duty to its closed list.
 * @param at ISO 8601 instant of the day on which each class must have a paragraph in force
 */
export function bundleFaults({ purposes }: Catalogue, at: string): string[] {
  return [...purposes.values()].flatMap((purpose) => [
    ...datesOf(purpose),
    ...rolesOf(purpose),
    ...(isOver(purpose, at) ? [] : uncarried(purpose, at)),
  ]);
}

const datesOf = ({ code, legalBases }: Purpose): string[] =>
  legalBases.flatMap(({ act, paragraph, validFrom, validTo }) =>
    validTo !== undefined && validTo < validFrom ? [`${code}: ${act} ${paragraph} ophører, før den begynder.`] : [],
  );

function rolesOf({ code, capacities, roles, rules, subject }: Purpose): string[] {
  const strange = rules.flatMap((rule) => (rule.roles ?? []).filter((role) => !roles.includes(role)));
  const unreachable = subject === 'RELATED_CITIZEN' && capacities.length === 0;
  return [
    ...strange.map((role) => `${code}: en regel nævner rollen ${role}, som formålet ikke har.`),
    ...(roles.length === 0 ? [`${code}: ingen rolle kan bruge formålet.`] : []),
    ...(unreachable ? [`${code}: formålet kræver en relation, men nævner ingen egenskab.`] : []),
  ];
}

/** Whether the whole purpose has run out, which is how a purpose ends. */
const isOver = ({ legalBases }: Purpose, at: string): boolean =>
  legalBases.every(({ supplement, validTo }) => supplement === true || (validTo !== undefined && validTo < at.slice(0, 10)));

/** A class that no sector of its rule has a paragraph in force for, with the consents that the rule accepts. */
const uncarried = (purpose: Purpose, at: string): string[] =>
  rulesOn(purpose, at).flatMap(({ rule, releases }) =>
    rule.classes
      .filter((dataClass) =>
        [...releases.values()].flat().every((one) => one.dataClass !== dataClass || (one.free ?? one.first).length === 0),
      )
      .map((dataClass) => `${purpose.code}: ingen paragraf i kraft bærer ${dataClass}.`),
  );
