import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { PeopleReview } from '../../ui/people/people-review.tsx';

/** After an import: people who may be one and the same, to be decided here; nothing where there is nothing to decide. */
export function PeopleWaiting() {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const waiting = useOperation('people.review', { department: null, offset: 0, limit: 1 });
  const total = waiting.data?.total ?? 0;
  if (total === 0 && !open) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('importing.people-waiting', { n: total })}</Button>
      {open && (
        <Drawer open size={920} onClose={() => setOpen(false)} title={t('people.title')}>
          <PeopleReview />
        </Drawer>
      )}
    </>
  );
}
