import { Alert, Button, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { StandardState } from '#shared/api/standards.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import type { Language } from '#shared/i18n/language.ts';
import { type FigureSource, resolveTokens, unknownTokens } from '#shared/indicators/tokens.ts';
import { shiftPeriod } from '#shared/periods/period.ts';
import { call, useCommand, useOperation } from '../../app/client.ts';
import { useIndicators } from '../../app/indicators.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { Panel } from '../../ui/page.tsx';

type NarrativeState = 'draft' | 'reviewed' | 'approved';

const acts = { draft: [], reviewed: ['review'], approved: ['review', 'approve'] } as const;

interface Props {
  framework: Framework;
  item: FrameworkItem;
  state: StandardState;
  period: string;
  readOnly: boolean;
}

/** The paragraph of an item, in each language, with figures that stay live. */
export function NarrativePanel(props: Props) {
  const { t, language } = useLanguage();
  const [written, setWritten] = useState<Language>(language);
  const stored = props.state.narratives.find((entry) => entry.language === written);
  return (
    <Panel
      title={t('standards.narrative')}
      extra={
        <>
          {stored && t('standards.rating-by', { by: stored.by, at: formatStamp(stored.at) })}
          <Segmented<Language>
            size="small"
            value={written}
            aria-label={t('standards.narrative')}
            onChange={setWritten}
            options={[
              { value: 'zh-CN', label: t('standards.language-zh') },
              { value: 'en', label: t('standards.language-en') },
            ]}
          />
        </>
      }
    >
      <Editor key={`${props.item.code} ${written}`} {...props} written={written} />
    </Panel>
  );
}

function Editor({ framework, item, state, period, readOnly, written }: Props & { written: Language }) {
  const { t, say } = useLanguage();
  const { indicators } = useIndicators();
  const stored = state.narratives.find((entry) => entry.language === written);
  const [text, setText] = useState(stored?.text ?? '');
  const [stage, setStage] = useState<NarrativeState>(stored?.state ?? 'draft');
  const [drafted, setDrafted] = useState(false);
  const write = useCommand('standards.write');
  const judge = useCommand('standards.judge');
  const [lines, setLines] = useState<string[]>(stored?.unread ?? []);
  const place = { framework: framework.id, period, code: item.code };
  const { workspace } = useScope();
  const figures = useFigures(period);
  const unknown = unknownTokens(text, {
    indicators: new Set(indicators.map(({ id }) => id)),
    departments: new Set(workspace.departments.map(({ code }) => code)),
  });

  const draft = async () => {
    const result = await call('standards.draft', { ...place, language: written });
    if (!result.ok) return;
    setText((old) => (old.trim() ? `${old.trimEnd()}\n\n${result.data.text}` : result.data.text));
    setStage('draft');
    setDrafted(true);
    setLines((old) => [...old, ...result.data.text.split('\n')]);
  };

  return (
    <div className="standards-narrative">
      {drafted && <Alert type="info" showIcon title={t('standards.narrative-draft-note')} />}
      <Input.TextArea
        value={text}
        lang={written}
        readOnly={readOnly}
        aria-label={t('standards.narrative')}
        placeholder={t('standards.narrative-hint')}
        autoSize={{ minRows: 5, maxRows: 16 }}
        maxLength={20_000}
        onChange={(event) => setText(event.target.value)}
      />
      {unknown.length > 0 && (
        <Alert type="warning" showIcon title={t('standards.narrative-unknown', { tokens: unknown })} />
      )}
      {text.trim() && (
        <div className="standards-preview">
          <h3>{t('standards.narrative-preview')}</h3>
          <Reading text={text} language={written} figures={figures} />
        </div>
      )}
      {write.failure && <FailureNote failure={write.failure} />}
      {judge.failure && <FailureNote failure={judge.failure} />}
      {!readOnly && (
        <div className="standards-acts">
          <Select
            value={null}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('standards.narrative-insert')}
            aria-label={t('standards.narrative-insert')}
            style={{ width: 200 }}
            options={indicators.map((spec) => ({ value: spec.id, label: say(spec.label) }))}
            onChange={(id: string) => setText((old) => `${old}{{${id}}}`)}
          />
          <Button onClick={() => void draft()}>{t('standards.narrative-draft')}</Button>
          <span className="standards-push" />
          <Segmented<NarrativeState>
            value={stage}
            aria-label={t('standards.narrative')}
            onChange={setStage}
            options={(['draft', 'reviewed', 'approved'] as const).map((value) => ({
              value,
              label: t(`standards.state-${value}`),
            }))}
          />
          <Button
            disabled={text === (stored?.text ?? '') && stage === (stored?.state ?? 'draft')}
            loading={write.pending}
            onClick={async () => {
              const at = { ...place, language: written };
              if (text !== stored?.text) {
                const result = await write.run({ ...at, text, drafted: lines });
                if (!result.ok) return;
                setDrafted(false);
              }
              for (const act of acts[stage]) {
                const result = await judge.run({ ...at, act });
                if (!result.ok) return;
              }
            }}
          >
            {t('standards.narrative-save')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The figures of the year and of the two before it, as narratives may name them. */
function useFigures(period: string): FigureSource {
  const book = useIndicators();
  const years = [
    useOperation('indicators.values', { period }),
    useOperation('indicators.values', { period: shiftPeriod(period, -1) }),
    useOperation('indicators.values', { period: shiftPeriod(period, -2) }),
  ];
  return {
    indicator: book.find,
    value: (id, department, back) =>
      years[back]?.data?.values.find((entry) => entry.indicator === id && entry.department === department) ??
      null,
  };
}

/** The text with its figures filled in, as the report will print it. */
function Reading({ text, language, figures }: { text: string; language: Language; figures: FigureSource }) {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name than their place
      <p key={at} lang={language}>
        {resolveTokens(paragraph, figures, language).map((piece, index) =>
          piece.kind === 'text' ? (
            piece.text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: figures have no other name than their place
            <strong key={index}>{piece.kind === 'figure' ? piece.text : piece.source}</strong>
          ),
        )}
      </p>
    ));
}
