import { type ParsedCpr, tryParseCpr } from '../../../src/sdk/index.js';

/** Systems of CPR numbers and of the two kinds of replacement number (HL7 Denmark core; OIO). */
const PERSON_NUMBER = /^urn:(oid:1\.2\.208\.176\.1\.(2|6\.1\.1|6\.1\.3\.\d+)|oio:cpr-nr)$/;

/**
 * The number of an identifier that says it is a person number. The numbers of other registers are none, however they look, and nor
 * are nine digits: JSON text loses no leading zero (quirk T1 tells of spreadsheets), so a zero put in front would name a stranger.
 */
export function personNumberOf(identifier: { system?: unknown; value?: unknown } | undefined): ParsedCpr | undefined {
  const { system, value } = identifier ?? {};
  return typeof system === 'string' && PERSON_NUMBER.test(system) ? tryParseCpr(value) : undefined;
}
