import { Button } from 'antd';
import { Link } from 'wouter';
import type { EvidencePiece } from '#shared/api/evidence.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import { useCommand, useOperation } from '../../../app/client.ts';
import { useFrameworks } from '../../../app/frameworks.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { PassageText } from './passage-text.tsx';

/** The items that a piece serves, and those whose text is like its own. */
export function PieceLinks({ piece, period }: { piece: EvidencePiece; period: string }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const { all } = useFrameworks();
  const link = useCommand('evidence.link');
  const like = useOperation('evidence.items', { piece: piece.id, period }, { keep: true });
  const nameOf = (framework: string, code: string) => {
    const owner = all.find(({ id }) => id === framework);
    const item = owner && leavesOf(owner).find((leaf) => leaf.code === code);
    return `${code} ${item ? say(item.title) : ''}`;
  };
  const ownerOf = (framework: string) => {
    const owner = all.find(({ id }) => id === framework);
    return owner ? say(owner.label) : framework;
  };
  return (
    <>
      <h2>{t('evidence.links-title')}</h2>
      {link.failure && <FailureNote failure={link.failure} />}
      {piece.links.length === 0 && <p className="standards-soft">{t('evidence.links-none')}</p>}
      <ul className="evidence-lines">
        {piece.links.map(({ framework, code, period: year, slot }) => (
          <li key={`${framework} ${code} ${year}`}>
            <Link href={`/standards/${framework}/${encodeURIComponent(code)}`}>
              {nameOf(framework, code)}
            </Link>
            <span className="standards-soft">{`${ownerOf(framework)} · ${year}`}</span>
            <span className="standards-push" />
            {!workspace.readOnly && (
              <Button
                size="small"
                type="text"
                onClick={() =>
                  void link.run({ framework, code, period: year, piece: piece.id, slot, linked: false })
                }
              >
                {t('evidence.link-remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <h2>{t('evidence.items-title')}</h2>
      {like.data?.items.length === 0 && <p className="standards-soft">{t('evidence.items-none')}</p>}
      <ul className="evidence-lines">
        {(like.data?.items ?? []).map((item) => (
          <li key={`${item.framework} ${item.code}`}>
            <Link href={`/standards/${item.framework}/${encodeURIComponent(item.code)}`}>
              {nameOf(item.framework, item.code)}
            </Link>
            <span className="standards-soft">
              {`${ownerOf(item.framework)} · ${t('evidence.reason-words', { percent: Math.round(item.score * 100) })}`}
            </span>
            <span className="standards-push" />
            {!workspace.readOnly && (
              <Button
                size="small"
                onClick={() =>
                  void link.run({
                    framework: item.framework,
                    code: item.code,
                    period,
                    piece: piece.id,
                    slot: item.slot,
                    linked: true,
                  })
                }
              >
                {t('evidence.link-add')}
              </Button>
            )}
            {item.passage && <PassageText passage={item.passage} lines={2} />}
          </li>
        ))}
      </ul>
    </>
  );
}
