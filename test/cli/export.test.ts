import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagramSvg } from '../../models/report/diagram-svg.ts';
import { findingsHtml } from '../../models/report/findings-html.ts';
import { analyse } from '../../models/rules/engine.ts';
import { contoso } from '../report/contoso.ts';
import { contoso as sample, scratch, trustwalk } from './trustwalk.ts';

describe('trustwalk export', () => {
  it.each([
    ['svg', diagramSvg],
    ['html', findingsHtml],
  ])('gives as %s the same bytes as the face', async (format, write) => {
    const { status, stdout, stderr } = trustwalk('export', sample, '--as', format);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    // Compared as a whole: a difference of files this large is no help to anyone.
    expect(stdout === (await write(contoso, analyse(contoso)))).toBe(true);
  });

  it('writes to a file what it would have printed', () => {
    const target = path.join(scratch, 'diagram.svg');
    const answer = trustwalk('export', sample, '--as', 'svg', '--output', target);
    expect(answer).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(target, 'utf8') === trustwalk('export', sample, '--as', 'svg').stdout).toBe(
      true,
    );
  });

  it.each<[string, string[], RegExp]>([
    ['no format', [sample], /--as svg or --as html/],
    ['an unknown format', [sample, '--as', 'png'], /svg, html, not “png”/],
    ['no file', ['--as', 'svg'], /Usage: trustwalk export FILE/],
    ['a file that is not there', ['nowhere.trustwalk', '--as', 'svg'], /no such file/],
    ['a folder to write to', [sample, '--as', 'svg', '--output', 'no/where'], /no such file/],
  ])('says what cannot be used: %s', (_what, args, says) => {
    const { status, stdout, stderr } = trustwalk('export', ...args);
    expect(stderr).toMatch(says);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('does not overwrite the document', () => {
    const own = path.join(scratch, 'own.trustwalk');
    copyFileSync(sample, own);
    const { status, stderr } = trustwalk(
      'export',
      own,
      '--as',
      'html',
      '--output',
      './own.trustwalk',
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/overwrite/);
    expect(readFileSync(own)).toEqual(readFileSync(sample));
  });
});
