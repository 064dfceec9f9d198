import { Button, Tag } from 'antd';
import type { PersonCandidate, ReviewItem } from '#shared/api/people.ts';
import { LIKELY, type PersonCard, WORTH_A_LOOK } from '#shared/people/evidence.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useFieldText } from '../record/use-field-text.ts';

const AGAINST = new Set(['other-department', 'not-there-then', 'other-role']);

/** A person in one line: name, number, and what tells one from another. */
export function PersonWords({ person }: { person: PersonCard }) {
  const personType = useCatalog().type('person');
  const { text } = useFieldText();
  const words = (['department', 'role'] as const).flatMap((name) => {
    const field = personType.fields.find((each) => each.name === name);
    return (field && text(field, person[name])) ?? [];
  });
  const stay = (person.joined || person.left) && `${person.joined ?? ''} – ${person.left ?? ''}`;
  return (
    <span className="person-words">
      <strong>{person.name ?? person.nameEn ?? person.number}</strong>
      <code>{person.number}</code>
      <small>{[person.name ? person.nameEn : null, ...words, stay].filter(Boolean).join(' · ')}</small>
    </span>
  );
}

/** One question with those who may be meant, and the evidence for and against each. */
export function ReviewCard(props: {
  item: ReviewItem;
  readOnly: boolean;
  busy: boolean;
  onChoose(candidate: number): void;
  onDismiss(): void;
}) {
  const { t } = useLanguage();
  const { item, readOnly } = props;
  const pair = item.kind === 'pair';
  return (
    <li className="people-item">
      <div className="people-question">
        <h2>{pair ? t('people.same-two') : t('people.is-who', { text: item.text })}</h2>
        {pair ? <PersonWords person={item.person} /> : <Places item={item} />}
        {!readOnly && (
          <Button size="small" type="text" onClick={props.onDismiss}>
            {t(pair ? 'people.not-same' : 'people.not-in-register')}
          </Button>
        )}
      </div>
      {item.candidates.length === 0 && <p className="people-nobody">{t('people.nobody')}</p>}
      <ul className="people-candidates">
        {item.candidates.map((candidate, index) => (
          <li key={candidate.person.id}>
            <PersonWords person={candidate.person} />
            <EvidenceTags candidate={candidate} />
            {!readOnly && (
              <Button size="small" disabled={props.busy} onClick={() => props.onChoose(index)}>
                {t(pair ? 'people.merge' : 'people.assign')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Places({ item }: { item: Extract<ReviewItem, { kind: 'text' }> }) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const { departmentName } = useFieldText();
  const places = item.places.map(({ type, field, count }) => {
    const spec = catalog.type(type);
    const label = spec.fields.find(({ name }) => name === field)?.label;
    return t('people.text-places', { type: say(spec.label), field: label ? say(label) : field, count });
  });
  if (item.department !== null)
    places.push(
      t('people.in-department', { department: departmentName(item.department) ?? item.department }),
    );
  if (item.from !== null && item.until !== null)
    places.push(t('people.days', { from: item.from, until: item.until }));
  return <small className="people-places">{places.join('；')}</small>;
}

function EvidenceTags({ candidate }: { candidate: PersonCandidate }) {
  const { t } = useLanguage();
  const { evidence, weight } = candidate;
  const verdict = weight >= LIKELY ? 'likely' : weight >= WORTH_A_LOOK ? 'possible' : 'weak';
  return (
    <span className="people-evidence">
      <strong data-verdict={verdict}>{t(`people.${verdict}`)}</strong>
      {evidence.map((kind) => (
        <Tag key={kind} className="people-tag" data-against={AGAINST.has(kind)}>
          {AGAINST.has(kind) ? '− ' : '+ '}
          {t(`people.${kind}`)}
        </Tag>
      ))}
    </span>
  );
}
