import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Input as Asked } from '#shared/api/index.ts';
import { useCommand, useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import type { ThemeEntry } from './use-themes.ts';

interface Props {
  /** null: a new one. */
  theme: ThemeEntry | null;
  question: Asked<'comments.overview'>;
  onDone(): void;
}

/** One theme: its name where it is the office's own, the words that stand for it, and what they would change. */
export function ThemeForm({ theme, question, onDone }: Props) {
  const { t, language } = useLanguage();
  const [zh, setZh] = useState(theme?.label.zh ?? '');
  const [en, setEn] = useState(theme?.label.en ?? '');
  const [words, setWords] = useState<string[]>(theme?.added ?? []);
  const own = theme === null || theme.own;
  const trial = useOperation(
    'comments.try-words',
    { ...question, theme: theme?.id ?? null, words },
    { keep: true },
  );
  const saveTheme = useCommand('comments.save-theme');
  const saveWords = useCommand('comments.set-words');
  const remove = useCommand('comments.remove-theme');
  const failure = saveTheme.failure ?? saveWords.failure ?? remove.failure;
  const name = { zh: zh.trim() || en.trim(), en: en.trim() || zh.trim() };
  const save = async () => {
    const saved = own
      ? await saveTheme.run({ id: theme?.id ?? null, label: name, words })
      : await saveWords.run({ theme: theme.id, words });
    if (saved.ok) onDone();
  };
  const drop = async () => {
    if (theme && (await remove.run({ id: theme.id })).ok) onDone();
  };
  return (
    <div className="comments-theme-form">
      {failure && <FailureNote failure={failure} />}
      {own && (
        <div className="comments-theme-names">
          <Input
            value={zh}
            maxLength={40}
            aria-label={t('comments.name-zh')}
            placeholder={t('comments.name-zh')}
            onChange={(event) => setZh(event.target.value)}
          />
          <Input
            value={en}
            maxLength={60}
            aria-label={t('comments.name-en')}
            placeholder={t('comments.name-en')}
            onChange={(event) => setEn(event.target.value)}
          />
        </div>
      )}
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        value={words}
        tokenSeparators={[',', '，', '、', ';', '；', '\n']}
        aria-label={t('comments.own-words')}
        placeholder={t('comments.own-words-hint')}
        onChange={(next: string[]) =>
          setWords([...new Set(next.map((word) => word.trim().slice(0, 40)).filter((word) => word !== ''))])
        }
      />
      {theme && theme.shipped.length > 0 && (
        <p className="evaluation-soft">
          {t('comments.shipped-words', { words: theme.shipped.join(language === 'zh-CN' ? '、' : ', ') })}
        </p>
      )}
      {trial.data && (
        <div role="status" className="comments-trial">
          <p>{t('comments.trial', { before: trial.data.before, after: trial.data.after })}</p>
          <Texts title={t('comments.gained')} texts={trial.data.gained} />
          <Texts title={t('comments.lost')} texts={trial.data.lost} />
        </div>
      )}
      <div className="comments-picker-acts">
        <Button
          type="primary"
          disabled={own && name.zh === ''}
          loading={saveTheme.pending || saveWords.pending}
          onClick={() => void save()}
        >
          {t('common.save')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
        {theme?.own && (
          <Button danger loading={remove.pending} onClick={() => void drop()}>
            {t('comments.remove-theme')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Texts({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <p className="evaluation-soft">{title}</p>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
