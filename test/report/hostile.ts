// Documents whose names mean harm.
import { draw } from '../../models/document/draft.ts';
import type { Hierarchy } from '../../models/document/hierarchy.ts';

export const hostile = {
  section: 'a ]]> b <![CDATA[ c',
  script: '</style></svg><script>document.title = "taken"</script>',
  attribute: '" onload="document.title = 1" x="\'',
  address: 'url(https://example.com/x) @import "https://example.com/y"; &#106;',
  control: 'a\u0000b\u0007c\u001b[31m\u000b\ufffe\uffff',
  turning: '\u202eright to left\u2066',
  halves: 'a\ud800b\udc00c',
  emoji: '👩‍💻 🏴‍☠️ e\u0301',
  long: 'x'.repeat(10_000),
  words: 'word '.repeat(2000),
  markup: '<b>&amp;&nbsp;<!-- -->',
} as const;

/** A document in which everything that has a name has this one. */
export function hostileName(name: string): Hierarchy {
  const { document } = draw()
    .forest('f', { name })
    .zone('z', { name, kind: 'perimeter', description: name })
    .site('p', { name, mode: 'mixed' })
    .system('s', ['management-point', 'distribution-point', 'software-update-point'], {
      name,
      fqdn: name,
    })
    .clients('c', 12, { name })
    .add('services', 'dc', { name, kind: 'domain-controller', zone: 'z' })
    .add('notes', 'n', { text: name, x: 0, y: 0 });
  return { ...document, name, properties: { author: name, [`${name} key`]: name } };
}
