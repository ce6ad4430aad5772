import { useEffect, useRef } from 'react';
import { type Block, type Page, partsOf, type Words } from '../../models/report/reference/page.ts';
import { openReference } from './reference-store.ts';
import './page-view.css';

/** A page of the reference. It takes the focus, so that keys scroll it from its beginning. */
export function PageView({ page }: { readonly page: Page }) {
  const top = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    top.current?.focus();
    top.current?.scrollIntoView();
  }, [page.id]);
  return (
    <article className="reference-page">
      <p ref={top} tabIndex={-1}>
        {page.lead}
      </p>
      {page.sections.map(({ title, blocks }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          {blocks.map((block, index) => (
            <BlockView key={index} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.block) {
    case 'paragraph':
      return (
        <p>
          <Said words={block.words} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Said words={item} />
            </li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl>
          {block.facts.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Said words={words} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <Table columns={block.columns} rows={block.rows} />;
  }
}

/** Rows that begin with the same words share their first cell. */
function Table({ columns, rows }: Omit<Extract<Block, { block: 'table' }>, 'block'>) {
  const begins = rows.map(([first]) => JSON.stringify(first));
  const isNew = (index: number) => begins[index] !== begins[index - 1];
  const rowsFrom = (index: number) => {
    const next = begins.findIndex((_, other) => other > index && isNew(other));
    return (next === -1 ? begins.length : next) - index;
  };
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          <tr key={index}>
            {cells.map((cell, at) =>
              at > 0 || isNew(index) ? (
                <td key={columns[at]} rowSpan={at > 0 ? 1 : rowsFrom(index)}>
                  <Said words={cell} />
                </td>
              ) : null,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ words }: { readonly words: Words }) {
  return partsOf(words).map((part, index) => {
    if (typeof part === 'string') return part;
    if ('code' in part) return <code key={index}>{part.code}</code>;
    return (
      <button
        key={index}
        type="button"
        className="reference-link"
        onClick={() => openReference(part.page)}
      >
        {part.says}
      </button>
    );
  });
}
