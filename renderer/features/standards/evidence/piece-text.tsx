import { Button } from 'antd';
import { useState } from 'react';
import type { EvidencePiece } from '#shared/api/evidence.ts';
import { useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { PassageText } from './passage-text.tsx';

const STEP = 10;

/** What could be read of a piece, or why nothing could. */
export function PieceText({ piece }: { piece: EvidencePiece }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState(STEP);
  const { state, failure, cut } = piece.text;
  const found = useOperation(
    'evidence.passages',
    { piece: piece.id, offset: 0, limit: Math.min(200, shown) },
    { enabled: state === 'read', keep: true },
  );
  if (state === 'none') return null;
  const old = failure?.code === 'file-unsupported';
  return (
    <>
      <h2>{t('evidence.text-title')}</h2>
      {state === 'waiting' && <p className="standards-soft">{t('evidence.suggest-read')}</p>}
      {(state === 'empty' || state === 'picture') && (
        <p className="standards-soft">{t(`evidence.text-${state}-hint`)}</p>
      )}
      {state === 'unreadable' &&
        (old ? (
          <p className="standards-soft">{t('evidence.text-old-hint')}</p>
        ) : (
          failure && <FailureNote failure={failure} />
        ))}
      {cut && <p className="standards-soft">{t('evidence.text-cut-hint')}</p>}
      {(found.data?.passages ?? []).map((passage) => (
        <PassageText key={`${passage.page} ${passage.text.slice(0, 40)}`} passage={passage} lines={8} />
      ))}
      {found.data && found.data.total > shown && shown < 200 && (
        <Button size="small" onClick={() => setShown((count) => count + STEP * 2)}>
          {t('evidence.text-more')}
        </Button>
      )}
    </>
  );
}
