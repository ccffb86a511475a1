import type { Purpose, Switch, SwitchCondition, SwitchSetting } from '../generated/documents.js';

/** Which position each switch stands in, by code. */
export type Positions = ReadonlyMap<string, string>;

/**
 * The position of every switch: the strict one, unless the municipality has set another.
 * @throws Error naming a setting of a switch or a position that is not known, and a switch that is set twice
 */
export function positionsOf(switches: readonly Switch[], settings: readonly SwitchSetting[]): Positions {
  const positions = new Map(switches.map(({ code, strict }) => [code, strict]));
  const set = new Set<string>();
  for (const setting of settings) {
    const found = switches.find(({ code }) => code === setting.switch);
    if (found === undefined) throw new Error(`there is no switch ${setting.switch}`);
    if (!found.positions.some(({ value }) => value === setting.value))
      throw new Error(`the switch ${found.code} has no position ${setting.value}`);
    if (set.has(found.code)) throw new Error(`the switch ${found.code} is set twice`);
    set.add(found.code);
    positions.set(found.code, setting.value);
  }
  return positions;
}

/** A purpose as it stands with the switches as they are: what another position would say is left out. */
export function settled(purpose: Purpose, positions: Positions): Purpose {
  const stands = ({ when }: { readonly when?: SwitchCondition }) =>
    when === undefined || when.is.includes(positions.get(when.switch)!);
  return {
    ...purpose,
    legalBases: purpose.legalBases.filter(stands),
    rules: purpose.rules.filter(stands),
    ...(purpose.smallCounts !== undefined && { smallCounts: purpose.smallCounts.filter(stands) }),
    ...(purpose.consentLives !== undefined && { consentLives: purpose.consentLives.filter(stands) }),
  };
}

/** What a purpose says of switches that no file declares, in sentences; none is what it should be. */
export function switchFaults(purpose: Purpose, switches: readonly Switch[]): string[] {
  const parts = [...purpose.legalBases, ...purpose.rules, ...(purpose.smallCounts ?? []), ...(purpose.consentLives ?? [])];
  return parts.flatMap(({ when }) => {
    if (when === undefined) return [];
    const declared = switches.find(({ code }) => code === when.switch);
    if (declared === undefined) return [`${purpose.code} names the switch ${when.switch}, which is not declared`];
    return when.is
      .filter((value) => !declared.positions.some((position) => position.value === value))
      .map((value) => `${purpose.code} names the position ${value}, which the switch ${when.switch} has not`);
  });
}
