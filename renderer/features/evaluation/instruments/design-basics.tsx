import { Checkbox, Input, InputNumber, Select } from 'antd';
import { withScale } from '#shared/instruments/design.ts';
import { notObserved } from '#shared/instruments/scales.ts';
import { type Instrument, instrumentTargets, raterGroups, scoringRules } from '#shared/instruments/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { BothInput } from '../../../ui/both-input.tsx';
import { Labelled } from '../../../ui/labelled.tsx';

export interface DesignProps {
  form: Instrument;
  change(next: Instrument): void;
}

/** Name, source, whom it is about, who fills it in, how it is scored, and the scale with its words. */
export function DesignBasics({ form, change, fixedTarget }: DesignProps & { fixedTarget: boolean }) {
  const { t } = useLanguage();
  const { scale, scoring } = form;
  const set = (part: Partial<Instrument>) => change({ ...form, ...part });
  const steps = Array.from(
    { length: Math.max(0, Math.min(10, scale.highest - scale.lowest) + 1) },
    (_, at) => scale.lowest + at,
  );
  const nameStep = (score: number, label: { zh: string; en: string }) =>
    set({
      scale: {
        ...scale,
        labels: [
          ...scale.labels.filter((each) => each.score !== score),
          { score, label, aliases: scale.labels.find((each) => each.score === score)?.aliases ?? [] },
        ].sort((a, b) => a.score - b.score),
      },
    });
  return (
    <div className="instrument-form">
      <BothInput
        id="design-label"
        label={t('instruments.name')}
        value={form.label}
        onChange={(label) => set({ label })}
      />
      <div className="instrument-pair">
        <BothInput
          id="design-source"
          label={t('instruments.field-source')}
          value={form.source}
          onChange={(source) => set({ source })}
        />
        <BothInput
          id="design-licence"
          label={t('instruments.field-licence')}
          value={form.licence}
          onChange={(licence) => set({ licence })}
        />
      </div>
      <div className="instrument-row">
        <Labelled
          id="design-target"
          label={t('instruments.about')}
          {...(fixedTarget && { hint: t('instruments.target-fixed') })}
        >
          <Select
            id="design-target"
            value={form.target}
            disabled={fixedTarget}
            options={instrumentTargets.map((value) => ({ value, label: t(`instruments.target-${value}`) }))}
            onChange={(target) => set({ target })}
          />
        </Labelled>
        <Labelled id="design-raters" label={t('instruments.raters')}>
          <Select
            id="design-raters"
            mode="multiple"
            value={form.raters}
            options={raterGroups.map((value) => ({ value, label: t(`instruments.rater-${value}`) }))}
            onChange={(raters) => set({ raters })}
          />
        </Labelled>
        <Labelled id="design-rule" label={t('instruments.scoring')}>
          <Select
            id="design-rule"
            value={scoring.rule}
            options={scoringRules.map((value) => ({ value, label: t(`instruments.rule-${value}`) }))}
            onChange={(rule) => set({ scoring: { ...scoring, rule } })}
          />
        </Labelled>
        <Labelled id="design-answered" label={t('instruments.answered')}>
          <InputNumber
            id="design-answered"
            min={0}
            max={100}
            precision={0}
            value={Math.round(scoring.answered * 100)}
            onChange={(share) => set({ scoring: { ...scoring, answered: (share ?? 0) / 100 } })}
          />
        </Labelled>
        <Labelled id="design-edition" label={t('instruments.edition')}>
          <Input
            id="design-edition"
            maxLength={20}
            value={form.edition}
            onChange={(event) => set({ edition: event.target.value })}
          />
        </Labelled>
      </div>
      <div className="instrument-row">
        <Labelled id="design-lowest" label={t('instruments.scale-lowest')}>
          <InputNumber
            id="design-lowest"
            min={0}
            max={99}
            precision={0}
            value={scale.lowest}
            onChange={(value) => change(withScale(form, value ?? 0, scale.highest))}
          />
        </Labelled>
        <Labelled id="design-highest" label={t('instruments.scale-highest')}>
          <InputNumber
            id="design-highest"
            min={1}
            max={100}
            precision={0}
            value={scale.highest}
            onChange={(value) => change(withScale(form, scale.lowest, value ?? 5))}
          />
        </Labelled>
        <Checkbox
          checked={scale.notObserved !== undefined}
          onChange={(event) => {
            const { notObserved: _, ...rest } = scale;
            set({ scale: event.target.checked ? { ...rest, notObserved } : rest });
          }}
        >
          {t('instruments.has-not-observed')}
        </Checkbox>
      </div>
      <div className="instrument-pair">
        {steps.map((score) => (
          <BothInput
            key={score}
            id={`design-step-${score}`}
            label={t('instruments.scale-label', { n: score })}
            value={scale.labels.find((each) => each.score === score)?.label ?? { zh: '', en: '' }}
            onChange={(label) => nameStep(score, label)}
          />
        ))}
      </div>
    </div>
  );
}
