/** Google Forms: a column of moments first, then one column per question; rows of a grid as `Question [row]`. */
import type { ColumnRole, KnownLayout, LayoutColumn } from './types.ts';
import { partRole, vocabulary } from './view.ts';

const lead = vocabulary({
  time: ['Timestamp', '时间戳记', '时间戳', '時間戳記', 'Zeitstempel', 'Horodateur', 'Marca temporal'],
});
/** Columns that the tool adds where the owner asked for them. */
const second = vocabulary({
  email: [
    'Email address',
    'Email',
    'Username',
    '电子邮件地址',
    '电子邮件',
    '用户名',
    'E-Mail-Adresse',
    'Adresse e-mail',
  ],
  total: ['Score', '得分', '分数', 'Punktzahl'],
});

/** A date and a time of day with seconds, in the forms of the languages. */
const MOMENT =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[,\s]+(?:(?:上午|下午|AM|PM)\s*)?\d{1,2}[:.]\d{2}[:.]\d{2}(?:\s*(?:AM|PM|a\.\s?m\.|p\.\s?m\.|上午|下午))?(?:\s*(?:GMT|UTC|[A-Z]{2,4}T)[+-]?[\d:]*)?$/i;
/** As a spreadsheet program shows the same cells. */
const SHOWN = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\s+\d{1,2}:\d{2}/;
const GRID = /^(.+?)\s*\[(.+)\]$/s;

export const googleForms: KnownLayout = {
  id: 'google-forms',
  label: { zh: 'Google 表单', en: 'Google Forms' },
  kind: 'survey',
  recognise(view) {
    const head = view.head();
    if (lead.find(head[0] ?? '') !== 'time' || head.length < 2) return null;
    const moments = view.sample(0, 1);
    if (!moments.every((text) => MOMENT.test(text) || SHOWN.test(text))) return null;
    const columns = head.flatMap((heading, index): LayoutColumn[] => {
      if (heading === '') return [];
      if (index === 0) return [{ index, heading, role: 'time' }];
      const known = index <= 2 ? second.find(heading) : null;
      if (known) return [{ index, heading, role: known as ColumnRole }];
      const [, question, part] = GRID.exec(heading) ?? [];
      if (!question || !part) return [{ index, heading, role: 'answer', question: heading }];
      return [{ index, heading, role: partRole(view.sample(index, 1)), question, part }];
    });
    return { height: 1, columns };
  },
};
