import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { findSection } from '#shared/reports/sections/index.ts';
import type { SectionEntry } from '#shared/reports/templates/types.ts';
import { useLanguage } from '../../app/language.tsx';
import { SectionOptions } from './section-options.tsx';

/** The sections of a template: dragged, or moved with the arrows of the keyboard while Alt is held. */
export function SectionList(props: {
  entries: readonly SectionEntry[];
  open: number | null;
  onOpen(at: number | null): void;
  onChange(entries: SectionEntry[]): void;
}) {
  const { t, say } = useLanguage();
  const { entries, open, onOpen, onChange } = props;
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');

  const move = (from: number, to: number) => {
    const entry = entries[from];
    if (!entry || to < 0 || to >= entries.length || from === to) return;
    onChange(entries.toSpliced(from, 1).toSpliced(to, 0, entry));
    onOpen(open === from ? to : null);
    setSaid(t('reports.section-moved', { name: nameOf(entry), place: to + 1, total: entries.length }));
    requestAnimationFrame(() => {
      list.current?.children[to]?.querySelector<HTMLElement>('.section-name')?.focus();
    });
  };
  const nameOf = ({ section, title }: SectionEntry) => {
    const own = title && say(title);
    return own || (findSection(section) ? say(findSection(section)!.label) : section);
  };
  return (
    <>
      <ol className="section-list" ref={list}>
        {entries.map((entry, at) => {
          const kind = findSection(entry.section);
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a section has no other identity than its place
              key={at}
              data-over={over === at}
              data-dragged={dragged === at}
              onDragOver={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                setOver(at);
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) move(dragged, at);
                setDragged(null);
                setOver(null);
              }}
            >
              <div className="section-line">
                <span
                  className="section-handle"
                  aria-hidden="true"
                  draggable
                  onDragStart={(event) => {
                    event.dataTransfer.effectAllowed = 'move';
                    setDragged(at);
                  }}
                  onDragEnd={() => {
                    setDragged(null);
                    setOver(null);
                  }}
                >
                  <HolderOutlined />
                </span>
                <button
                  type="button"
                  className="section-name"
                  aria-expanded={open === at}
                  onClick={() => onOpen(open === at ? null : at)}
                  onKeyDown={(event) => {
                    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                    event.preventDefault();
                    move(at, at + (event.key === 'ArrowUp' ? -1 : 1));
                  }}
                >
                  {nameOf(entry)}
                </button>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined />}
                  disabled={at === 0}
                  aria-label={t('reports.section-up', { name: nameOf(entry) })}
                  onClick={() => move(at, at - 1)}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined />}
                  disabled={at === entries.length - 1}
                  aria-label={t('reports.section-down', { name: nameOf(entry) })}
                  onClick={() => move(at, at + 1)}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('reports.section-remove', { name: nameOf(entry) })}
                  onClick={() => {
                    onChange(entries.toSpliced(at, 1));
                    onOpen(null);
                  }}
                />
              </div>
              {open === at && (
                <div className="section-body">
                  <p className="doc-muted">{kind ? say(kind.hint) : t('reports.section-unknown')}</p>
                  {kind && (
                    <SectionOptions
                      kind={kind}
                      entry={entry}
                      onChange={(next) => onChange(entries.with(at, next))}
                    />
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {entries.length === 0 && <p className="section-none">{t('reports.sections-none')}</p>}
      <output className="visually-hidden">{said}</output>
    </>
  );
}
