import { escapeXml, faultProblem, type SourceCall, type SourceHttp, SourceProblem, soapCall } from '../../src/sdk/index.js';
import { UNKNOWN_PERSON } from './codes/cpr-codes.js';
import { type PersonLookup, readLookup } from './source-shape.js';

const NAMESPACE = 'http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/';
const MOST_CHANGES = 3;

export interface CprClient {
  /** What the register holds on a number, following it to the number in force. `former`: the numbers passed on the way, newest first. */
  find(cpr: string, call: SourceCall): Promise<{ lookup: PersonLookup; former: string[] } | undefined>;
}

export function cprClient(http: SourceHttp, settings: { path: string; token: string }): CprClient {
  async function lookUp(cpr: string, call: SourceCall): Promise<PersonLookup | undefined> {
    const answer = await soapCall(http, {
      ...settings,
      action: `${NAMESPACE}PersonLookup`,
      body: `<PersonLookupRequest xmlns="${NAMESPACE}"><PNR xmlns="http://serviceplatformen.dk/xml/schemas/cpr/PNR/1/">${escapeXml(cpr)}</PNR></PersonLookupRequest>`,
      requestId: call.requestId,
      traceparent: call.traceparent,
      signal: call.signal,
    });
    if ('faultCode' in answer) {
      if (answer.errorCodes.some((code) => UNKNOWN_PERSON.has(code))) return undefined;
      throw faultProblem(answer.faultCode);
    }
    const lookup = readLookup(answer.name, answer.element);
    if (lookup !== undefined && lookup.cpr !== cpr) throw new SourceProblem('SOURCE_IDENTITY_MISMATCH');
    return lookup;
  }

  return {
    async find(cpr, call) {
      const former: string[] = [];
      let lookup = await lookUp(cpr, call);
      while (lookup !== undefined && lookup.currentCpr !== lookup.cpr) {
        if (former.length === MOST_CHANGES || former.includes(lookup.currentCpr)) throw new SourceProblem('SOURCE_INVALID');
        former.unshift(lookup.cpr);
        lookup = await lookUp(lookup.currentCpr, call);
        if (lookup === undefined) throw new SourceProblem('SOURCE_INVALID');
      }
      return lookup === undefined || lookup.status === 'ANNULLED' ? undefined : { lookup, former };
    },
  };
}
