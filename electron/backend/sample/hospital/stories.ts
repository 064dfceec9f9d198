/**
 * What the figures of the sample are meant to show. Every number that makes a story is here, so that a test can ask
 * whether the indicators tell it, and `docs/sample.md` can say where to look.
 */
import type { LocalText } from '#shared/i18n/language.ts';

export const hospitalName: LocalText = {
  zh: '澄江医科大学附属第一医院（虚构）',
  en: 'First Affiliated Hospital of Chengjiang Medical University (fictitious)',
};

export const years = ['2022-2023', '2023-2024', '2024-2025'] as const;

/** The day on which the last workbooks were handed in: as of when the sample tells what is to be done. */
export const sampleDay = '2025-09-05';

export const stories = {
  /** A supervisor whose scores lie this far below everybody else's for the same teaching. */
  strictSupervisor: { number: '900103', name: '秦正严', points: -12 },
  /** Emergency Medicine: too few rounds, late feedback, actions left open; its last year ends before the year does. */
  lateDepartment: { department: 'EM', lastMonth: '2025-04', noExamsIn: '2024-2025', closureRate: 0.45 },
  /** Obstetrics: attendance sheets are not signed. */
  unsignedDepartment: { department: 'OG', signInRate: 0.76, usualRate: 0.945 },
  /** General Surgery: worse scores and worse exams from year to year. */
  decliningCourse: {
    course: 'SU201',
    score: { '2022-2023': 0.1, '2023-2024': -0.3, '2024-2025': -0.75 } as Record<string, number>,
    exam: { '2022-2023': 78, '2023-2024': 71, '2024-2025': 65 } as Record<string, number>,
  },
  /** Internal Medicine: an action on feedback, opened in October 2023 and closed in January 2024, that worked. */
  feedbackAction: {
    department: 'IM',
    action: 'ZG-2023-IM-07',
    opened: '2023-10-16',
    closed: '2024-01-12',
    /** Forms handed in from this day on are answered faster. */
    worksFrom: '2024-02-15',
    daysBefore: 25,
    daysAfter: 6,
  },
  /** Anaesthesiology: one elective with a dozen students; the figure of 2023-2024 must not be shown at all. */
  smallDepartment: {
    department: 'AN',
    course: 'AN301',
    forms: { '2022-2023': 9, '2023-2024': 4, '2024-2025': 11 } as Record<string, number>,
  },
  /** A resident who rotates through Internal Medicine in spring 2025 and is on no attendance list. */
  absentResident: 'ZP2023017',
  /** Imaging: activities are titled with nothing but their kind. */
  irregularTitles: { department: 'IR', share: 0.3 },
} as const;
