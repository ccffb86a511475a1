import type { Code } from '../../../src/sdk/index.js';
import { CARE_SOCIAL_SYSTEMS, careSocialLabel } from '../codes/care-social.js';
import { FSIII_SYSTEMS, type FsiiiCode, fsiiiCode } from '../codes/fsiii.js';
import type { Coding, Concept } from '../fhir.js';

/**
 * A concept as a code of the view, unified when one of its codings stands in our lists: FSIII by UUID, by letter key or under the
 * system address of version 1.0, and CareSocialCodes. The label is ours where the code is known, else the source's. No coding gives nothing.
 */
export function readCode(concept: Concept | undefined): Code | undefined {
  if (concept === undefined) return undefined;
  for (const coding of concept.coding) {
    const known = knownCode(coding);
    if (known !== undefined) return known;
  }
  const first = concept.coding.find(({ code }) => code !== undefined);
  if (first?.code === undefined) return undefined;
  const label = first.display ?? concept.text;
  return {
    ...(first.system !== undefined && { system: first.system }),
    code: first.code,
    ...(label !== undefined && { label }),
    known: false,
  };
}

function knownCode({ system, code }: Coding): Code | undefined {
  if (system === undefined || code === undefined) return undefined;
  const fsiii = FSIII_SYSTEMS.includes(system) ? fsiiiCode(code) : undefined;
  if (fsiii !== undefined) return { system, code, label: fsiii.label, unified: fsiii.unified, known: true };
  const label = CARE_SOCIAL_SYSTEMS.includes(system) ? careSocialLabel(code) : undefined;
  return label === undefined ? undefined : { system, code, label, unified: code.toLowerCase(), known: true };
}

/** The FSIII entry behind a code of the view. */
export function fsiiiOf(code: Code | undefined): FsiiiCode | undefined {
  return code?.unified === undefined ? undefined : fsiiiCode(code.unified);
}
