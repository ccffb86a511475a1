import fc from 'fast-check';
import { SourceProblem } from './source-problem.js';
import { at, children, escapeXml, parseXml, textAt } from './xml.js';

const read = (text: string) => parseXml(Buffer.from(text));

describe('reading XML', () => {
  it('names elements and attributes by their local names and makes a repeated element a list', () => {
    const root = read('<a:r xmlns:a="urn:a" kind="x"><a:i>1</a:i><b:i xmlns:b="urn:b">2</b:i><i> 3 </i></a:r>');
    expect(root).toEqual({ r: { '@kind': 'x', i: ['1', '2', '3'] } });
  });

  it('keeps the leading zero of a number, CDATA, the five entities and character references', () => {
    expect(read('<r><cpr>0101901234</cpr><t><![CDATA[<b>&]]></t><e>&lt;&amp;&#230;&#x61;</e></r>')).toEqual({
      r: { cpr: '0101901234', t: '<b>&', e: '<&æa' },
    });
  });

  it('keeps text beside elements under #text and takes an empty element for empty text', () => {
    expect(read('<r>a<b/>c</r>')).toEqual({ r: { '#text': 'ac', b: '' } });
  });

  it('reads an element called __proto__ as any other', () => {
    const { r } = read('<r><__proto__>x</__proto__></r>');
    expect(Object.keys(r as object)).toEqual(['__proto__']);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it.each([
    ['a document type', '<!DOCTYPE r><r/>'],
    ['an external entity', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><r>&x;</r>'],
    ['an entity bomb', '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><r>&b;</r>'],
    ['an entity beyond the five', '<r>&nbsp;</r>'],
    ['a processing instruction', '<?xml-stylesheet href="x"?><r/>'],
    ['an unbound prefix', '<a:r/>'],
    ['an element that is not closed', '<r><a></r>'],
    ['a second root', '<r/><r/>'],
    ['an attribute given twice', '<r a="1" a="2"/>'],
    ['no element', ' '],
    ['no XML', 'fejl'],
    ['a character that XML forbids', '<r>\u0001</r>'],
    ['nesting beyond 64', '<a>'.repeat(65) + '</a>'.repeat(65)],
    ['more than 100 000 elements', `<r>${'<a/>'.repeat(100_000)}</r>`],
  ])('refuses %s', (_, text) => {
    expect(() => read(text)).toThrow('SOURCE_INVALID');
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(() => parseXml(Buffer.from([0x3c, 0x72, 0x3e, 0xe6, 0x3c, 0x2f, 0x72, 0x3e]))).toThrow(SourceProblem);
  });

  it('reads 64 levels and 100 000 elements', () => {
    expect(() => read('<a>'.repeat(64) + '</a>'.repeat(64))).not.toThrow();
    expect(children(read(`<r>${'<a/>'.repeat(99_999)}</r>`).r, 'a')).toHaveLength(99_999);
  });

  it('either gives a tree or the problem SOURCE_INVALID, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.string().map(Buffer.from)), (bytes) => {
        try {
          expect(typeof parseXml(Buffer.from(bytes))).toBe('object');
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'SOURCE_INVALID' });
        }
      }),
    );
  });

  it('reads back what was made safe for it, but for white space around and characters that XML forbids', () => {
    const allowed = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\uFFFE\uFFFF]/.test(text) && text.trim() === text);
    fc.assert(fc.property(allowed, (text) => expect(read(`<r>${escapeXml(text)}</r>`)).toEqual({ r: text })));
  });
});

describe('looking into XML', () => {
  const root = read('<r><a><b>1</b></a><a x="2"/><c/></r>');

  it('gives all children of a name, the first along a path, and the text there', () => {
    expect(children(root.r, 'a')).toEqual([{ b: '1' }, { '@x': '2' }]);
    expect(at(root, 'r', 'a', 'b')).toEqual({ '#text': '1' });
    expect(textAt(root, 'r', 'a', 'b')).toBe('1');
  });

  it('gives an empty list or undefined for what is not there or empty', () => {
    expect(children(root.r, 'z')).toEqual([]);
    expect(children(undefined, 'a')).toEqual([]);
    expect(at(root, 'r', 'z', 'b')).toBeUndefined();
    expect(textAt(root, 'r', 'c')).toBeUndefined();
  });
});
