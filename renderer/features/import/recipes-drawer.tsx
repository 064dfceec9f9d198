import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import type { Recipe } from '#shared/api/importing.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { useFieldText } from '../../ui/record/use-field-text.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';

const contentKey = {
  columns: 'importing.recipe-columns',
  translations: 'importing.recipe-translations',
  defaults: 'importing.recipe-defaults',
} as const;

/** What was learned from earlier files, by department and type: named, renamed, forgotten. */
export function RecipesDrawer({ readOnly, onClose }: { readOnly: boolean; onClose(): void }) {
  useReturnFocus();
  const { t, say } = useLanguage();
  const { departmentName } = useFieldText();
  const catalog = useCatalog();
  const list = useOperation('import.recipes', {});
  const rename = useCommand('import.recipe-rename');
  const forget = useCommand('import.recipe-forget');
  const [renaming, setRenaming] = useState<string | null>(null);
  const typeName = (id: string) => (catalog.has(id) ? say(catalog.type(id).plural) : id);
  return (
    <Drawer open size={920} onClose={onClose} title={t('importing.recipes')}>
      <p className="import-hint import-recipes-hint">{t('importing.recipes-hint')}</p>
      {[list.error?.failure, rename.failure, forget.failure].map(
        (failure) => failure && <FailureNote key={failure.code} failure={failure} />,
      )}
      <DataTable<Recipe>
        label={t('importing.recipes')}
        rowKey="id"
        loading={list.isPending}
        dataSource={list.data?.recipes ?? []}
        empty={<EmptyState title={t('importing.recipes-empty')} />}
        minWidth={840}
        columns={[
          {
            title: t('importing.recipe-name'),
            render: (_, recipe) =>
              renaming === recipe.id ? (
                <Renaming
                  name={recipe.name}
                  onCancel={() => setRenaming(null)}
                  onSave={async (name) => {
                    const result = await rename.run({ id: recipe.id, name });
                    if (result.ok) setRenaming(null);
                  }}
                />
              ) : (
                recipe.name
              ),
          },
          {
            title: t('importing.difference-department'),
            width: 130,
            ellipsis: true,
            render: (_, recipe) =>
              recipe.department
                ? (departmentName(recipe.department) ?? recipe.department)
                : t('importing.recipe-any'),
          },
          {
            title: t('importing.mapping-type'),
            width: 130,
            ellipsis: true,
            render: (_, recipe) => typeName(recipe.type),
          },
          {
            title: t('importing.recipe-content'),
            width: 150,
            render: (_, recipe) =>
              (['columns', 'translations', 'defaults'] as const)
                .filter((part) => recipe[part] > 0)
                .map((part) => t(contentKey[part], { n: recipe[part] }))
                .join(' · '),
          },
          {
            title: t('importing.recipe-learned'),
            width: 140,
            className: 'figures',
            render: (_, recipe) => formatStamp(recipe.learnedAt),
          },
          ...(readOnly
            ? []
            : [
                {
                  title: <span className="visually-hidden">{t('importing.recipe-rename')}</span>,
                  width: 140,
                  align: 'right' as const,
                  render: (_: unknown, recipe: Recipe) => (
                    <span className="import-batch-acts">
                      <Button
                        size="small"
                        type="text"
                        aria-label={`${t('importing.recipe-rename')}: ${recipe.name}`}
                        onClick={() => setRenaming(recipe.id)}
                      >
                        {t('importing.recipe-rename')}
                      </Button>
                      <ConfirmButton
                        label={t('importing.recipe-forget')}
                        title={`${t('importing.recipe-forget')}: ${recipe.name}`}
                        explanation={t('importing.recipe-forget-confirm')}
                        button={{ size: 'small', type: 'text' }}
                        onConfirm={() => forget.run({ id: recipe.id })}
                      />
                    </span>
                  ),
                },
              ]),
        ]}
      />
    </Drawer>
  );
}

function Renaming({
  name,
  onSave,
  onCancel,
}: {
  name: string;
  onSave(name: string): void;
  onCancel(): void;
}) {
  const { t } = useLanguage();
  const [draft, setDraft] = useState(name);
  return (
    <Input
      autoFocus
      size="small"
      aria-label={t('importing.recipe-name')}
      value={draft}
      maxLength={80}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => (draft.trim() && draft !== name ? onSave(draft) : onCancel())}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    />
  );
}
