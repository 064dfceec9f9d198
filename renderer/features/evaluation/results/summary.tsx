import type { Output } from '#shared/api/index.ts';
import { useLanguage } from '../../../app/language.tsx';
import { formatCount } from '../../../ui/format-date.ts';

type Kind = Output<'evaluation.sources'>[number]['by'][number]['kind'];

/** What all forms say together, what is held back, and what the comparison rests on. */
export function Summary(props: { results: Output<'evaluation.results'>; anonymous: boolean; kind: Kind }) {
  const { t } = useLanguage();
  const { all, model, straight, targets, floor } = props.results;
  const silent = targets.filter(({ summary }) => summary === null).length;
  const facts: [string, string, string?][] = [
    ...(all
      ? ([
          [t('evaluation.forms'), formatCount(all.forms), t('evaluation.by-people', { n: all.raters })],
          [
            t('evaluation.mean'),
            all.mean.toFixed(2),
            all.low === null || all.high === null
              ? undefined
              : t('evaluation.interval', { low: all.low.toFixed(2), high: all.high.toFixed(2) }),
          ],
        ] as [string, string, string?][])
      : []),
    ...(model?.needed
      ? ([
          [
            t('evaluation.needed'),
            String(model.needed),
            t('evaluation.needed-hint', { kind: t(`evaluation.one-${props.kind}`) }),
          ],
        ] as [string, string, string?][])
      : []),
  ];
  const notes = [
    ...(props.anonymous
      ? [
          t('evaluation.note-floor', { floor }),
          ...(all && all.heldBack > 0 ? [t('evaluation.note-held-back', { n: all.heldBack })] : []),
          ...(silent > 0 ? [t('evaluation.note-silent', { n: silent })] : []),
        ]
      : []),
    ...(model ? [t(`evaluation.note-raters-${model.raters}`)] : [t('evaluation.note-no-model')]),
    ...(model && model.unlinked > 0 ? [t('evaluation.note-unlinked', { n: model.unlinked })] : []),
    ...(straight
      ? [
          t('evaluation.note-straight', {
            n: straight.straight,
            share: ((100 * straight.straight) / straight.forms).toFixed(0),
            mean: straight.mean.toFixed(2),
            without: straight.meanWithout.toFixed(2),
          }),
        ]
      : []),
  ];
  return (
    <section className="evaluation-summary" aria-label={t('evaluation.summary')}>
      <dl>
        {facts.map(([label, value, more]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <strong>{value}</strong>
              {more && <span>{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
