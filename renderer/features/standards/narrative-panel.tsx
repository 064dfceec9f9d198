import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { NarrativeVersion } from '#shared/api/standards.ts';
import { type Language, languages } from '#shared/i18n/language.ts';
import { languageBehind, tokensLacking } from '#shared/narratives/languages.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';
import { LanguageEditor } from './narrative/language-editor.tsx';
import './narrative/narrative.css';
import { type NarrativeProps, placeOf } from './narrative/props.ts';
import { keepUnsaved } from './narrative/unsaved.ts';
import { useSources } from './narrative/use-sources.ts';
import { Versions } from './narrative/versions.tsx';

type Shown = Language | 'both';

/** The words of an item in each language, with figures that stay live. */
export function NarrativePanel(props: NarrativeProps) {
  const { t, language } = useLanguage();
  const [shown, setShown] = useState<Shown>(language);
  const [versions, setVersions] = useState<Language | null>(null);
  // Counts what replaced the text from outside, so that the editor begins with it.
  const [restored, setRestored] = useState(0);
  const history = useOperation('standards.narrative', placeOf(props));
  const sources = useSources(props);
  const place = placeOf(props);
  return (
    <Panel
      title={t('standards.narrative')}
      extra={
        <>
          <Segmented<Shown>
            size="small"
            value={shown}
            aria-label={t('narratives.languages')}
            onChange={setShown}
            options={[
              { value: 'zh-CN', label: t('standards.language-zh') },
              { value: 'en', label: t('standards.language-en') },
              { value: 'both', label: t('narratives.both') },
            ]}
          />
          <Button size="small" onClick={() => setVersions(shown === 'both' ? language : shown)}>
            {t('narratives.versions')}
          </Button>
        </>
      }
    >
      {history.error && <FailureNote failure={history.error.failure} />}
      <Behind {...props} versions={history.data?.versions ?? []} />
      <div className="narrative-languages" data-both={shown === 'both'}>
        {languages
          .filter((entry) => shown === 'both' || entry === shown)
          .map((entry) => (
            <LanguageEditor
              key={`${place.code} ${entry} ${restored}`}
              {...props}
              language={entry}
              sources={sources}
              history={history.data}
            />
          ))}
      </div>
      {versions && history.data && (
        <Versions
          place={place}
          language={versions}
          history={history.data}
          readOnly={props.readOnly}
          onRestored={(which, text) => {
            // Until the stored text has been fetched again, the editor begins with what was restored.
            keepUnsaved(`${place.framework} ${place.code} ${place.period} ${which}`, { text, drafted: [] });
            setRestored((count) => count + 1);
            setVersions(null);
          }}
          onClose={() => setVersions(null)}
        />
      )}
    </Panel>
  );
}

const TEXTS = ['write', 'restore', 'take-away', 'in-step'];

/** Says which language has not followed the other, and what only one of them refers to. */
function Behind(props: NarrativeProps & { versions: readonly NarrativeVersion[] }) {
  const { t } = useLanguage();
  const judge = useCommand('standards.judge');
  const behind = languageBehind(
    props.versions
      .filter(({ act }) => TEXTS.includes(act))
      .map(({ language, act }) => ({ language, empty: act === 'take-away', inStep: act === 'in-step' })),
  );
  if (!behind) return null;
  const textOf = (language: Language) =>
    props.state.narratives.find((entry) => entry.language === language)?.text ?? '';
  const ahead = languages.find((entry) => entry !== behind)!;
  const lacking = tokensLacking(textOf(ahead), textOf(behind));
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={t(behind === 'en' ? 'narratives.behind-en' : 'narratives.behind-zh')}
        description={
          lacking.length > 0 && t('narratives.behind-lacking', { n: lacking.length, tokens: lacking })
        }
        action={
          !props.readOnly && (
            <Button
              size="small"
              loading={judge.pending}
              onClick={() => void judge.run({ ...placeOf(props), language: behind, act: 'in-step' })}
            >
              {t('narratives.in-step')}
            </Button>
          )
        }
      />
      {judge.failure && <FailureNote failure={judge.failure} />}
    </>
  );
}
