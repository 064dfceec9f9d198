/** The records of one type as a spreadsheet, for the department and period in force. */
import {
  AppstoreOutlined,
  ColumnWidthOutlined,
  QuestionCircleOutlined,
  RedoOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { Button, Modal, Tooltip } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { GridView } from '#shared/api/grid.ts';
import { scoresText } from '#shared/records/field-text.ts';
import type { RecordType } from '#shared/records/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { readPreference, writePreference } from '../../../app/preferences.ts';
import { useScope } from '../../../app/scope.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { DataGrid, type GridHandle } from '../../../ui/grid/data-grid.tsx';
import type { CellRange } from '../../../ui/grid/selection.ts';
import type { GridColumn } from '../../../ui/grid/types.ts';
import { alignOf } from '../../../ui/record/field-text.ts';
import { useFieldText } from '../../../ui/record/use-field-text.ts';
import type { CellText } from './blocks.ts';
import { ColumnMenu } from './column-menu.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import { FilterChips } from './filter-chips.tsx';
import { GridHelp } from './grid-help.tsx';
import type { RowsAsked } from './grid-model.ts';
import { gridRows } from './grid-rows.ts';
import { PanelButton } from './popover.tsx';
import './records-grid.css';
import { StatusBar } from './status-bar.tsx';
import { useGridActions } from './use-grid-actions.tsx';
import { useGridModel } from './use-grid-model.ts';
import { arrange, arranged, plainView, readView } from './view-state.ts';
import { ViewsPanel } from './views-panel.tsx';

interface Props {
  type: RecordType;
  search: string;
  onOpen(id: string): void;
  onClear(): void;
}

const day = (time: Date) =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

export function RecordsGrid({ type, search, onOpen, onClear }: Props) {
  const { t, say } = useLanguage();
  const { workspace, department, period } = useScope();
  const [, go] = useLocation();
  const { text: fieldText } = useFieldText();
  const handle = useRef<GridHandle>(null);
  const tools = useRef<HTMLDivElement>(null);
  const model = useGridModel(workspace.id, type);
  model.writable = !workspace.readOnly;

  const preference = `grid.${workspace.id}.${type.id}`;
  const [view, showView] = useState(() => readView(readPreference(preference)));
  const setView = (next: GridView) => {
    writePreference(preference, next === plainView ? null : JSON.stringify(next));
    showView(next);
  };
  const [menu, setMenu] = useState<string | null>(null);
  const [help, showHelp] = useState(false);
  const [said, setSaid] = useState('');
  const [range, setRange] = useState<CellRange>({ top: 0, left: 0, bottom: 0, right: 0 });

  const asked: RowsAsked = {
    department: type.departmentField || type.id === 'department' ? department : null,
    period: type.timeField ? period : null,
    search,
    sort: view.sort,
    filters: view.filters,
    group: view.group,
  };
  model.ask(asked);

  const text = useCallback<CellText>(
    (name, value, names) => {
      const field = type.fields.find((each) => each.name === name);
      // Item by item, so that what is seen is what can be typed, copied and pasted.
      if (Array.isArray(value)) return scoresText(value);
      return (field && fieldText(field, value, names)) ?? '';
    },
    [type, fieldText],
  );
  const all = useMemo(() => arrange(type, view), [type, view]);
  const shown = useMemo(() => all.filter(({ hidden }) => !hidden), [all]);
  const fields = useMemo(() => shown.map(({ field }) => field), [shown]);
  const columns = useMemo<GridColumn[]>(
    () =>
      shown.map(({ field, width }) => {
        const sort = view.sort.find((term) => term.field === field.name);
        const unit = field.kind === 'integer' || field.kind === 'number' ? field.unit : undefined;
        return {
          key: field.name,
          label: say(field.label) + (unit ? ` (${say(unit)})` : ''),
          width,
          align: alignOf(field),
          readOnly: false,
          required: field.required ?? false,
          sort: sort ? (sort.descending ? 'descending' : 'ascending') : null,
          filtered: view.filters.some((filter) => filter.field === field.name),
          editor:
            field.kind === 'choice' || field.kind === 'boolean' || field.kind === 'reference'
              ? 'list'
              : 'text',
        };
      }),
    [shown, view, say],
  );
  const row = useMemo(
    () =>
      gridRows(model, {
        text,
        say,
        gone: t('grid.row-gone'),
        changedBy: (by) => t('grid.row-changed', { by }),
        groupLabel: ({ level, value, name }) => {
          const field = view.group[level] ?? '';
          const label = type.fields.find((each) => each.name === field)?.label;
          const words = value === null ? t('grid.blank') : text(field, value, name ? { [field]: name } : {});
          return `${label ? say(label) : field}: ${words}`;
        },
      }),
    [model, text, say, t, type, view.group],
  );

  const columnAt = (name: string) => fields.findIndex((field) => field.name === name);
  const open = (line: number) => {
    const found = model.line(line);
    if ((found.kind === 'stored' || found.kind === 'added') && found.stored) onOpen(found.stored.id);
    else setSaid(t('grid.not-stored-yet'));
  };
  const { actions, question, removal, closeQuestions } = useGridActions({
    model,
    fields,
    text,
    say: setSaid,
    open,
    show: (line, field) => handle.current?.goTo(line, columnAt(field)),
    menu: (column) => setMenu(fields[column]?.name ?? null),
    resize: (column, width) =>
      setView(
        arranged(
          view,
          all.map((each) => (each.field === fields[column] ? { ...each, width } : each)),
        ),
      ),
    moveColumn: (column, by) => {
      const from = all.findIndex(({ field }) => field === fields[column]);
      const to = all.findIndex(({ field }) => field === fields[column + by]);
      const moved = all[from];
      if (!moved || to < 0) return;
      const next = all.filter((_, at) => at !== from);
      next.splice(to, 0, moved);
      setView(arranged(view, next));
    },
  });
  const onSelect = useCallback((next: CellRange) => setRange(next), []);
  const onVisible = useCallback((first: number, last: number) => model.show(first, last), [model]);
  const menuAt = menu === null ? -1 : columnAt(menu);
  const menuField = fields[menuAt];
  const closeMenu = () => {
    setMenu(null);
    handle.current?.focus();
  };
  const nextProblem = () => {
    const keys = [...model.saving.drafts].filter(([, draft]) => draft.state === 'refused');
    const places = keys.flatMap(([key, draft]) => {
      const line = model.lineOf(key);
      const field = draft.problems.find(({ level }) => level === 'error')?.field;
      return line === null ? [] : [{ line, column: Math.max(0, columnAt(field ?? '')) }];
    });
    places.sort((a, b) => a.line - b.line);
    const next = places.find(({ line }) => line > range.top) ?? places[0];
    if (next) handle.current?.goTo(next.line, next.column);
  };
  const narrowed = search !== '' || department !== null || view.filters.length > 0;
  const { saving } = model;

  return (
    <div className="records-grid">
      <div className="grid-tools" ref={tools} role="toolbar" aria-label={t('grid.tools')}>
        <PanelButton
          id="grid-views"
          icon={<AppstoreOutlined />}
          label={t('grid.views')}
          name={t('grid.views')}
        >
          {(close) => (
            <ViewsPanel
              type={type.id}
              view={view}
              readOnly={workspace.readOnly}
              onView={setView}
              close={close}
            />
          )}
        </PanelButton>
        <PanelButton
          id="grid-columns"
          icon={<ColumnWidthOutlined />}
          label={
            shown.length < all.length
              ? t('grid.columns-some', { n: shown.length, all: all.length })
              : t('grid.columns')
          }
          name={t('grid.columns')}
        >
          {() => <ColumnsPanel type={type} view={view} onView={setView} />}
        </PanelButton>
        <div className="grid-chips">
          <FilterChips type={type} view={view} text={text} onView={setView} />
        </div>
        {model.grouped && (
          <>
            <Button size="small" type="text" onClick={() => model.toggleAll(true)}>
              {t('grid.open-all')}
            </Button>
            <Button size="small" type="text" onClick={() => model.toggleAll(false)}>
              {t('grid.close-all')}
            </Button>
          </>
        )}
        {!workspace.readOnly && (
          <>
            <Tooltip title={`${t('grid.undo')} (Ctrl+Z)`}>
              <Button
                size="small"
                type="text"
                icon={<UndoOutlined />}
                aria-label={t('grid.undo')}
                disabled={!saving.canUndo}
                onClick={actions.undo}
              />
            </Tooltip>
            <Tooltip title={`${t('grid.redo')} (Ctrl+Y)`}>
              <Button
                size="small"
                type="text"
                icon={<RedoOutlined />}
                aria-label={t('grid.redo')}
                disabled={!saving.canRedo}
                onClick={actions.redo}
              />
            </Tooltip>
          </>
        )}
        <Tooltip title={t('grid.help')}>
          <Button
            size="small"
            type="text"
            icon={<QuestionCircleOutlined />}
            aria-label={t('grid.help')}
            onClick={() => showHelp(true)}
          />
        </Tooltip>
      </div>
      {model.failure && <FailureNote failure={model.failure} onRetry={() => void model.load()} />}
      <DataGrid
        key={type.id}
        id="records-grid"
        label={`${say(type.plural)}. ${t('grid.leave-hint')}`}
        columns={columns}
        frozen={view.frozen}
        rowCount={model.lineCount}
        row={row}
        readOnly={workspace.readOnly}
        busy={model.loading}
        actions={actions}
        menu={menuAt}
        onVisible={onVisible}
        onSelect={onSelect}
        today={() => day(new Date())}
        leave={() => tools.current?.querySelector('button')?.focus()}
        handle={handle}
        empty={
          model.ready && model.total === 0 && saving.added.length === 0 ? (
            <div className="grid-empty">
              {narrowed ? (
                <EmptyState
                  title={t('records.empty-filter')}
                  action={
                    <Button
                      onClick={() => {
                        setView({ ...view, filters: [] });
                        onClear();
                      }}
                    >
                      {t('records.clear-filter')}
                    </Button>
                  }
                />
              ) : (
                <EmptyState
                  title={t('records.empty-title', { type: say(type.plural) })}
                  hint={t('records.empty-hint')}
                  action={<Button onClick={() => go('/import')}>{t('records.go-import')}</Button>}
                />
              )}
            </div>
          ) : null
        }
      />
      <StatusBar model={model} range={range} said={said} onProblem={nextProblem} />
      {menuField && (
        <ColumnMenu
          key={menuField.name}
          type={type.id}
          field={menuField}
          view={view}
          asked={asked}
          text={text}
          position={menuAt}
          onView={setView}
          onHide={() =>
            shown.length > 1 &&
            setView(
              arranged(
                view,
                all.map((each) => (each.field === menuField ? { ...each, hidden: true } : each)),
              ),
            )
          }
          onClose={closeMenu}
        />
      )}
      <GridHelp open={help} onClose={() => showHelp(false)} />
      <Modal
        open={question !== null}
        title={t('grid.paste-title')}
        okText={t('grid.paste-add', { n: question?.added ?? 0 })}
        cancelText={t('records.cancel')}
        width={420}
        okButtonProps={{ id: 'grid-paste-ok' }}
        afterOpenChange={(shown) =>
          (shown ? document.getElementById('grid-paste-ok') : handle.current)?.focus()
        }
        onOk={() => {
          question?.go();
          closeQuestions();
        }}
        onCancel={closeQuestions}
      >
        {t('grid.paste-hint', { rows: question?.rows ?? 0, n: question?.added ?? 0 })}
      </Modal>
      <Modal
        open={removal !== null}
        title={t('grid.remove-title', { n: removal?.rows ?? 0 })}
        okText={t('records.remove')}
        okButtonProps={{ id: 'grid-remove-ok', danger: true }}
        cancelText={t('records.cancel')}
        width={420}
        afterOpenChange={(shown) =>
          (shown ? document.getElementById('grid-remove-ok') : handle.current)?.focus()
        }
        onOk={() => {
          removal?.go();
          closeQuestions();
        }}
        onCancel={closeQuestions}
      >
        {t('grid.remove-hint')}
      </Modal>
    </div>
  );
}
