import { Button, DatePicker, Input, Modal, Radio } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatDate } from '../../ui/format-date.ts';

interface Props {
  indicator: string;
  department: string | null;
  place: string;
  phases: Output<'indicators.series'>['phases'];
}

/** Days from which a new phase of the chart counts: what was changed, and when. */
export function PhasesButton({ indicator, department, place, phases }: Props) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {phases.length > 0 ? t('indicators.phases-n', { n: phases.length }) : t('indicators.phases')}
      </Button>
      <Modal
        open={open}
        title={t('indicators.phases')}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Phases indicator={indicator} department={department} place={place} phases={phases} />
      </Modal>
    </>
  );
}

function Phases({ indicator, department, place, phases }: Props) {
  const { t, language } = useLanguage();
  const { workspace } = useScope();
  const add = useCommand('indicators.add-phase');
  const remove = useCommand('indicators.remove-phase');
  const [day, setDay] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const [everywhere, setEverywhere] = useState(department === null);
  const failure = add.failure ?? remove.failure;
  const keep = async () => {
    if (day === null) return;
    const where = everywhere ? null : department;
    const result = await add.run({ indicator, department: where, day, label });
    if (!result.ok) return;
    setDay(null);
    setLabel('');
  };
  return (
    <div className="phases">
      <p>{t('indicators.phases-help')}</p>
      {failure && <FailureNote failure={failure} />}
      {phases.length > 0 && (
        <ul>
          {phases.map((phase) => (
            <li key={phase.id}>
              <span>
                <strong>{phase.label}</strong> {formatDate(phase.day, language)}
                {phase.department === null && department !== null && ` · ${t('indicators.phase-everywhere')}`}
              </span>
              {!workspace.readOnly && (
                <Button
                  size="small"
                  loading={remove.pending}
                  aria-label={t('indicators.phase-remove-of', { label: phase.label })}
                  onClick={() => void remove.run({ id: phase.id })}
                >
                  {t('indicators.phase-remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!workspace.readOnly && (
        <div className="phases-new">
          <DatePicker
            aria-label={t('indicators.phase-day')}
            placeholder={t('indicators.phase-day')}
            value={day === null ? null : dayjs(day)}
            onChange={(next) => setDay(next ? next.format('YYYY-MM-DD') : null)}
          />
          <Input
            aria-label={t('indicators.phase-label')}
            placeholder={t('indicators.phase-label')}
            maxLength={60}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
          {department !== null && (
            <Radio.Group
              aria-label={t('indicators.phase-where')}
              value={everywhere}
              onChange={(event) => setEverywhere(event.target.value === true)}
              options={[
                { value: false, label: place },
                { value: true, label: t('indicators.phase-everywhere') },
              ]}
            />
          )}
          <Button
            type="primary"
            disabled={day === null || label.trim() === ''}
            loading={add.pending}
            onClick={() => void keep()}
          >
            {t('indicators.phase-add')}
          </Button>
        </div>
      )}
    </div>
  );
}
