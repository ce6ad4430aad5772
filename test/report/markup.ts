// Reads markup as strictly as a browser reads XML, and tells what is in it.

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Element | undefined;
  readonly children: Element[];
  /** All text in it, its children's included. */
  text: string;
}

const declaration = /^<!doctype html>\n/;
const token =
  /<(?<closed>\/?)(?<name>[A-Za-z][\w-]*)(?<attributes>(?:\s+[\w:-]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/gy;
const entity = /&(?:amp|lt|gt|quot|#\d+);/g;
const entities: { readonly [name: string]: string } = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};
/** Elements of HTML that have no end. */
const endless = ['meta', 'br'];

/** The root of the markup. Throws where it is not well-formed. */
export function parsed(markup: string): Element {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(markup);
  if (forbidden !== null) throw new Error(`a forbidden letter at ${forbidden.index}`);
  const text = markup.replace(declaration, '');
  const root: Element = element('', new Map(), undefined);
  let at: Element = root;
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const start = token.lastIndex;
    const groups = token.exec(text)?.groups;
    if (groups === undefined) throw new Error(`no markup: ${text.slice(start, start + 80)}`);
    if (groups.text !== undefined) {
      const said = unescaped(groups.text);
      for (let holder: Element | undefined = at; holder !== undefined; holder = holder.parent) {
        holder.text += said;
      }
    } else if (groups.closed === '/') {
      if (at.name !== groups.name || at.parent === undefined) {
        throw new Error(`</${groups.name}> ends <${at.name}>`);
      }
      at = at.parent;
    } else {
      const child = element(groups.name ?? '', attributesOf(groups.attributes ?? ''), at);
      at.children.push(child);
      if (groups.empty !== '/' && !endless.includes(child.name)) at = child;
    }
  }
  const [only, ...others] = root.children;
  if (at !== root || only === undefined || others.length > 0) throw new Error('no single root');
  return only;
}

function element(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: Element | undefined,
): Element {
  return { name, attributes, parent, children: [], text: '' };
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`${name} is there twice`);
    attributes.set(name, unescaped(value));
  }
  return attributes;
}

function unescaped(text: string): string {
  if (text.replaceAll(entity, '').includes('&')) throw new Error(`a bare & in ${text}`);
  return text.replaceAll(entity, (found) => entities[found] ?? found);
}

/** Every element in it, itself included, in the order of the text. */
export function everything(root: Element): Element[] {
  return [root, ...root.children.flatMap(everything)];
}

/** Everything that an element of this markup could make a browser fetch, save what it carries in itself. */
export function fetched(root: Element): string[] {
  const addresses = everything(root).flatMap(({ name, attributes, text }) => [
    ...[...attributes]
      .filter(([key]) => /^(?:href|xlink:href|src|srcset|data|action|poster|background)$/.test(key))
      .map(([, value]) => value),
    ...[...(name === 'style' ? [text] : []), ...attributes.values()].flatMap((value) =>
      [...value.matchAll(/(?:url\(\s*|@import\s*)['"]?([^)'";]*)/g)].map(
        ([, address = '']) => address,
      ),
    ),
  ]);
  return addresses.filter((address) => !address.startsWith('#') && !address.startsWith('data:'));
}

/** The markup without the letters that it carries. */
export function withoutLetters(markup: string): string {
  return markup.replaceAll(/url\(data:[^)]*\)/g, '');
}
