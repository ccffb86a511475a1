import fc from 'fast-check';
import { SourceProblem } from '../../src/sdk/index.js';
import { parseEvent } from './event.js';

const message = (registration: string, rest = '') =>
  Buffer.from(
    `<k:Haendelsesbesked xmlns="urn:oio:sagdok:3.0.0" xmlns:k="urn:oio:besked:kuvert:1.0"><k:BeskedId><UUIDIdentifikator>01157488-C45C-4FD2-B076-1DE12EFFBF66</UUIDIdentifikator></k:BeskedId><k:Beskedkuvert><k:Filtreringsdata>${rest}<k:ObjektRegistrering>${registration}</k:ObjektRegistrering></k:Filtreringsdata></k:Beskedkuvert><k:Beskeddata>Hemmeligt</k:Beskeddata></k:Haendelsesbesked>`,
  );
const object = (id: string) => `<k:ObjektId>${id}</k:ObjektId>`;

describe('an event of Beskedfordeler', () => {
  it('tells who and what, when in Denmark, and nothing of the data', () => {
    const time =
      '<k:Registreringstidspunkt><TidsstempelDatoTid>2026-02-13T08:00:00</TidsstempelDatoTid></k:Registreringstidspunkt>';
    const owner =
      '<k:ObjektAnsvarligMyndighed><URNIdentifikator>urn:oio:cvr-nr:99999999</URNIdentifikator></k:ObjektAnsvarligMyndighed>';
    const topic = '<k:OpgaveEmne><URNIdentifikator>urn:oio:kle:34.10.30</URNIdentifikator></k:OpgaveEmne>';
    const uuid = '6d1f3c4e-8f0a-4b7e-9b1c-0a5f2f6b1a01';
    const related = `<k:RelateretObjekt>${object('<URNIdentifikator>urn:oio:cpr-nr:1010134556</URNIdentifikator>')}</k:RelateretObjekt>`;
    expect(
      parseEvent(message(`${time}${owner}${topic}${object(`<UUIDIdentifikator>${uuid}</UUIDIdentifikator>`)}`, related)),
    ).toEqual({
      messageId: '01157488-c45c-4fd2-b076-1de12effbf66',
      registeredAt: '2026-02-13T07:00:00Z',
      citizens: ['1010134556'],
      objects: [uuid],
      topic: '34.10.30',
      municipalityCvr: '99999999',
    });
  });

  it('names no citizen when the number is none', () => {
    expect(parseEvent(message(object('<URNIdentifikator>urn:oio:cpr-nr:0000000000</URNIdentifikator>'))).citizens).toEqual([]);
  });

  it('refuses what is no event, and anything spoilt, as a source problem', () => {
    expect(() => parseEvent(Buffer.from('<a/>'))).toThrow(SourceProblem);
    const whole = message(object('<UUIDIdentifikator>x</UUIDIdentifikator>')).toString();
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(40), fc.string(), (from, count, put) => {
        try {
          parseEvent(Buffer.from(whole.slice(0, from) + put + whole.slice(from + count)));
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(SourceProblem);
        }
      }),
    );
  });
});
