import { Checkbox, Segmented, Select } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { reportFormats } from '#shared/api/reports.ts';
import type { Language } from '#shared/i18n/language.ts';
import { needsOf } from '#shared/reports/build.ts';
import type { ReportTemplate } from '#shared/reports/templates/types.ts';
import { useOperation } from '../../app/client.ts';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';

export type Format = (typeof reportFormats)[number];
export type KnownTemplate = Output<'reports.templates'>['templates'][number];

/** What a report is about, as far as its template asks. */
export interface About {
  framework: string | null;
  department: string | null;
  course: string | null;
}

/** Whether everything that the template asks for is chosen. */
export const isComplete = ({ subject }: ReportTemplate, about: About): boolean =>
  (subject !== 'department' || about.department !== null) && (subject !== 'course' || about.course !== null);

/** The choices that a template asks for: framework, department or course. */
export function AboutChoices(props: {
  template: ReportTemplate;
  about: About;
  disabled?: boolean;
  onChange(about: About): void;
}) {
  const { t, say } = useLanguage();
  const { workspace, year } = useScope();
  const { inUse } = useFrameworks();
  const { template, about, disabled = false, onChange } = props;
  const courses = useOperation(
    'reports.courses',
    { period: year ?? '' },
    { enabled: template.subject === 'course' && year !== null },
  );
  const filter = { showSearch: { optionFilterProp: 'label' } };
  return (
    <>
      {needsOf(template).has('framework') && (
        <Select
          value={about.framework}
          aria-label={t('reports.framework')}
          style={{ minWidth: 260 }}
          disabled={disabled}
          options={inUse.map((entry) => ({ value: entry.id, label: say(entry.label) }))}
          onChange={(framework) => onChange({ ...about, framework })}
        />
      )}
      {template.subject === 'department' && (
        <Select
          {...filter}
          value={about.department}
          aria-label={t('reports.department')}
          placeholder={t('reports.department')}
          style={{ minWidth: 200 }}
          disabled={disabled}
          options={workspace.departments.map(({ code, name }) => ({ value: code, label: say(name) }))}
          onChange={(department) => onChange({ ...about, department })}
        />
      )}
      {template.subject === 'course' && (
        <Select
          {...filter}
          value={about.course}
          aria-label={t('reports.course')}
          placeholder={t('reports.course')}
          style={{ minWidth: 220 }}
          disabled={disabled}
          loading={courses.isPending}
          options={
            courses.data?.courses.map(({ key, name }) => ({ value: key, label: `${name} (${key})` })) ?? []
          }
          onChange={(course) => onChange({ ...about, course })}
        />
      )}
    </>
  );
}

/** Template, what it is about, language, formats. */
export function ReportChoices(props: {
  templates: readonly KnownTemplate[];
  template: ReportTemplate;
  about: About;
  written: Language;
  formats: Format[];
  disabled: boolean;
  onTemplate(id: string): void;
  onAbout(about: About): void;
  onWritten(language: Language): void;
  onFormats(formats: Format[]): void;
}) {
  const { t, say } = useLanguage();
  const groups = [
    { label: t('reports.templates-shipped'), own: false },
    { label: t('reports.templates-own'), own: true },
  ];
  return (
    <div className="reports-choices">
      <Select
        value={props.template.id}
        aria-label={t('reports.template')}
        style={{ minWidth: 220 }}
        disabled={props.disabled}
        options={groups.flatMap(({ label, own }) => {
          const options = props.templates
            .filter((entry) => entry.own === own)
            .map(({ template }) => ({ value: template.id, label: say(template.label) }));
          return options.length === 0 ? [] : [{ label, options }];
        })}
        onChange={props.onTemplate}
      />
      <AboutChoices
        template={props.template}
        about={props.about}
        disabled={props.disabled}
        onChange={props.onAbout}
      />
      <Segmented<Language>
        value={props.written}
        aria-label={t('reports.language')}
        disabled={props.disabled}
        onChange={props.onWritten}
        options={[
          { value: 'zh-CN', label: t('reports.language-zh') },
          { value: 'en', label: t('reports.language-en') },
        ]}
      />
      <Checkbox.Group<Format>
        value={props.formats}
        options={reportFormats.map((format) => ({ value: format, label: format.toUpperCase() }))}
        onChange={props.onFormats}
      />
    </div>
  );
}
