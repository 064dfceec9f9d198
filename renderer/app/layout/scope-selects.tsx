import { Select } from 'antd';
import { periodLabel } from '#shared/periods/period.ts';
import { useLanguage } from '../language.tsx';
import { useScope } from '../scope.tsx';

/** Years that hold records, newest first, each with its terms. */
export function PeriodSelect() {
  const { t, say } = useLanguage();
  const { workspace, period, setPeriod } = useScope();
  const options = workspace.years.map((year) => ({
    label: year,
    options: [year, `${year}-1`, `${year}-2`].map((key) => ({ value: key, label: say(periodLabel(key)) })),
  }));
  return (
    <Select
      className="scope-select"
      variant="filled"
      value={period}
      placeholder={t('navigation.no-period')}
      disabled={options.length === 0}
      options={options}
      onChange={(value) => value && setPeriod(value)}
      aria-label={t('navigation.period')}
      popupMatchSelectWidth={false}
    />
  );
}

const HOSPITAL = '';

export function DepartmentSelect() {
  const { t, say } = useLanguage();
  const { workspace, department, setDepartment } = useScope();
  const options = [
    { value: HOSPITAL, label: t('navigation.hospital'), search: '' },
    ...workspace.departments.map(({ code, name }) => ({
      value: code,
      label: say(name),
      search: `${code} ${name.zh} ${name.en}`.toLowerCase(),
    })),
  ];
  return (
    <Select
      className="scope-select"
      variant="filled"
      value={department ?? HOSPITAL}
      options={options}
      showSearch={{ filterOption: (input, option) => option?.search.includes(input.toLowerCase()) ?? false }}
      onChange={(value) => setDepartment(value === HOSPITAL ? null : value)}
      aria-label={t('navigation.department')}
      popupMatchSelectWidth={false}
    />
  );
}
