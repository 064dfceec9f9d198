/** The tables of one system in an archive or a folder: read as one, so that they find each other. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeZip } from '#backend/files/zip/write.ts';
import { inspectPath } from '#backend/importing/inspect/inspect-path.ts';
import { type Desk, openDesk } from './support.ts';

const tables: Record<string, string[]> = {
  manifest: ['propertyName,value', 'manifest.version,1.0', 'oneroster.version,1.2'],
  orgs: [
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
    'o1,,,内科学教研室,department,IM,',
  ],
  users: [
    'sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,identifier,password,primaryOrgSourcedId',
    'u1,,,true,lili,丽,李,S1,,o1',
    'u2,,,true,lina,娜,李,T1,,o1',
    'u3,,,true,wang,芳,王,S2,,o1',
  ],
  roles: [
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
    'r1,,,u1,primary,student,,,o1,',
    'r2,,,u2,primary,teacher,,,o1,',
    'r3,,,u3,primary,student,,,o1,',
  ],
  academicSessions: [
    'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
    't1,,,Autumn term,term,2024-09-02,2025-01-19,,2025',
  ],
  courses: [
    'sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes',
    'c1,,,t1,内科学,MED301,,o1,,',
  ],
  classes: [
    'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
    'k1,,,内科学1班,,c1,MED301-1,scheduled,,o1,t1,,,',
  ],
  enrollments: [
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
    'e1,,,k1,o1,u1,student,,,',
    'e2,,,k1,o1,u2,teacher,true,,',
    'e3,,,k1,o1,u3,student,,,',
    'e4,tobedeleted,,k1,o1,u3,student,,,',
  ],
};
const zipped = (without: string[] = [], more: Record<string, string[]> = {}) =>
  writeZip(
    Object.entries({ ...tables, ...more })
      .filter(([name]) => !without.includes(name))
      .map(([name, lines]) => ({
        name: `${name}.csv`,
        data: new TextEncoder().encode(`${lines.join('\n')}\n`),
      })),
  );

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.close());

it('a OneRoster archive becomes departments, people, courses and what is taught to whom', async () => {
  const path = desk.file('roster.zip', zipped());
  const { imports, failures } = await desk.call('import.stage', { paths: [path] });
  expect(failures).toEqual([]);
  expect(imports).toHaveLength(1);
  const state = imports[0]!;
  expect(state.layout?.id).toBe('oneroster-1.2');
  expect(state.counts.rejected).toBe(0);
  await desk.call('import.commit', { import: state.id, plan: state.plan });
  const all = (sql: string) => desk.store.read.allSql<Record<string, unknown>>(sql);
  expect(all('SELECT code, name FROM rec_department')).toEqual([{ code: 'IM', name: '内科学教研室' }]);
  expect(all('SELECT number, name, role, department FROM rec_person ORDER BY number')).toEqual([
    { number: 'S1', name: '李丽', role: 'student', department: 'IM' },
    { number: 'S2', name: '王芳', role: 'student', department: 'IM' },
    { number: 'T1', name: '李娜', role: 'teacher', department: 'IM' },
  ]);
  expect(all('SELECT code, name FROM rec_course')).toEqual([{ code: 'MED301', name: '内科学' }]);
  expect(all('SELECT code, name FROM rec_class')).toEqual([{ code: 'MED301-1', name: '内科学1班' }]);
  expect(all('SELECT course, term, class_name, department, teacher, students FROM rec_offering')).toEqual([
    {
      course: 'MED301',
      term: '2024-2025-1',
      class_name: '内科学1班',
      department: 'IM',
      teacher: 'T1',
      students: 2,
    },
  ]);
});

it('is told as what its manifest says, and what its tables miss in each other', async () => {
  const options = { language: 'en', read: {}, cells: null } as const;
  const whole = await inspectPath(desk.file('roster.zip', zipped()), options);
  expect(whole).toMatchObject({ format: 'zip', layout: 'oneroster-1.2', refused: null });
  expect(whole.tables.map(({ rows }) => rows)).toHaveLength(8);
  const torn = { users: tables.users!.slice(0, 2) };
  const lacking = await inspectPath(desk.file('torn.zip', zipped([], torn)), options);
  expect(lacking.problems.filter(({ code }) => code === 'reference-dangling').length).toBeGreaterThan(0);
});

it('is left as several files where another file lies among them', async () => {
  const path = desk.file('mixed.zip', zipped([], { 成绩: ['学号,姓名', 'S1,李丽'] }));
  const { imports } = await desk.call('import.stage', { paths: [path] });
  expect(imports.length).toBeGreaterThan(1);
});
