import { Link } from 'wouter';
import { builtInCatalog } from '#shared/records/catalog.ts';
import type { Definition } from '#shared/records/definition/types.ts';
import { groupedTypes } from '#shared/records/groups.ts';
import { useLanguage } from '../../app/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/page.tsx';

/** The types of the office's own, and the built-in ones with what was added to them. */
export function TypeLists({ definitions }: { definitions: readonly Definition[] }) {
  const { t, say } = useLanguage();
  const own = definitions.filter((definition) => definition.kind === 'type');
  const added = new Map(
    definitions.flatMap((definition) =>
      definition.kind === 'fields' ? [[definition.id, definition.fields.length] as const] : [],
    ),
  );
  return (
    <>
      <Panel title={t('record-types.own')}>
        {own.length === 0 ? (
          <EmptyState title={t('record-types.own-empty')} hint={t('record-types.own-empty-hint')} />
        ) : (
          <ul className="types-cards">
            {own.map((definition) => (
              <li key={definition.id}>
                <Link href={`/record-types/${definition.id}`}>
                  <strong>{say(definition.label)}</strong>
                  <small>{t('record-types.fields-n', { n: definition.fields.length })}</small>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('record-types.built-in')}>
        {groupedTypes(builtInCatalog.types).map((group) => (
          <section key={group.id} className="types-group">
            <h3>{say(group.label)}</h3>
            <ul className="types-cards">
              {group.types.map((type) => {
                const more = added.get(type.id) ?? 0;
                return (
                  <li key={type.id}>
                    <Link href={`/record-types/${type.id}`}>
                      <strong>{say(type.plural)}</strong>
                      <small>
                        {t('record-types.fields-n', { n: type.fields.length })}
                        {more > 0 && ` · ${t('record-types.added-n', { n: more })}`}
                      </small>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </Panel>
    </>
  );
}
