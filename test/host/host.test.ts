import { describe, expect, it } from 'vitest';
import { fileFailure, fileNameFor, hierarchyFile } from '../../models/host.ts';

describe('the name of a file', () => {
  it.each([
    ['Contoso 2007 redesign', 'Contoso 2007 redesign.trustwalk'],
    ['contoso.trustwalk', 'contoso.trustwalk'],
    ['Contoso.TRUSTWALK', 'Contoso.TRUSTWALK'],
    ['a/b\\c: what? <now>', 'a-b-c- what- -now-.trustwalk'],
    ['../../etc/passwd', '-..-etc-passwd.trustwalk'],
    ['.hidden. ', 'hidden.trustwalk'],
    ['line\nbreak\0', 'line-break-.trustwalk'],
    ['Überprüfung 東京', 'Überprüfung 東京.trustwalk'],
    ['', 'Untitled.trustwalk'],
    ['...', 'Untitled.trustwalk'],
  ])('made of %j is %j', (text, name) => {
    expect(fileNameFor(text, hierarchyFile)).toBe(name);
  });

  it('stays short enough for every file system', () => {
    expect(fileNameFor('x'.repeat(1000), hierarchyFile).length).toBeLessThan(200);
  });
});

describe('a file that could not be used', () => {
  it.each(['read', 'write'] as const)('to %s gives its name and what stood in the way', (doing) => {
    const troubles = ['gone', 'denied', 'full', 'unknown'] as const;
    const sentences = troubles.map(
      (trouble) => fileFailure(doing, 'a.trustwalk', trouble).sentence,
    );
    for (const sentence of sentences) expect(sentence).toContain('“a.trustwalk”');
    expect(new Set(sentences).size).toBe(troubles.length);
  });
});
